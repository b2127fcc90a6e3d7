import { mkdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { audit } from './project/audit.mjs';
import { bundle } from './project/bundle.mjs';
import { chromium } from './project/chromium.mjs';
import { compile } from './project/compile.mjs';
import { Failure } from './project/Failure.mjs';
import { fingerprint } from './project/fingerprint.mjs';
import { lambdas } from './project/lambdas.mjs';
import { packages } from './project/packages.mjs';
import { PostgresServer } from './project/PostgresServer.mjs';
import { environment } from './project/python.mjs';
import { inRoot } from './project/root.mjs';
import { attempt, run } from './project/run.mjs';
import { say, script } from './project/script.mjs';
import { shippedPackages } from './project/shippedPackages.mjs';
import { step } from './project/step.mjs';
import { wheel } from './project/wheel.mjs';
import { labs, newest } from '../tests/browser/labs.mjs';

const parts = ['check', 'core', 'lab', 'postgres', 'audit', 'python', 'browser', 'start'];
const reports = 'build/reports';
const bin = path => [process.execPath, inRoot('node_modules', path)];

/** @type {{part: string, passed: number, failed: number}[]} */
const results = [];
const note = (part, passed, failed) => results.push({ part, passed, failed });

async function check(title, [program, ...args]) {
  const { code, output } = await attempt(program, args);
  say(`${code === 0 ? '✓' : '✗'} ${title}`);
  if (code !== 0) say(output.trimEnd());
  note(title, Number(code === 0), Number(code !== 0));
}

async function checks() {
  await check('ESLint', [...bin('eslint/bin/eslint.js'), '.']);
  await check('Prettier', [...bin('prettier/bin/prettier.cjs'), '--check', '.']);
  await check('Types of the tests', [...bin('typescript/bin/tsc'), '-p', 'tsconfig.tests.json']);
}

/** What is known against the packages whose code we ship. */
async function dependencies() {
  await bundle();
  const names = shippedPackages().map(({ name }) => name);
  const { skipped, found } = await audit(names);
  if (skipped) {
    say(`– Dependency audit skipped: ${skipped}`);
    return;
  }
  found.forEach(line => say(line));
  note('dependency audit', names.length - found.length, found.length);
}

async function jest(projects, env) {
  const report = inRoot(reports, 'jest.json');
  const [program, path] = bin('jest/bin/jest.js');
  const args = ['--selectProjects', ...projects, '--json', `--outputFile=${report}`];
  const { code, output } = await attempt(program, [path, ...args, '--maxWorkers=2'], { env });
  // What goes to standard output is the report once more.
  say(output.replace(/^\{"numFailedTestSuites".*$/m, '').trimEnd());
  const found = code > 1 ? null : JSON.parse(readFileSync(report, 'utf8'));
  if (!found) throw new Failure('jest did not run.');
  const suites = found.testResults.filter(({ status, assertionResults }) => {
    return status === 'failed' && assertionResults.every(test => test.status !== 'failed');
  });
  note(`jest (${projects.join(', ')})`, found.numPassedTests, found.numFailedTests + suites.length);
}

/** The roles of the personas on a real server; PGlite tries them in `core` anyway. */
async function postgres() {
  const server = await PostgresServer.start();
  if (!server) {
    say('PostgreSQL is not installed and cannot be: the roles were tried in PGlite alone.');
    return;
  }
  try {
    await jest(['postgres'], server.environment);
  } finally {
    await server.stop();
  }
}

async function pytest(python) {
  const { code, output } = await attempt(python, ['-m', 'pytest', '-q', '-p', 'no:cacheprovider'], {
    // The installed wheel is what is tested, not the folder of the clone.
    env: { PYTHONSAFEPATH: '1', PYTHONDONTWRITEBYTECODE: '1' }
  });
  say(output.trimEnd());
  const count = word => Number(new RegExp(`(\\d+) ${word}`).exec(output)?.[1] ?? 0);
  const failed = count('failed') + count('error');
  note('pytest', count('passed'), code !== 0 && failed === 0 ? 1 : failed);
}

/** An environment with that JupyterLab and our wheel in it. */
async function laboratory(version, built) {
  // Ranges for what goes into the kernel: pip takes the newest that suits the person's Python.
  const others = [
    'pandas>=2,<4',
    'pyarrow>=14',
    'botocore>=1.34',
    'nbconvert',
    'pytest>=8',
    'pytest-jupyter[server]>=0.10'
  ];
  const path = `.lab/${version}`;
  const python = await environment(path, [`jupyterlab==${version}`, ...others]);
  const file = await built;
  await step({
    name: `wheel-in-${version}`,
    title: `Installing the wheel into ${path}`,
    inputs: () => fingerprint(['dist'], [inRoot(path)]),
    outputs: [`${path}/share/jupyter/labextensions`],
    work: async () => {
      const pip = ['-m', 'pip', 'install', '-q', '--disable-pip-version-check', '--no-deps'];
      await run(python, [...pip, '--force-reinstall', file]);
    }
  });
  return python;
}

await script(async () => {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', multiple: true, default: parts },
      lab: { type: 'string', multiple: true, default: labs.map(({ version }) => version) },
      scenario: { type: 'string', default: '' },
      long: { type: 'boolean', default: false }
    }
  });
  const wanted = part => values.only.includes(part);
  const unknown = values.only.find(part => !parts.includes(part));
  if (unknown) throw new Failure(`There is no part '${unknown}'; there are ${parts.join(', ')}.`);
  const chosen = labs.filter(({ version }) => values.lab.includes(version));
  const env = values.long ? { TEST_LONG: '1' } : {};
  Object.assign(process.env, env);
  const start = Date.now();

  await packages();
  await compile();
  mkdirSync(inRoot(reports), { recursive: true });

  const needed = wanted('browser') ? chosen.map(({ version }) => version) : [];
  if (wanted('python') && !needed.includes(newest)) needed.push(newest);
  const pythons = new Map();
  const prepare = async () => {
    if (needed.length === 0) return;
    const built = bundle().then(wheel);
    for (const version of needed) pythons.set(version, await laboratory(version, built));
  };
  const examine = async () => {
    if (wanted('check')) await checks();
    if (wanted('core')) await lambdas();
    const projects = ['core', 'lab'].filter(wanted);
    if (projects.length > 0) await jest(projects, env);
    if (wanted('postgres')) await postgres();
  };
  // pip waits for the network and the disk while the processor checks the sources.
  const [browser] = await Promise.all([
    wanted('browser') || wanted('start') ? chromium() : undefined,
    prepare(),
    examine()
  ]);

  if (wanted('audit')) await dependencies();
  if (wanted('python')) await pytest(pythons.get(newest));
  if (wanted('browser')) {
    const { browse } = await import('../tests/browser/browse.mjs');
    for (const lab of chosen) {
      const matching = new RegExp(values.scenario, 'i');
      const python = pythons.get(lab.version);
      const { passed, failed } = await browse({ lab, python, chromium: browser, matching });
      note(`browser, JupyterLab ${lab.version}`, passed, failed);
    }
  }

  if (wanted('start')) {
    const { startFromClone } = await import('../tests/browser/startFromClone.mjs');
    const { passed, failed } = await startFromClone(browser);
    note('npm start', passed, failed);
  }

  const sum = key => results.reduce((total, result) => total + result[key], 0);
  console.log(`\nAfter ${((Date.now() - start) / 1000).toFixed(0)} s:`);
  for (const { part, passed, failed } of results) {
    console.log(`${failed === 0 ? '✓' : '✗'} ${part}: ${passed} of ${passed + failed}`);
  }
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') === 0 ? 0 : 1;
});
