import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { AssistantPanel } from '../../tests/browser/AssistantPanel.mjs';
import { createUsers } from '../../tests/browser/createUsers.mjs';
import { watchSignIn } from '../../tests/browser/watchSignIn.mjs';
import { inRoot } from '../project/root.mjs';
import { quantile } from './quantile.mjs';

/** As many as a name is free to try. */
const times = 3;
const user = { name: 'ada', password: 'correct horse battery', personas: '1, 2' };

async function once(browser, server) {
  // Not before: a fresh clone has no packages to import.
  const { Stage } = await import('../../tests/browser/Stage.mjs');
  const context = await browser.newContext();
  const page = await context.newPage();
  const stage = new Stage({ page, server });
  await stage.open('lab?reset');
  const { region, question } = new AssistantPanel(stage);
  await stage.execute('supply-chain:open');
  await region.getByRole('textbox', { name: 'Name' }).fill(user.name);
  await region.getByLabel('Password', { exact: true }).fill(user.password);
  // A person takes as long to type, while the database starts.
  await page.waitForTimeout(4000);
  const watched = await watchSignIn(page);
  await region.getByRole('button', { name: 'Sign in' }).click();
  const found = await watched();
  await question.waitFor();
  await context.close();
  return found;
}

/**
 * From the submitted password, bcrypt at cost 12 and all, to a panel that can be used.
 * @param {{browser: object, startLab: (args: string[]) => Promise<object>}} options starts a
 *   JupyterLab that has the extension
 */
export async function signIn({ browser, startLab }) {
  const home = inRoot('.lab/bench/users');
  // A user of an earlier run would have to be replaced.
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  const file = join(home, 'users.json');
  await createUsers(file, [user]);
  const server = await startLab([
    '--SupplyChainAssistant.sign_in=password',
    `--SupplyChainAssistant.users_file=${file}`
  ]);
  const found = [];
  try {
    for (let time = 0; time < times; time += 1) found.push(await once(browser, server));
  } finally {
    await server.stop();
  }
  const of = key =>
    quantile(
      found.map(each => each[key]),
      0.5
    );
  const longest = Math.max(...found.map(({ longestTask }) => longestTask));
  return [
    {
      what: `Password submitted to panel usable, median of ${times}`,
      value: of('milliseconds'),
      unit: 'ms',
      aim: 1000
    },
    { what: 'Longest task meanwhile that blocked the page', value: longest, unit: 'ms', aim: 50 }
  ];
}
