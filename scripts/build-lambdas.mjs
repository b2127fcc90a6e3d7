import { lambdaNames, lambdas, lambdaSizes } from './project/lambdas.mjs';
import { packages } from './project/packages.mjs';
import { script } from './project/script.mjs';

const kilobytes = ({ bytes }) => `${Math.round(bytes / 1024)} KB`;

// The three functions, each as a folder to zip and hand to Lambda.
await script(async () => {
  await packages();
  await lambdas();
  for (const name of lambdaNames) {
    const { own, sdk } = lambdaSizes(name);
    console.log(`${name}: ${kilobytes(own)}, and ${kilobytes(sdk)} of the SDK`);
  }
});
