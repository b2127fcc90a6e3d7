import { bundle } from './project/bundle.mjs';
import { compile } from './project/compile.mjs';
import { packages } from './project/packages.mjs';
import { script } from './project/script.mjs';
import { wheel } from './project/wheel.mjs';

// Everything that is shipped: lib/, the bundled extension, the wheel.
await script(async () => {
  await packages();
  await compile();
  await bundle();
  console.log(await wheel());
});
