import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { answers } from './bench/answers.mjs';
import { awsBytes } from './bench/awsBytes.mjs';
import { forecast } from './bench/forecast.mjs';
import { functions } from './bench/functions.mjs';
import { guard } from './bench/guard.mjs';
import { million } from './bench/million.mjs';
import { model } from './bench/model.mjs';
import { pageStart } from './bench/pageStart.mjs';
import { planning } from './bench/planning.mjs';
import { reading } from './bench/reading.mjs';
import { signIn } from './bench/signIn.mjs';
import { routing } from './bench/routing.mjs';
import { starts } from './bench/starts.mjs';
import { bundle, labextensions } from './project/bundle.mjs';
import { chromium } from './project/chromium.mjs';
import { compile } from './project/compile.mjs';
import { LabServer, freePort } from './project/LabServer.mjs';
import { linkPython } from './project/linkPython.mjs';
import { packages } from './project/packages.mjs';
import { inRoot } from './project/root.mjs';
import { say, script } from './project/script.mjs';
import { startEnvironment } from './project/startEnvironment.mjs';

const parts = {
  reading,
  guard,
  forecast,
  million,
  model,
  functions,
  awsBytes,
  pageStart,
  signIn,
  answers,
  planning,
  starts,
  routing
};

async function lab(name, python, args) {
  const home = inRoot('.lab/bench', name);
  return LabServer.start({
    python,
    home,
    notebooks: join(home, 'notebooks'),
    port: await freePort(),
    token: 'bench',
    args: ['--LabApp.expose_app_in_browser=True', ...args]
  });
}

const text = ({ what, value, unit, aim }) => {
  const shown = number => `${Number(number.toPrecision(3))} ${unit}`.trim();
  const verdict = aim === undefined ? '' : value <= aim ? '✓' : '✗';
  return `| ${what} | ${shown(value)} | ${aim === undefined ? '' : `≤ ${shown(aim)}`} | ${verdict} |`;
};

await script(async () => {
  const { values } = parseArgs({
    options: { only: { type: 'string', multiple: true, default: Object.keys(parts) } }
  });
  await packages();
  // Not before: a fresh clone has no packages to import.
  const { chromium: playwright } = await import('playwright-core');
  const { format } = await import('prettier');
  const { switches } = await import('../tests/browser/browse.mjs');
  await compile();
  await bundle();
  const python = await startEnvironment();
  await linkPython(python);
  const ours = `--LabApp.extra_labextensions_path=${inRoot(labextensions)}`;
  const startLab = args => lab('own', python, [ours, ...args]);
  const withIt = await lab('with', python, [ours]);
  const without = await lab('without', python, []);
  const browser = await playwright.launch({ executablePath: await chromium(), args: switches });
  const rows = [];
  try {
    for (const name of values.only) {
      say(`${name} …`);
      const found = await parts[name]({ browser, withIt, without, startLab });
      for (const row of found) say(text(row));
      rows.push(...found);
    }
  } finally {
    await browser.close();
    await withIt.stop();
    await without.stop();
  }
  const machine = `${cpus().length} × ${cpus()[0].model.trim()}, Node ${process.versions.node}, Chromium ${browser.version()}, JupyterLab 4.6.6`;
  if (values.only.length === Object.keys(parts).length) {
    const lines = [
      '# Benchmarks',
      '',
      `Written by \`npm run bench\` on ${machine}. Compare ratios; the rest is this machine's.`,
      '',
      '| What | Measured | Aim | |',
      '| --- | --- | --- | --- |',
      ...rows.map(text),
      ''
    ];
    writeFileSync(
      inRoot('docs/benchmarks.md'),
      await format(lines.join('\n'), { parser: 'markdown' })
    );
  }
});
