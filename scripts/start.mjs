import { randomBytes } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundle, extension, labextensions } from './project/bundle.mjs';
import { compile } from './project/compile.mjs';
import { Failure } from './project/Failure.mjs';
import { LabServer, freePort } from './project/LabServer.mjs';
import { openOnDesktop } from './project/openOnDesktop.mjs';
import { linkPython } from './project/linkPython.mjs';
import { packages } from './project/packages.mjs';
import { inRoot } from './project/root.mjs';
import { say, script } from './project/script.mjs';
import { startEnvironment } from './project/startEnvironment.mjs';

const notebook = 'Supply Chain Assistant.ipynb';

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
  await linkPython(python);

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
