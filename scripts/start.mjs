import { randomBytes } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundle, extension, labextensions } from './project/bundle.mjs';
import { compile } from './project/compile.mjs';
import { Failure } from './project/Failure.mjs';
import { LabServer, freePort } from './project/LabServer.mjs';
import { openOnDesktop } from './project/openOnDesktop.mjs';
import { packages } from './project/packages.mjs';
import { inRoot, root } from './project/root.mjs';
import { attempt } from './project/run.mjs';
import { say, script } from './project/script.mjs';
import { startEnvironment } from './project/startEnvironment.mjs';

const notebook = 'Supply Chain Assistant.ipynb';

/** Files of the Python part, and where below an environment they are looked for. */
const shared = {
  '60-supply-chain-assistant.py': 'etc/ipython/startup/60-supply-chain-assistant.py',
  'server/jupyter_server_config.json':
    'etc/jupyter/jupyter_server_config.d/jupyterlab_supply_chain_assistant.json'
};

/** Makes the clone's Python part known to server and kernels, as installing the wheel would. */
async function link(python) {
  const paths = 'import sys, sysconfig; print(sys.prefix); print(sysconfig.get_path("purelib"))';
  const { output } = await attempt(python, ['-c', paths]);
  const [prefix, site] = output.trim().split('\n');
  writeFileSync(join(site, `${extension}.pth`), `${root}\n`);
  for (const [file, place] of Object.entries(shared)) {
    mkdirSync(dirname(join(prefix, place)), { recursive: true });
    copyFileSync(inRoot('jupyterlab_supply_chain_assistant', file), join(prefix, place));
  }
}

await script(async () => {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '8888' },
      'no-browser': { type: 'boolean', default: false }
    }
  });
  const start = Date.now();
  const port = Number(values.port);
  if ((await freePort(port)) === null) {
    throw new Failure(`Port ${port} is in use.`, `npm start -- --port ${port + 1}`);
  }

  // npm and pip wait for the network most of the time; the build needs only npm's part.
  const built = packages().then(compile).then(bundle);
  const [python] = await Promise.all([startEnvironment(), built]);
  await link(python);

  // A copy, so that what people try out does not change the clone.
  const notebooks = inRoot('.lab/notebooks');
  mkdirSync(notebooks, { recursive: true });
  if (!existsSync(join(notebooks, notebook))) {
    copyFileSync(inRoot('examples', notebook), join(notebooks, notebook));
  }

  say('Starting JupyterLab …');
  const server = await LabServer.start({
    python,
    home: inRoot('.lab/start'),
    notebooks,
    port,
    token: randomBytes(24).toString('hex'),
    settings: { [`${extension}:panel`]: { openAtStart: true } },
    args: [`--LabApp.extra_labextensions_path=${inRoot(labextensions)}`]
  });
  const address = server.address(`lab/tree/${encodeURIComponent(notebook)}`);
  say(`JupyterLab is up after ${((Date.now() - start) / 1000).toFixed(1)} s; Ctrl+C ends it:\n`);
  console.log(address);
  if (!values['no-browser']) openOnDesktop(address);
  return server.ended;
});
