import assert from 'node:assert/strict';
import { join } from 'node:path';
import { say } from '../../../scripts/project/script.mjs';
import { AssistantPanel } from '../AssistantPanel.mjs';
import { createUsers } from '../createUsers.mjs';
import { journalEntries } from '../journalEntries.mjs';
import { scenario } from '../scenario.mjs';
import { watchSignIn } from '../watchSignIn.mjs';

const region = '#supply-chain-assistant';
const password = 'correct horse battery';
const themes = ['JupyterLab Light', 'JupyterLab Dark'];

async function usersFor(home) {
  const file = join(home, 'users.json');
  // Procurement Specialist first, then Field Engineer.
  await createUsers(file, [{ name: 'ada', password, personas: '3, 2' }]);
  return {
    args: ['--SupplyChainAssistant.sign_in=password', `--SupplyChainAssistant.users_file=${file}`]
  };
}

/** Looks at the panel narrow and wide, light and dark. */
async function look(stage, panel, state) {
  for (const theme of themes) {
    await stage.theme(theme);
    for (const width of [280, 900]) {
      await panel.resize(width);
      const shade = theme.endsWith('Dark') ? 'dark' : 'light';
      await stage.assertAccessible(region, `${state}, ${width} px, ${theme}`);
      await stage.picture(`signin-${state}-${width}-${shade}`, panel.region);
    }
  }
  await stage.theme(themes[0]);
}

export const byPassword = scenario(
  'Sign-in by password: the keyboard is enough, a wrong one is told, and only the user’s personas are there',
  async stage => {
    const start = new Date().toISOString();
    const { page } = stage;
    const focused = part => part.and(page.locator(':focus')).waitFor();
    await stage.open();
    const panel = new AssistantPanel(stage);
    await panel.open();
    const name = panel.region.getByRole('textbox', { name: 'Name' });
    const secret = panel.region.getByLabel('Password', { exact: true });
    await name.waitFor();
    await focused(name);
    assert.equal(await panel.region.getByRole('button', { name: /Manager|Engineer/ }).count(), 0);
    await look(stage, panel, 'form');
    await name.focus();

    await page.keyboard.type('ada');
    await page.keyboard.press('Tab');
    await page.keyboard.type('wrong horse battery');
    await page.keyboard.press('Enter');
    await panel.region
      .getByText('This name and this password do not go together.')
      .first()
      .waitFor();
    assert.equal(await secret.inputValue(), '');
    assert.equal(await name.inputValue(), 'ada');
    await focused(secret);
    await look(stage, panel, 'wrong');
    await secret.focus();

    const watched = await watchSignIn(page);
    await page.keyboard.type(password);
    await page.keyboard.press('Enter');
    const { milliseconds, longestTask } = await watched();
    say(
      `sign-in to panel: ${milliseconds.toFixed(0)} ms; longest task ${longestTask.toFixed(0)} ms`
    );
    await focused(panel.question);
    assert.ok(!page.url().includes('horse'));

    const personas = panel.region.getByRole('combobox', { name: 'Persona' });
    assert.deepEqual(await personas.locator('option').allInnerTexts(), [
      'Procurement Specialist',
      'Field Engineer'
    ]);
    assert.equal(await panel.ask('Which purchase orders are overdue?'), 'answer');
    await look(stage, panel, 'answer');
    await personas.focus();
    await page.keyboard.press('ArrowDown');
    await panel.region.getByRole('heading', { name: 'Field Engineer' }).waitFor();
    assert.equal(await panel.region.getByRole('article').count(), 0);
    assert.equal(await panel.ask('Which purchase orders are overdue?'), 'refuse');

    await stage.execute('supply-chain:sign-out');
    await name.waitFor();
    assert.equal(await panel.region.getByRole('article').count(), 0);
    assert.equal(await name.inputValue(), '');

    const entries = await journalEntries(start, stage, 7);
    assert.deepEqual(
      entries.map(({ event, user, persona }) => [event, user, persona]),
      [
        ['failed-login', 'nobody', null],
        ['login', 'ada', 'Procurement Specialist'],
        ['sql-executed', 'ada', 'Procurement Specialist'],
        ['question', 'ada', 'Procurement Specialist'],
        ['persona-switch', 'ada', 'Field Engineer'],
        ['refused-question', 'ada', 'Field Engineer'],
        ['logout', 'ada', 'Field Engineer']
      ]
    );
    assert.equal(entries[0].username, 'ada');
    assert.ok(!JSON.stringify(entries).includes('horse'));
  },
  { labs: 'newest', server: usersFor }
);

export const byProfile = scenario(
  'Sign-in by profile: one click, and what the profile names in vain is said',
  async stage => {
    await stage.page.route('**/supply-chain-assistant/sign-in*', route =>
      route.fulfill({
        json: {
          mode: 'profile',
          user: 'ann-lee',
          personas: ['Procurement Specialist', 'Field Engineer'],
          ignored: ['Admin']
        }
      })
    );
    await stage.open();
    const panel = new AssistantPanel(stage);
    await panel.open();
    await panel.region.getByText('You are ann-lee in SageMaker Studio.').waitFor();
    await look(stage, panel, 'profile');
    await panel.region.getByRole('button', { name: 'Go on as Procurement Specialist' }).focus();
    await stage.page.keyboard.press('Enter');
    await panel.region.getByRole('list', { name: 'Worth asking' }).waitFor();
    await panel.question.and(stage.page.locator(':focus')).waitFor();
    const personas = panel.region.getByRole('combobox', { name: 'Persona' });
    assert.equal(await personas.locator('option').count(), 2);
  },
  { labs: 'newest' }
);
