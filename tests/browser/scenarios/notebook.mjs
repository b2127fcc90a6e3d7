import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { scenario } from '../scenario.mjs';

const question = 'Which items are below their reorder point?';
const tableType = 'application/vnd.supply-chain.table+json';
const chartType = 'application/vnd.vegalite.v5+json';

/** Opens a notebook with a demo user signed in on the page. */
async function openSignedIn(stage, name, cells) {
  await stage.openNotebook(name, cells);
  await stage.execute('supply-chain:open');
  await stage.page.getByRole('button', { name: /^Warehouse Manager/ }).click();
  await stage.page.evaluate(() => globalThis.jupyterapp.shell.currentWidget.activate());
}

/** Cells that neither run nor wait. */
function settled(stage) {
  return stage.page.waitForFunction(() =>
    globalThis.jupyterapp.shell.currentWidget.content.widgets.every(
      cell => cell.model.type !== 'code' || cell.model.executionState === 'idle'
    )
  );
}

/** Starts Run All without waiting for its end. */
function runAll(stage) {
  return stage.page.evaluate(() => {
    void globalThis.jupyterapp.commands.execute('notebook:run-all-cells');
  });
}

const shownTable = outputs =>
  outputs.map(output => output.data?.[tableType]).find(table => table !== undefined);

export const runAllKeepsOrder = scenario(
  'Run All of cells of the kernel and of the assistant keeps their order',
  async stage => {
    await openSignedIn(stage, 'order.ipynb', [
      'import time; time.sleep(1); order = ["first"]',
      `%%ask --as low\n${question}`,
      'order.append(len(low)); print(order)',
      '%%ask\nand WH01?',
      'print("last", order)'
    ]);
    await stage.execute('notebook:run-all-cells');
    await settled(stage);

    const outputs = await stage.outputs();
    const { rowCount } = shownTable(outputs[1]);
    assert.ok(rowCount > 0);
    assert.equal(outputs[2][0].text, `['first', ${rowCount}]\n`);
    assert.ok(shownTable(outputs[3]), 'a follow-up knows what the cell before asked');
    assert.equal(outputs[4][0].text, `last ['first', ${rowCount}]\n`);
    for (const cell of [outputs[1], outputs[3]]) {
      const bundle = cell.find(output => output.data[tableType]).data;
      assert.match(bundle['text/html'], /^<table>/);
      assert.ok(bundle['text/plain'].length > 0);
    }
    assert.ok(
      outputs.flat().every(({ data }) => !data?.[chartType] || !data['text/html']),
      'a chart is in an output of its own'
    );
  }
);

export const drawsGrid = scenario('A cell draws grid and chart in its output', async stage => {
  const source = '%%ask What is the stock by warehouse?';
  await openSignedIn(stage, 'grid.ipynb', [source]);
  await stage.execute('notebook:run-all-cells');
  const output = stage.page.locator('.jp-OutputArea');
  const grid = output.getByRole('grid');
  await grid.waitFor();
  await output.locator('.vega-embed svg, .vega-embed canvas').waitFor();
  const table = shownTable((await stage.outputs())[0]);
  assert.equal(await grid.getAttribute('aria-rowcount'), String(table.rowCount + 1));
  assert.equal(await grid.getByRole('columnheader').count(), table.columns.length);
  await stage.assertAccessible('.jp-OutputArea', 'an answer in a notebook');

  // With the keyboard alone: sort, move, copy, leave; the notebook keeps its cell.
  const header = grid.getByRole('columnheader').first();
  await header.focus();
  await stage.page.keyboard.press('Enter');
  assert.equal(await header.getAttribute('aria-sort'), 'ascending');
  await stage.page.keyboard.press('ArrowDown');
  await stage.page.keyboard.press('Home');
  const first = (
    await grid.getByRole('row').nth(1).getByRole('gridcell').first().innerText()
  ).trim();
  await stage.page.keyboard.press('ControlOrMeta+c');
  assert.equal(await stage.page.evaluate(() => globalThis.navigator.clipboard.readText()), first);
  await stage.page.keyboard.press('d');
  await stage.page.keyboard.press('d');
  const kept = await stage.page.evaluate(() =>
    globalThis.jupyterapp.shell.currentWidget.content.widgets[0].model.sharedModel.getSource()
  );
  assert.equal(kept, source, 'typing in the grid deletes no cell');
  await stage.page.keyboard.press('Escape');
  assert.equal(await grid.locator(':focus').count(), 0);
});

export const survivesSaving = scenario('Answers survive saving and reloading', async stage => {
  await openSignedIn(stage, 'saved.ipynb', [`%%ask ${question}`]);
  await stage.execute('notebook:run-all-cells');
  const before = shownTable((await stage.outputs())[0]);
  await stage.execute('docmanager:save');
  await stage.open('lab/tree/saved.ipynb');
  await stage.page.locator('.jp-OutputArea').getByRole('grid').waitFor();
  assert.deepEqual(shownTable((await stage.outputs())[0]), before);
});

export const typesInKernel = scenario(
  'A DataFrame in the kernel has the types of the result, and no file stays behind',
  async stage => {
    await openSignedIn(stage, 'types.ipynb', [
      `%%ask --sql --as stock
SELECT p.product_code, w.current_stock, p.unit_cost, p.created_date
FROM product p JOIN warehouse_product w ON w.product_code = p.product_code`
    ]);
    await stage.execute('notebook:run-all-cells');
    await settled(stage);
    const outputs = await stage.outputs();
    const { rowCount } = shownTable(outputs[0]);
    const printed = await stage.runInKernel(`
import pandas
from pandas.api import types
print(isinstance(stock, pandas.DataFrame), len(stock), list(stock.columns))
print(types.is_string_dtype(stock.iloc[:, 0]), stock.iloc[:, 1].dtype, stock.iloc[:, 2].dtype,
      types.is_datetime64_any_dtype(stock.iloc[:, 3]))
print([name for name in globals() if 'supply' in name])
`);
    assert.equal(
      printed,
      `True ${rowCount} ['product_code', 'current_stock', 'unit_cost', 'created_date']\n` +
        'True int64 float64 True\n[]\n'
    );
    assert.deepEqual(
      readdirSync(stage.server.notebooks).filter(name => name.endsWith('.arrow')),
      []
    );
  }
);

export const failureStops = scenario(
  'A question without an answer stops Run All before the cells below it',
  async stage => {
    await openSignedIn(stage, 'failure.ipynb', [
      'x = 1',
      '%%ask xyzzy plugh?',
      'print("never")',
      '%%ask --as class\nanything'
    ]);
    await runAll(stage);
    await stage.page.waitForFunction(() => {
      const { widgets } = globalThis.jupyterapp.shell.currentWidget.content;
      return widgets[1].model.outputs.toJSON()[0]?.output_type === 'error';
    });
    await settled(stage);
    const outputs = await stage.outputs();
    assert.deepEqual(outputs[2], []);
    assert.deepEqual(outputs[3], []);
  }
);

export const interruptStops = scenario(
  'Interrupting the kernel stops the cells that wait for it',
  async stage => {
    await openSignedIn(stage, 'interrupt.ipynb', [
      'import time; time.sleep(60)',
      `%%ask ${question}`,
      'print("never")'
    ]);
    await runAll(stage);
    await stage.page.waitForFunction(() => {
      const panel = globalThis.jupyterapp.shell.currentWidget;
      return panel.sessionContext.session.kernel.status === 'busy';
    });
    await stage.execute('notebook:interrupt-kernel');
    await settled(stage);
    const outputs = await stage.outputs();
    assert.equal(outputs[0][0].ename, 'KeyboardInterrupt');
    assert.deepEqual(outputs.slice(1), [[], []]);
  }
);

export const signedOut = scenario('A cell asked by nobody leads to the sign-in', async stage => {
  await stage.openNotebook('nobody.ipynb', [`%%ask ${question}`]);
  await runAll(stage);
  await stage.page.locator('.jp-OutputArea').getByText('Sign in in the panel').waitFor();
  await stage.page.getByRole('button', { name: /^Warehouse Manager/ }).click();
  await stage.page.getByRole('textbox', { name: 'Question' }).waitFor();
  await runAll(stage);
  await stage.page.locator('.jp-OutputArea').getByRole('grid').waitFor();
});

export const insertsCell = scenario(
  'SQL is inserted below the active cell, not run, and one undo takes it away',
  async stage => {
    await openSignedIn(stage, 'insert.ipynb', ['x = 1', 'y = 2']);
    await stage.page.evaluate(() => {
      globalThis.jupyterapp.shell.currentWidget.content.activeCellIndex = 0;
    });
    await stage.execute('supply-chain:insert-sql', { sql: 'SELECT count(*) FROM product' });
    const cells = () =>
      stage.page.evaluate(() => {
        const { content } = globalThis.jupyterapp.shell.currentWidget;
        const sources = content.widgets.map(cell => cell.model.sharedModel.getSource());
        return { sources, active: content.activeCellIndex };
      });
    assert.deepEqual(await cells(), {
      sources: ['x = 1', '%%ask --sql\nSELECT count(*) FROM product', 'y = 2'],
      active: 1
    });
    assert.deepEqual(await stage.outputs(), [[], [], []]);
    await stage.execute('notebook:undo-cell-action');
    assert.deepEqual((await cells()).sources, ['x = 1', 'y = 2']);
  }
);
