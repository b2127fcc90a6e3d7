import { extension } from '../project/bundle.mjs';
import { quantile } from './quantile.mjs';

const colds = 5;
const persona = 'Warehouse Manager';
const measures = ['stock', 'order quantity', 'sales', 'number of orders', 'fulfilled quantity'];
const groups = ['warehouse', 'product group', 'product', 'supplier'];
const questions = measures.flatMap(measure => groups.map(group => `${measure} by ${group}`));

/** Asks in the page itself, so that nothing but the page is timed: milliseconds to a drawn grid. */
const ask = (page, text) =>
  page.evaluate(async question => {
    const panel = globalThis.document.querySelector('#supply-chain-assistant');
    const input = panel.querySelector('textarea');
    const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(input), 'value').set;
    setter.call(input, question);
    input.dispatchEvent(new globalThis.Event('input', { bubbles: true }));
    const frame = () => new Promise(resolve => globalThis.requestAnimationFrame(resolve));
    await frame();
    const before = panel.querySelectorAll('article').length;
    const start = globalThis.performance.now();
    const key = { key: 'Enter', code: 'Enter', bubbles: true, cancelable: true };
    input.dispatchEvent(new globalThis.KeyboardEvent('keydown', key));
    for (;;) {
      await frame();
      const card =
        panel.querySelectorAll('article').length > before && panel.querySelector('article');
      if (card && card.getAttribute('aria-busy') === 'false') {
        const drawn = card.querySelector('[role="grid"] [role="row"]') !== null;
        return { drawn, milliseconds: globalThis.performance.now() - start };
      }
      if (globalThis.performance.now() - start > 60_000) return { drawn: false, milliseconds: 0 };
    }
  }, text);

/** A page with the panel closed, and the bytes of ours that it fetches from now on. */
async function newPage(browser, server) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(server.address('lab?reset'));
  await page.waitForFunction(() => globalThis.jupyterapp !== undefined);
  await page.evaluate(() => globalThis.jupyterapp.restored);
  const sizes = [];
  page.on('requestfinished', request => {
    if (request.url().includes(extension)) sizes.push(request.sizes());
  });
  return { context, page, sizes };
}

async function signIn(page) {
  await page.evaluate(() => globalThis.jupyterapp.commands.execute('supply-chain:open'));
  const region = page.getByRole('region', { name: 'Supply Chain Assistant' });
  await region.getByRole('button', { name: new RegExp(`^${persona}`) }).click();
  await region.getByRole('textbox', { name: 'Question' }).waitFor();
}

/**
 * From the panel to answers.
 * @param {{browser: object, withIt: object}} options
 */
export async function answers({ browser, withIt }) {
  const cold = [];
  let wire = 0;
  let last;
  for (let run = 0; run < colds; run += 1) {
    await last?.context.close();
    last = await newPage(browser, withIt);
    const start = Date.now();
    await signIn(last.page);
    const { drawn } = await ask(last.page, questions[0]);
    if (!drawn) throw new Error(`'${questions[0]}' drew no grid.`);
    cold.push((Date.now() - start) / 1000);
    const sizes = await Promise.all(last.sizes);
    wire = sizes.reduce((total, { responseBodySize }) => total + responseBodySize, 0);
  }
  const warm = [];
  for (const question of questions.slice(1)) {
    const { drawn, milliseconds } = await ask(last.page, question);
    if (drawn) warm.push(milliseconds);
  }
  await last.context.close();
  return [
    { what: 'Over the wire until the first answer', value: wire / 1e6, unit: 'MB', aim: 9 },
    {
      what: `Panel to first answer, database cold, median of ${colds}`,
      value: quantile(cold, 0.5),
      unit: 's',
      aim: 3
    },
    {
      what: `Warm question to drawn grid, p95 of ${warm.length}`,
      value: quantile(warm, 0.95),
      unit: 'ms',
      aim: 200
    }
  ];
}
