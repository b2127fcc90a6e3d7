import assert from 'node:assert/strict';
import { AssistantPanel } from '../AssistantPanel.mjs';
import { scenario } from '../scenario.mjs';

const strict = "script-src 'self' 'wasm-unsafe-eval'";

export const strictPolicy = scenario(
  'No code is made of text: not by SQL, chart or cell, nor by the database under a strict policy',
  async stage => {
    const { page } = stage;
    // A worker has the policy of its own file.
    await page.route(/jupyterlab-supply-chain-assistant\/static\/[^/]*\.js/, async route => {
      const response = await route.fetch();
      const headers = { ...response.headers(), 'Content-Security-Policy': strict };
      await route.fulfill({ response, headers });
    });
    // JupyterLab itself compiles the schemas of its settings, so that the page cannot have one.
    await page.addInitScript(() => {
      globalThis.compiled = [];
      const watched = {
        apply: (target, self, values) => watched.construct(target, values),
        construct: (target, values) => {
          globalThis.compiled.push(new Error(String(values.at(-1))).stack);
          return Reflect.construct(target, values);
        }
      };
      globalThis.Function = new Proxy(Function, watched);
    });
    const compiled = () => page.evaluate(() => globalThis.compiled);

    const question = 'Revenue per month this year';
    await stage.openNotebook('policy.ipynb', [`%%ask\n${question}`]);
    const panel = new AssistantPanel(stage);
    await panel.open();
    await panel.signIn('Warehouse Manager');
    const before = (await compiled()).length;
    assert.ok(before > 0, 'what JupyterLab compiles is seen');
    assert.equal(await panel.ask(question), 'answer');
    await panel.show('Chart');
    await panel.newest.locator('.jp-SupplyChain-Chart canvas.marks').waitFor();
    assert.equal(await panel.ask('SELECT COUNT(*) AS products FROM product'), 'answer');
    assert.equal(await panel.ask('SELECT * FROM purchase_order_header'), 'refuse');
    await stage.execute('notebook:run-all-cells');
    await page.waitForFunction(() => {
      const [cell] = globalThis.jupyterapp.shell.currentWidget.content.widgets;
      return cell.model.outputs.length === 3;
    });
    await page.locator('.jp-OutputArea canvas.marks').waitFor();
    assert.deepEqual((await compiled()).slice(before), []);
  },
  { labs: 'newest' }
);
