import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { billOfMaterials } from './billOfMaterials.mjs';
import { labextensions } from './bundle.mjs';
import { fingerprint } from './fingerprint.mjs';
import { environment } from './python.mjs';
import { inRoot } from './root.mjs';
import { run } from './run.mjs';
import { step } from './step.mjs';

const folder = 'dist';

/**
 * Builds the wheel from the bundled extension.
 * @returns {Promise<string>} its path
 */
export async function wheel() {
  await step({
    name: 'wheel',
    title: 'Building the wheel',
    inputs: () =>
      fingerprint([
        labextensions,
        'jupyterlab_supply_chain_assistant',
        'pyproject.toml',
        'install.json',
        'package.json',
        'package-lock.json',
        'scripts/project/billOfMaterials.mjs',
        'README.md',
        'LICENSE'
      ]),
    outputs: [folder],
    work: async () => {
      if (existsSync(inRoot(folder))) rmSync(inRoot(folder), { recursive: true });
      billOfMaterials();
      const python = await environment('.lab/hatchling', ['hatchling==1.33.0']);
      await run(python, ['-m', 'hatchling', 'build', '-t', 'wheel', '-d', inRoot(folder)], {
        sentence: 'The wheel could not be built.'
      });
    }
  });
  const [name] = readdirSync(inRoot(folder)).filter(file => file.endsWith('.whl'));
  return join(inRoot(folder), name);
}
