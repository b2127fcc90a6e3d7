import { readFileSync, writeFileSync } from 'node:fs';
import { fingerprint } from './fingerprint.mjs';
import { inRoot } from './root.mjs';
import { run } from './run.mjs';
import { step } from './step.mjs';

/** The name that npm, JupyterLab and the wheel know the extension by. */
export const extension = 'jupyterlab-supply-chain-assistant';

/** Where the built extension is, relative to the clone. */
export const labextensions = 'build/labextensions';

const builder = 'node_modules/@jupyterlab/builder/lib/build-labextension.js';

const manifest = `${labextensions}/${extension}/package.json`;

/**
 * Has the manifest say that newer packages of JupyterLab do, too: it holds the versions that we
 * build with, and JupyterLab would call the extension incompatible with every release but one.
 */
function acceptNewerHosts() {
  const content = JSON.parse(readFileSync(inRoot(manifest), 'utf8'));
  for (const [name, version] of Object.entries(content.dependencies)) {
    if (/^(@jupyterlab\/|@lumino\/|react$)/.test(name)) content.dependencies[name] = `^${version}`;
  }
  writeFileSync(inRoot(manifest), JSON.stringify(content, null, 2));
}

/** Gzips the WebAssembly files, which Jupyter serves as they are. */
const wasm = () =>
  step({
    name: 'wasm',
    title: 'Packing WebAssembly',
    inputs: () => fingerprint(['scripts/pack-wasm.mjs', 'package-lock.json']),
    outputs: ['build/assets'],
    work: async () => void (await run(process.execPath, [inRoot('scripts/pack-wasm.mjs')]))
  });

/** Bundles lib/ into what JupyterLab loads; wants packages and compile done. */
export async function bundle() {
  await wasm();
  return step({
    name: 'bundle',
    title: 'Bundling the extension',
    inputs: () =>
      fingerprint([
        'lib',
        'style',
        'schema',
        'package.json',
        'package-lock.json',
        'webpack.config.cjs',
        'scripts/project/withoutCodeFromText.cjs',
        'scripts/jupyterlab-core',
        'scripts/pack-wasm.mjs',
        'scripts/project/bundle.mjs'
      ]),
    outputs: [manifest],
    work: async () => {
      // --core-path: the oldest JupyterLab decides which shared versions the extension asks for.
      const args = [inRoot(builder), '--core-path', inRoot('scripts/jupyterlab-core'), '.'];
      await run(process.execPath, args, { sentence: 'The extension could not be bundled.' });
      acceptNewerHosts();
    }
  });
}
