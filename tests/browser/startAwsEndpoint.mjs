import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { inRoot, root } from '../../scripts/project/root.mjs';

const entry = inRoot('tests/aws/endpoint/AwsEndpoint.ts');
const target = inRoot('build/aws-endpoint');
const placed = path => join(target, relative(root, path));

/** The file and all that it imports of ours. */
function closure(path, found = new Map()) {
  if (found.has(path)) return found;
  const text = readFileSync(path, 'utf8');
  found.set(path, text);
  for (const { fileName } of ts.preProcessFile(text).importedFiles) {
    const imported = join(dirname(path), fileName.replace(/\.js$/, '.ts'));
    if (fileName.startsWith('.') && existsSync(imported)) closure(imported, found);
  }
  return found;
}

/**
 * The endpoint of the tests, which answers as AWS does, in this process. Jest compiles what it runs;
 * here that is done first, without another check of types.
 * @returns {Promise<import('../aws/endpoint/AwsEndpoint').AwsEndpoint>}
 */
export async function startAwsEndpoint() {
  rmSync(target, { recursive: true, force: true });
  for (const [path, text] of closure(entry)) {
    const { outputText } = ts.transpileModule(text, {
      compilerOptions: {
        module: ts.ModuleKind.CommonJS,
        target: ts.ScriptTarget.ES2022,
        esModuleInterop: true
      }
    });
    const file = placed(path).replace(/\.ts$/, '.js');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, outputText);
  }
  writeFileSync(join(target, 'package.json'), '{"type":"commonjs"}');
  const worker = join(dirname(entry), 'warehouseWorker.mjs');
  copyFileSync(worker, placed(worker));
  symlinkSync(inRoot('tests/data'), join(target, 'tests/data'));
  const { AwsEndpoint } = createRequire(import.meta.url)(placed(entry).replace(/\.ts$/, '.js'));
  return AwsEndpoint.start();
}
