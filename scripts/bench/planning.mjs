import { AssistantPanel } from '../../tests/browser/AssistantPanel.mjs';
import { watchTasks } from '../../tests/browser/watchTasks.mjs';

/** Each as large as its form takes it: what is asked, how many of what are in it. */
const plans = [
  {
    title: 'Demand forecast',
    persona: 'Warehouse Manager',
    what: count => `Longest task that blocked the page, ${count} products forecast by day`,
    sql: 'SELECT product_code FROM sales_order_line GROUP BY 1 ORDER BY COUNT(*) DESC, 1 LIMIT 20',
    field: 'Product codes',
    more: { Horizon: '90' },
    choose: { Granularity: 'day' }
  },
  {
    title: 'Delivery route',
    persona: 'Field Engineer',
    what: count => `The same, a route of ${count} stops`,
    sql: `SELECT sales_order_prefix || '-' || sales_order_number FROM sales_order_header
WHERE status NOT IN ('Delivered', 'Cancelled', 'Shipped') ORDER BY order_date, 1 LIMIT 100`,
    field: 'Order ids (required)',
    more: { 'Warehouse code': 'WH01' },
    choose: {}
  },
  {
    title: 'Stockout risk',
    persona: 'Warehouse Manager',
    what: () => 'The same, the stockout risk of all places',
    sql: null,
    field: null,
    more: { 'Min probability': '0' },
    choose: {}
  }
];

/** The longest task from the form's submission until its answer is there, in milliseconds. */
async function longestTask(page, panel, { title, field, more, choose }, codes) {
  await page.evaluate(() => globalThis.jupyterapp.commands.execute('supply-chain:plan'));
  const form = panel.region.getByRole('form', { name: 'Plan' });
  await form.getByRole('combobox', { name: 'What' }).selectOption({ label: title });
  const box = name => form.getByRole('textbox', { name, exact: true });
  if (field) await box(field).fill(codes.join(', '));
  for (const [name, text] of Object.entries(more)) await box(name).fill(text);
  for (const [name, label] of Object.entries(choose)) {
    await form.getByRole('combobox', { name }).selectOption({ label });
  }
  const watched = await watchTasks(page);
  await form.getByRole('button', { name: 'Plan', exact: true }).click();
  // The panel is still in the turn before until the card is there.
  await page.waitForFunction(
    title =>
      document.querySelector('#supply-chain-assistant article h3')?.textContent.startsWith(title),
    title.toLowerCase()
  );
  await page.waitForFunction(
    () =>
      document.querySelector('#supply-chain-assistant article').getAttribute('aria-busy') ===
      'false',
    null,
    { timeout: 120_000 }
  );
  const found = await watched();
  const outcome = await panel.newest.getAttribute('data-outcome');
  if (outcome !== 'answer') throw new Error(`${title}: ${await panel.newest.innerText()}`);
  return found;
}

/**
 * How long planning keeps the page from what else it has to do.
 * @param {{browser: object, withIt: object}} options
 */
export async function planning({ browser, withIt }) {
  // Not before: a fresh clone has no packages to import.
  const { Stage } = await import('../../tests/browser/Stage.mjs');
  const { SampleDatabase } = await import('../../tests/browser/SampleDatabase.mjs');
  const database = await SampleDatabase.open(new Date().toISOString().slice(0, 10));
  const rows = [];
  for (const plan of plans) {
    const codes = plan.sql ? (await database.rows(plan.sql)).map(([code]) => code) : [];
    // The sample ends today; both have to agree on the day.
    const context = await browser.newContext({ timezoneId: 'UTC' });
    const page = await context.newPage();
    const stage = new Stage({ page, server: withIt });
    await stage.open('lab?reset');
    const panel = new AssistantPanel(stage);
    await panel.open();
    await panel.signIn(plan.persona);
    await panel.ask('stock by warehouse');
    const value = await longestTask(page, panel, plan, codes);
    rows.push({ what: plan.what(codes.length), value, unit: 'ms', aim: 50 });
    await context.close();
  }
  database.close();
  return rows;
}
