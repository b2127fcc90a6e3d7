import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { extension } from './bundle.mjs';
import { inRoot, root } from './root.mjs';
import { attempt } from './run.mjs';

/** Files of the Python part, and where below an environment they are looked for. */
const shared = {
  '60-supply-chain-assistant.py': 'etc/ipython/startup/60-supply-chain-assistant.py',
  'server/jupyter_server_config.json':
    'etc/jupyter/jupyter_server_config.d/jupyterlab_supply_chain_assistant.json'
};

/**
 * Makes the clone's Python part known to server and kernels, as installing the wheel would.
 * @param {string} python the environment's interpreter
 */
export async function linkPython(python) {
  const paths = 'import sys, sysconfig; print(sys.prefix); print(sysconfig.get_path("purelib"))';
  const { output } = await attempt(python, ['-c', paths]);
  const [prefix, site] = output.trim().split('\n');
  writeFileSync(join(site, `${extension}.pth`), `${root}\n`);
  for (const [file, place] of Object.entries(shared)) {
    mkdirSync(dirname(join(prefix, place)), { recursive: true });
    copyFileSync(inRoot('jupyterlab_supply_chain_assistant', file), join(prefix, place));
  }
}
