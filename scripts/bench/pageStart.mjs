import { gzipSync } from 'node:zlib';
import { extension } from '../project/bundle.mjs';
import { quantile } from './quantile.mjs';

const pairs = 9;

/** One start of the page: renderer CPU in milliseconds until the layout is restored, our files. */
async function load(browser, server) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const ours = [];
  page.on('response', response => {
    if (response.url().includes(extension)) ours.push(response);
  });
  const cdp = await context.newCDPSession(page);
  await cdp.send('Performance.enable');
  await page.goto(server.address('lab?reset'));
  await page.waitForFunction(() => globalThis.jupyterapp !== undefined);
  await page.evaluate(() => globalThis.jupyterapp.restored);
  const { metrics } = await cdp.send('Performance.getMetrics');
  const cpu = metrics.find(({ name }) => name === 'ProcessTime').value * 1000;
  const bodies = await Promise.all(ours.map(response => response.body()));
  const bytes = bodies.reduce((total, body) => total + gzipSync(body).length, 0);
  await context.close();
  return { cpu, bytes, requests: ours.length };
}

/**
 * What the extension adds to the page's start while its panel is closed.
 * @param {{browser: object, withIt: object, without: object}} options two JupyterLabs, one has it
 */
export async function pageStart({ browser, withIt, without }) {
  // The first start of each fills the caches of the server.
  await load(browser, withIt);
  await load(browser, without);
  const runs = { withIt: [], without: [] };
  for (let pair = 0; pair < pairs; pair += 1) {
    // Alternating, so that what slows the machine down slows both.
    const order = pair % 2 === 0 ? ['withIt', 'without'] : ['without', 'withIt'];
    for (const side of order) {
      runs[side].push(await load(browser, side === 'withIt' ? withIt : without));
    }
  }
  const best = side => Math.min(...runs[side].map(({ cpu }) => cpu));
  const ratios = runs.withIt.map(({ cpu }, pair) => cpu / runs.without[pair].cpu);
  const { bytes, requests } = runs.withIt[0];
  return [
    { what: 'Bytes at page start, gzipped', value: bytes / 1000, unit: 'KB', aim: 15 },
    { what: 'Requests at page start', value: requests, unit: '', aim: 3 },
    {
      what: `Renderer CPU until restored, with ÷ without, best of ${pairs} pairs`,
      value: best('withIt') / best('without'),
      unit: '×',
      aim: 1.02
    },
    { what: 'The same, median of the pairs', value: quantile(ratios, 0.5), unit: '×' }
  ];
}
