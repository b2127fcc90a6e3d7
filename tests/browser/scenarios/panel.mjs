import assert from 'node:assert/strict';
import { AssistantPanel } from '../AssistantPanel.mjs';
import { SampleDatabase } from '../SampleDatabase.mjs';
import { scenario } from '../scenario.mjs';

const region = '#supply-chain-assistant';
const personas = ['Warehouse Manager', 'Field Engineer', 'Procurement Specialist'];
const belowReorderPoint = 'Which items are below their reorder point?';

async function panelFor(stage, persona) {
  const panel = new AssistantPanel(stage);
  await panel.open();
  await panel.signIn(persona);
  return panel;
}

const numberOf = text => Number(text.replaceAll(',', ''));

export const answersWithTheRightNumbers = scenario(
  'The grid shows the numbers that SQL written by hand gives',
  async stage => {
    await stage.open();
    const panel = await panelFor(stage, 'Warehouse Manager');
    const database = await SampleDatabase.open(new Date().toISOString().slice(0, 10));

    assert.equal(await panel.ask('What is the stock by warehouse?'), 'answer');
    const stock = await database.rows(
      'SELECT warehouse_code, sum(current_stock) FROM warehouse_product GROUP BY ALL ORDER BY ALL'
    );
    const shown = (await panel.gridRows()).map(([name, units]) => [name, numberOf(units)]);
    assert.deepEqual(
      shown.sort(([a], [b]) => a.localeCompare(b)),
      stock
    );

    assert.equal(await panel.ask(belowReorderPoint), 'answer');
    const [[below]] = await database.rows(
      'SELECT count(*) FROM warehouse_product WHERE current_stock < reorder_point'
    );
    const grid = panel.newest.getByRole('grid');
    assert.equal(Number(await grid.getAttribute('aria-rowcount')) - 1, below);
    database.close();
  }
);

export const suggestionsAreAnswered = scenario(
  'Each persona is offered questions that the shipped data answers',
  async stage => {
    for (const persona of personas) {
      await stage.open();
      const panel = await panelFor(stage, persona);
      const offered = await panel.suggestions();
      assert.ok(offered.length >= 3, `${persona} is offered ${offered.length}`);
      for (const question of offered) {
        assert.equal(await panel.ask(question), 'answer', `${persona}: ${question}`);
      }
    }
  },
  { labs: 'newest' }
);

export const isAccessible = scenario(
  'Every state of the panel passes axe, in both themes, at 280 and at 900 px',
  async stage => {
    await stage.open();
    const panel = new AssistantPanel(stage);
    await panel.open();
    const states = async (label, check) => {
      for (const width of [280, 900]) {
        await panel.resize(width);
        await check(`${label}, ${width} px`);
      }
    };
    for (const theme of ['JupyterLab Light', 'JupyterLab Dark']) {
      await stage.theme(theme);
      const look = state => stage.assertAccessible(region, `${state}, ${theme}`);
      await states('sign-in', look);
      await panel.signIn('Warehouse Manager');
      await states('empty', look);
      await panel.question.fill('What is the stock by warehouse?');
      await panel.question.press('Enter');
      await look('loading');
      assert.equal(await panel.outcome('What is the stock by warehouse?'), 'answer');
      await states('table', look);
      await panel.resize(280);
      await panel.show('Chart');
      await panel.newest.locator('.vega-embed').waitFor();
      await states('chart', look);
      await panel.show('SQL');
      await states('SQL', look);
      assert.equal(await panel.ask('xyzzy plugh?'), 'unknown');
      await states('unknown', look);
      assert.equal(await panel.ask('Which purchase orders are overdue?'), 'refuse');
      await states('refusal', look);
      await stage.execute('supply-chain:sign-out');
    }
  },
  { labs: 'newest' }
);

export const completesTheQuestion = scenario(
  'The question is completed by keyboard, at 280 and at 900 px, in both themes',
  async stage => {
    await stage.open();
    const panel = await panelFor(stage, 'Warehouse Manager');
    const list = panel.region.getByRole('listbox', { name: 'Completions' });
    const { keyboard } = stage.page;
    // Names and words are there once the database is.
    await panel.region.getByText('Generated data, as of').waitFor();
    for (const theme of ['JupyterLab Light', 'JupyterLab Dark']) {
      await stage.theme(theme);
      for (const width of [280, 900]) {
        await panel.resize(width);
        await panel.question.fill('');
        await panel.question.pressSequentially('Sto');
        await list.waitFor();
        await keyboard.press('ArrowDown');
        await stage.picture(`completions ${width} ${theme}`);
        await stage.assertAccessible(region, `completions, ${theme}, ${width} px`);
        const { left, right } = await panel.region.evaluate(node => node.getBoundingClientRect());
        const box = await list.boundingBox();
        assert.ok(box.x >= left && box.x + box.width <= right, 'the list stays in the panel');
        await keyboard.press('Escape');
        await list.waitFor({ state: 'hidden' });
      }
    }
    await panel.question.fill('');
    await panel.question.pressSequentially('stock by wa');
    await list.waitFor();
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    assert.equal(await panel.question.inputValue(), 'stock by warehouse ');
    await panel.question.pressSequentially('in wh0');
    await list.getByRole('option').first().click();
    assert.match(await panel.question.inputValue(), /^stock by warehouse in WH0\d $/);
    await keyboard.press('Enter');
    const asked = await panel.newest.getByRole('heading').first().innerText();
    assert.equal(await panel.outcome(asked.trim()), 'answer');
  },
  { labs: 'newest' }
);

export const holdsItsLayout = scenario(
  'Nothing but the grid scrolls sideways at 280 px',
  async stage => {
    await stage.open();
    const panel = await panelFor(stage, 'Warehouse Manager');
    await panel.resize(280);
    assert.equal(await panel.ask(belowReorderPoint), 'answer');
    const wide = await panel.region.evaluate(node =>
      [...node.querySelectorAll('*')]
        .filter(element => element.scrollWidth > element.clientWidth + 1)
        .filter(
          element => !element.closest('[role="grid"]') && !element.querySelector('[role="grid"]')
        )
        .filter(element =>
          ['auto', 'scroll'].includes(globalThis.getComputedStyle(element).overflowX)
        )
        .map(element => element.className)
    );
    assert.deepEqual(wide, []);
    const outside = await panel.region.evaluate(node => {
      const { left, right } = node.getBoundingClientRect();
      return [...node.querySelectorAll('.jp-SidePanel-toolbar > *')]
        .map(item => [item.dataset.jpItemName, item.getBoundingClientRect()])
        .filter(([, box]) => box.left < left - 1 || box.right > right + 1)
        .map(([name]) => name);
    });
    assert.deepEqual(outside, [], 'the toolbar shows all its items');
    const persona = panel.region.getByRole('combobox', { name: 'Persona' });
    const isWhole = await persona.evaluate(select => {
      const whole = select.cloneNode(true);
      whole.style.cssText = 'position: absolute; max-inline-size: none';
      select.after(whole);
      const width = whole.offsetWidth;
      whole.remove();
      return select.offsetWidth >= width;
    });
    assert.ok(isWhole, 'the name of the persona is not cut off');
  }
);

export const recallsQuestions = scenario(
  'Earlier questions come back from the toolbar, by keyboard and mouse',
  async stage => {
    await stage.open();
    const panel = await panelFor(stage, 'Warehouse Manager');
    const { keyboard } = stage.page;
    await panel.ask('What is the stock by warehouse?');
    await panel.ask(belowReorderPoint);
    await panel.question.fill('half a quest');
    const button = panel.region.getByRole('button', { name: 'Earlier questions' });
    await button.focus();
    await keyboard.press('Enter');
    const menu = stage.page.getByRole('menu', { name: 'Earlier questions' });
    await menu.waitFor();
    const items = await menu.getByRole('menuitem').allInnerTexts();
    assert.deepEqual(
      items.map(text => text.trim()),
      [belowReorderPoint, 'What is the stock by warehouse?']
    );
    await keyboard.press('ArrowDown');
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await stage.page.waitForFunction(
      area => area.value === 'What is the stock by warehouse?',
      await panel.question.elementHandle()
    );
    await keyboard.press('ArrowDown');
    await keyboard.press('ArrowDown');
    assert.equal(await panel.question.inputValue(), 'half a quest');

    await button.click();
    await menu.waitFor();
    await stage.page.waitForFunction(() =>
      globalThis.document.activeElement?.classList.contains('lm-Menu')
    );
    await keyboard.press('Escape');
    await menu.waitFor({ state: 'detached' });
    assert.equal(await button.evaluate(node => node.getRootNode().activeElement === node), true);
  },
  { labs: 'newest' }
);

export const opensSettings = scenario(
  'The toolbar leads to the settings',
  async stage => {
    await stage.open();
    const panel = await panelFor(stage, 'Warehouse Manager');
    await panel.region.getByRole('button', { name: 'Settings', exact: true }).click();
    await stage.page.getByText('Ask with Enter').first().waitFor();
  },
  { labs: 'newest' }
);

export const collapsedChart = scenario(
  'A chart in a collapsed panel leaves the page alive',
  async stage => {
    await stage.open();
    const panel = await panelFor(stage, 'Warehouse Manager');
    await panel.resize(640);
    assert.equal(await panel.ask('What is the stock by warehouse?'), 'answer');
    const drawing = panel.newest.locator('.vega-embed :is(svg, canvas)').first();
    await drawing.waitFor();
    await stage.execute('application:toggle-right-area');
    await panel.region.waitFor({ state: 'hidden' });
    await stage.page.setViewportSize({ width: 1200, height: 800 });
    await stage.theme('JupyterLab Dark');
    await stage.execute('application:toggle-right-area');
    await panel.region.waitFor();
    await drawing.waitFor();
    const inside = await drawing.evaluate(
      node =>
        node.getBoundingClientRect().right <=
        node.closest('.jp-SupplyChain-Chart').getBoundingClientRect().right + 1
    );
    assert.ok(inside, 'the chart fits its place');
  },
  { labs: 'newest' }
);

export const keyboardSuffices = scenario('The main way is gone by keyboard alone', async stage => {
  await stage.openNotebook('keyboard.ipynb', ['x = 1']);
  const { keyboard } = stage.page;
  const panel = new AssistantPanel(stage);
  const focused = () => stage.page.evaluate(() => globalThis.document.activeElement?.textContent);
  const tabTo = async text => {
    for (let stops = 0; stops < 40; stops += 1) {
      if ((await focused())?.startsWith(text)) return;
      await keyboard.press('Tab');
    }
    assert.fail(`Tab does not reach ${text}`);
  };

  await keyboard.press('ControlOrMeta+Shift+A');
  await panel.region.waitFor();
  await tabTo('Warehouse Manager');
  await keyboard.press('Enter');
  await stage.page.waitForFunction(
    question => question === globalThis.document.activeElement,
    await panel.question.elementHandle()
  );
  await keyboard.press('ControlOrMeta+Shift+A');
  await keyboard.press('ControlOrMeta+Shift+A');
  await keyboard.type(belowReorderPoint);
  await keyboard.press('Enter');
  assert.equal(await panel.outcome(belowReorderPoint), 'answer');
  assert.equal(
    await panel.question.evaluate(node => node === globalThis.document.activeElement),
    true,
    'the focus stays in the question'
  );
  await tabTo('SQL');
  await keyboard.press('Enter');
  await panel.newest.getByText('SELECT').first().waitFor();
  await tabTo('Insert SQL');
  await keyboard.press('Enter');
  await stage.page.waitForFunction(() => {
    const { widgets } = globalThis.jupyterapp.shell.currentWidget.content;
    return widgets.some(cell => cell.model.sharedModel.getSource().includes('SELECT'));
  });
});

export const badInputIsNotExecuted = scenario(
  'Bad input gets a sentence, executes nothing and keeps the draft',
  async stage => {
    await stage.open();
    const panel = await panelFor(stage, 'Warehouse Manager');
    for (const [name, text] of [
      ['empty', '   '],
      ['too long', 'a'.repeat(1001)],
      ['control characters', 'stock\u0007 by warehouse']
    ]) {
      await panel.question.fill(text);
      await panel.question.press('Enter');
      await panel.region.locator('[aria-invalid="true"]').waitFor();
      assert.equal(await panel.question.inputValue(), text, name);
      assert.equal(await panel.region.getByRole('article').count(), 0, name);
    }
    for (const text of ['🙂📦', 'كم المخزون؟', 'DROP TABLE product']) {
      const outcome = await panel.ask(text);
      assert.ok(['unknown', 'refuse', 'clarify'].includes(outcome), `${text}: ${outcome}`);
      assert.equal(await panel.newest.getByRole('grid').count(), 0);
    }
  }
);

export const poses = scenario(
  'The panel has its picture taken',
  async stage => {
    await stage.openNotebook('Supply chain.ipynb', [
      '%%ask --as unsold\nWhat has not sold for 90 days?',
      'unsold.head()'
    ]);
    await stage.execute('application:toggle-left-area');
    const panel = await panelFor(stage, 'Warehouse Manager');
    await stage.execute('notebook:run-all-cells');
    await panel.resize(640);
    assert.equal(await panel.ask('What is the stock by warehouse?'), 'answer');
    await panel.newest.locator('.vega-embed').waitFor();
    const outputs = (await stage.outputs()).flat();
    assert.equal(outputs.filter(output => output.output_type === 'error').length, 0);
    await stage.page.locator('.jp-OutputArea').getByRole('grid').waitFor();
    await stage.picture('panel');
  },
  { labs: 'newest' }
);

export const plansByForm = scenario(
  'A planning tool is filled in by keyboard, told what is wrong, and answered in the same card',
  async stage => {
    await stage.open();
    const panel = await panelFor(stage, 'Warehouse Manager');
    for (const theme of ['JupyterLab Dark', 'JupyterLab Light']) {
      await stage.theme(theme);
      await stage.execute('supply-chain:plan');
      const form = panel.region.getByRole('form', { name: 'Plan' });
      const what = form.getByRole('combobox', { name: 'What' });
      await what.waitFor();
      await what.selectOption({ label: 'Demand forecast' });
      await form.getByRole('textbox', { name: 'Horizon' }).fill('many');
      await form.getByRole('textbox', { name: 'Horizon' }).press('Enter');
      await form.getByText('it should be a number').waitFor();
      for (const width of [280, 900]) {
        await panel.resize(width);
        await stage.picture(`planner ${width} ${theme}`);
        await stage.assertAccessible(region, `planner, ${width} px, ${theme}`);
      }
      await form.getByRole('textbox', { name: 'Product code', exact: true }).fill('P9999');
      await form.getByRole('textbox', { name: 'Horizon' }).fill('6');
      await form.getByRole('textbox', { name: 'Horizon' }).press('Enter');
      await form.getByText('there is no product').waitFor();
      await form.getByRole('textbox', { name: 'Product code', exact: true }).fill('P1010');
      await form.getByRole('textbox', { name: 'Horizon' }).press('Enter');
      const asked = 'demand forecast: product code P1010, horizon 6';
      assert.equal(await panel.outcome(asked), 'answer');
      assert.equal(await form.count(), 0);
      assert.ok(await panel.question.evaluate(box => box === box.ownerDocument.activeElement));
    }
    assert.equal(await panel.ask('How did you get that?'), 'answer');
    await panel.newest.getByRole('button', { name: /^Rows: Demand of/ }).click();
  },
  { labs: 'newest' }
);
