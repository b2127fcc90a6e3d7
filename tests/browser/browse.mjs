import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium as playwright } from 'playwright-core';
import { LabServer, freePort } from '../../scripts/project/LabServer.mjs';
import { inRoot } from '../../scripts/project/root.mjs';
import { say } from '../../scripts/project/script.mjs';
import { newest } from './labs.mjs';
import { Stage } from './Stage.mjs';

const limit = 180_000;

/** What Chromium is started with: no connections of its own. */
export const switches = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
  // Chromium has no sandbox for root.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])
];

/** All that the files in scenarios/ export, in their order. */
export async function scenarios() {
  const files = readdirSync(new URL('scenarios/', import.meta.url)).filter(name =>
    name.endsWith('.mjs')
  );
  const modules = await Promise.all(
    files.sort().map(name => import(new URL(`scenarios/${name}`, import.meta.url).href))
  );
  return modules.flatMap(module => Object.values(module));
}

const within = (milliseconds, work) => {
  let timer;
  const late = new Promise((_, reject) => {
    const give = () => reject(new Error(`not done within ${milliseconds / 1000} s`));
    timer = setTimeout(give, milliseconds);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
};

/** Ends the kernels that a scenario left, so that the next one has the machine to itself. */
async function endKernels(server) {
  const kernels = await (await fetch(server.address('api/kernels'))).json();
  const headers = server.token ? { Authorization: `token ${server.token}` } : {};
  for (const { id } of kernels) {
    await fetch(`${server.url}api/kernels/${id}`, { method: 'DELETE', headers });
  }
}

/** Performs in a server of its own where the scenario wants one. */
async function performIn(scenario, place) {
  if (!scenario.server) return perform(scenario, place);
  const home = join(place.home, 'own');
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  const more = await scenario.server(home);
  try {
    const server = await place.startServer(home, more);
    try {
      return await perform(scenario, { ...place, server, home });
    } finally {
      await server.stop();
    }
  } finally {
    await more.end?.();
  }
}

async function perform({ sentence, play, errors }, { browser, server, home, version }) {
  // Settings and layout are the server's: without this the next scenario would inherit them.
  for (const kept of ['settings', 'workspaces']) {
    rmSync(join(home, kept), { recursive: true, force: true });
    mkdirSync(join(home, kept));
  }
  for (const name of readdirSync(server.notebooks)) {
    rmSync(join(server.notebooks, name), { recursive: true });
  }
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
    // The sample ends today; scenarios and page have to agree on the day.
    timezoneId: 'UTC',
    locale: 'en-US',
    acceptDownloads: true
  });
  const stage = new Stage({
    page: await context.newPage(),
    server,
    version,
    artifacts: inRoot('artifacts', version)
  });
  try {
    await within(limit, play(stage));
    const unexpected = stage.errors.filter(text => !errors?.test(text));
    if (unexpected.length > 0) {
      throw new Error(`the console shows errors:\n${unexpected.join('\n')}`);
    }
    return null;
  } catch (error) {
    const name = `failed ${sentence.replace(/[^\w -]/g, '')}`.slice(0, 80);
    const picture = await stage.picture(name).catch(() => 'no picture');
    const seen = stage.errors.length > 0 ? `\nConsole:\n${stage.errors.join('\n')}` : '';
    return `${error.stack ?? error}${seen}\n${picture}`;
  } finally {
    await context.close();
    await endKernels(server);
  }
}

/**
 * Plays the scenarios in one JupyterLab.
 * @param {object} options
 * @param {(typeof import('./labs.mjs').labs)[number]} options.lab
 * @param {string} options.python an environment with that JupyterLab and the wheel
 * @param {string} options.chromium path of the browser
 * @param {RegExp} options.matching which sentences
 * @returns {Promise<{passed: number, failed: number}>}
 */
export async function browse({ lab, python, chromium, matching }) {
  const { version, baseUrl, token, args } = lab;
  const home = inRoot('.lab/browser', version);
  rmSync(home, { recursive: true, force: true });
  const startServer = async (folder, more = { args: [] }) =>
    LabServer.start({
      python,
      home: folder,
      notebooks: join(folder, 'notebooks'),
      port: await freePort(),
      token,
      baseUrl,
      args: ['--LabApp.expose_app_in_browser=True', ...args, ...more.args],
      environment: more.environment
    });
  const server = await startServer(home);
  const browser = await playwright.launch({ executablePath: chromium, args: switches });
  let passed = 0;
  let failed = 0;
  try {
    for (const each of await scenarios()) {
      if (!matching.test(each.sentence) || (each.labs === 'newest' && version !== newest)) continue;
      const start = Date.now();
      const place = { browser, server, home, version, startServer };
      let failure = await performIn(each, place);
      if (failure) {
        // A loaded machine can break one try; what is broken breaks the second, too.
        say(`↻ ${version} ${each.sentence}\n${failure.replace(/^/gm, '    ')}`);
        failure = await performIn(each, place);
      }
      const seconds = ((Date.now() - start) / 1000).toFixed(1);
      say(`${failure ? '✗' : '✓'} ${version} ${each.sentence} (${seconds} s)`);
      if (failure) say(failure.replace(/^/gm, '    '));
      if (failure) failed += 1;
      else passed += 1;
    }
  } finally {
    await browser.close();
    await server.stop();
  }
  return { passed, failed };
}
