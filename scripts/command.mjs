import { compile } from './project/compile.mjs';
import { Failure } from './project/Failure.mjs';
import { packages } from './project/packages.mjs';
import { inRoot } from './project/root.mjs';
import { script } from './project/script.mjs';
import { pathToFileURL } from 'node:url';
import { existsSync } from 'node:fs';

// `node scripts/command.mjs NAME args…`: src/cli/NAME.ts with everything it needs made current.
await script(async () => {
  const [name = ''] = process.argv.splice(2, 1);
  if (!existsSync(inRoot('src/cli', `${name}.ts`))) {
    throw new Failure(`There is no command '${name}'.`);
  }
  await packages();
  await compile();
  const path = inRoot('lib/cli', `${name}.js`);
  process.argv[1] = path;
  await import(pathToFileURL(path).href);
  return process.exitCode;
});
