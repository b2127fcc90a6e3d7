import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from './fingerprint.mjs';
import { inRoot } from './root.mjs';
import { run } from './run.mjs';
import { step } from './step.mjs';

/** tsc never removes: what a deleted source left in lib/ would still be found by an import. */
function removeOrphans(folder = '') {
  for (const entry of readdirSync(inRoot('lib', folder), { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (existsSync(inRoot('src', path))) removeOrphans(path);
      else rmSync(inRoot('lib', path), { recursive: true });
    } else {
      const source = inRoot('src', path.replace(/(\.d\.ts|\.js)$/, ''));
      const kept = ['', '.ts', '.tsx'].some(extension => existsSync(source + extension));
      if (!kept) rmSync(inRoot('lib', path));
    }
  }
}

/** Compiles src/ to lib/. */
export const compile = () =>
  step({
    name: 'compile',
    title: 'Compiling TypeScript',
    inputs: () => fingerprint(['src', 'tsconfig.json', 'package-lock.json']),
    outputs: ['lib'],
    work: async () => {
      if (!existsSync(inRoot('lib'))) rmSync(inRoot('build/tsconfig.tsbuildinfo'), { force: true });
      else removeOrphans();
      await run(process.execPath, [inRoot('node_modules/typescript/bin/tsc')], {
        sentence: 'The sources do not compile.'
      });
    }
  });
