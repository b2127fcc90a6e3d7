import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import { Failure } from './Failure.mjs';
import { fingerprint } from './fingerprint.mjs';
import { inRoot } from './root.mjs';
import { run } from './run.mjs';
import { step } from './step.mjs';

/** The functions, each a folder of `lambdas/`. */
export const lambdaNames = ['inventory-optimizer', 'logistics-optimizer', 'supplier-analyzer'];

/** A folder for each function, whose content is what Lambda is given. */
export const lambdaFolder = 'build/lambdas';

const compiled = 'build/lambdas-js';

const configurationOf = name => ({
  mode: 'production',
  target: 'node22',
  entry: inRoot(compiled, 'lambdas', name, 'index.js'),
  output: {
    path: inRoot(lambdaFolder, name),
    filename: ({ chunk }) => (chunk.name === 'main' ? 'index.js' : '[name].js'),
    library: { type: 'commonjs2' }
  },
  // The SDK is pinned with the function, and stands apart from what is ours.
  optimization: {
    splitChunks: {
      chunks: 'all',
      minSize: 0,
      cacheGroups: {
        default: false,
        defaultVendors: false,
        sdk: { name: 'sdk', test: /node_modules[\\/]@(aws|aws-sdk|smithy)[\\/]/, enforce: true }
      }
    }
  },
  performance: false,
  devtool: false
});

const packed = configurations =>
  new Promise((resolve, reject) => {
    const webpack = createRequire(import.meta.url)('webpack');
    webpack(configurations).run((error, stats) => {
      if (error || stats?.hasErrors()) {
        reject(error ?? new Failure(stats.toString({ all: false, errors: true })));
      } else {
        resolve(stats);
      }
    });
  });

/** Compiles and bundles the functions; wants packages done. */
export const lambdas = () =>
  step({
    name: 'lambdas',
    title: 'Bundling the functions',
    inputs: () =>
      fingerprint([
        'lambdas',
        'src/core',
        'src/adapters',
        'tsconfig.json',
        'tsconfig.lambdas.json',
        'package-lock.json',
        'scripts/project/lambdas.mjs'
      ]),
    outputs: lambdaNames.map(name => `${lambdaFolder}/${name}/index.js`),
    work: async () => {
      rmSync(inRoot(lambdaFolder), { recursive: true, force: true });
      await run(
        process.execPath,
        [inRoot('node_modules/typescript/bin/tsc'), '-p', inRoot('tsconfig.lambdas.json')],
        { sentence: 'The functions do not compile.' }
      );
      await packed(lambdaNames.map(configurationOf));
      for (const name of lambdaNames) {
        // Whatever lies above it, the folder holds CommonJS.
        writeFileSync(inRoot(lambdaFolder, name, 'package.json'), '{ "type": "commonjs" }\n');
      }
    }
  });

/** Bytes of a function: what is ours, and the SDK. */
export const lambdaSizes = name => {
  const sizeOf = file => {
    const path = inRoot(lambdaFolder, name, file);
    return { bytes: statSync(path).size, gzipped: gzipSync(readFileSync(path)).length };
  };
  return { own: sizeOf('index.js'), sdk: sizeOf('sdk.js') };
};
