import assert from 'node:assert/strict';
import { AssistantPanel } from '../AssistantPanel.mjs';
import { SampleDatabase } from '../SampleDatabase.mjs';
import { scenario } from '../scenario.mjs';

/** Fills the form in and sends it off. */
async function plan(stage, panel, title, texts, choices = {}) {
  await stage.execute('supply-chain:plan');
  const form = panel.region.getByRole('form', { name: 'Plan' });
  await form.getByRole('combobox', { name: 'What' }).selectOption({ label: title });
  for (const [name, text] of Object.entries(texts)) {
    await form.getByRole('textbox', { name, exact: true }).fill(text);
  }
  for (const [name, label] of Object.entries(choices)) {
    await form.getByRole('combobox', { name }).selectOption({ label });
  }
  await form.getByRole('button', { name: 'Plan', exact: true }).click();
}

/** What the same tool gives without a page, over the same data. */
async function inProcess(name, parameters) {
  const lib = path => import(`../../../lib/${path}.js`);
  const { openNodeDatabase } = await lib('adapters/embedded/openNodeDatabase');
  const { defaultSample } = await lib('adapters/embedded/SampleData');
  const { InProcessCalculator } = await lib('core/planning/calculations/InProcessCalculator');
  const { english } = await lib('core/language/Translation');
  const { ToolRegistry } = await lib('core/tools/ToolRegistry');
  const today = new Date().toISOString().slice(0, 10);
  const database = await openNodeDatabase({ data: defaultSample, today });
  const tool = new ToolRegistry().tool(name);
  const result = await tool.run(parameters, {
    persona: tool.personas[0],
    trans: english,
    signal: new AbortController().signal,
    calculator: new InProcessCalculator(),
    database: () => Promise.resolve(database)
  });
  await database.dispose();
  return result;
}

export const plansInWorker = scenario(
  'A long forecast tells how far it is and stops at once; the next one is what Node gives',
  async stage => {
    const { page } = stage;
    await stage.open();
    const panel = new AssistantPanel(stage);
    await panel.open();
    await panel.signIn('Warehouse Manager');
    assert.equal(await panel.ask('stock by warehouse'), 'answer');
    const before = page.workers();
    const more = () => page.workers().filter(worker => !before.includes(worker));

    const database = await SampleDatabase.open(new Date().toISOString().slice(0, 10));
    const found = await database.rows(
      'SELECT product_code FROM sales_order_line GROUP BY 1 ORDER BY COUNT(*) DESC, 1 LIMIT 20'
    );
    database.close();
    const codes = found.map(([code]) => code);

    const texts = { 'Product codes': codes.join(', '), Horizon: '90' };
    await plan(stage, panel, 'Demand forecast', texts, { Granularity: 'day' });
    const status = panel.newest.locator('.jp-SupplyChain-status');
    await status.getByText(/^Forecasting [2-9] of 20…/).waitFor();
    const [working, ...others] = more();
    assert.ok(working && others.length === 0, 'one worker is started');
    const closed = working.waitForEvent('close');
    await stage.picture('planning in a worker', panel.region);
    await panel.region.getByRole('button', { name: /^Stop/ }).click();
    await panel.newest.and(page.locator('[data-outcome="stopped"]')).waitFor();
    await closed;
    assert.equal(more().length, 0, 'the worker has ended');

    const [product = ''] = codes;
    await plan(
      stage,
      panel,
      'Demand forecast',
      { 'Product code': product, 'Product codes': '', Horizon: '6' },
      { Granularity: 'week' }
    );
    const asked = `demand forecast: product code ${product}, horizon 6`;
    assert.equal(await panel.outcome(asked), 'answer');
    assert.equal(more().length, 1, 'another worker is started');
    const { sentence, table } = await inProcess('forecast_demand', {
      product_code: product,
      horizon: 6
    });
    await panel.newest.getByText(sentence).waitFor();
    await panel.show('Table');
    const shown = await panel.gridRows();
    const units = table.columns.findIndex(({ name }) => name === 'units');
    assert.deepEqual(
      shown.map(cells => Number(cells[units].replaceAll(',', '')).toFixed(1)),
      table.rows.map(row => row[units].toFixed(1))
    );
  },
  { labs: 'newest' }
);
