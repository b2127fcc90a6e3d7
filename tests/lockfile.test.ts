import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const root = join(__dirname, '..');

const packageSchema = z.object({
  version: z.string().optional(),
  resolved: z.string().optional(),
  integrity: z.string().optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional()
});
const lockSchema = z.object({ packages: z.record(z.string(), packageSchema) });
const manifestSchema = z.object({
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string())
});

const parse = <T>(name: string, schema: z.ZodType<T>): T =>
  schema.parse(JSON.parse(readFileSync(join(root, name), 'utf8')));

const locked = Object.entries(parse('package-lock.json', lockSchema).packages).filter(
  ([path]) => path !== ''
);

describe('The lock file', () => {
  it('can tell every package from a forged one', () => {
    const without = locked.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'));
    expect(without.map(([path]) => path)).toEqual([]);
  });

  // A registry that lacks a platform's package has npm drop its name, and `npm ci` fail elsewhere.
  it('has lost no optional package', () => {
    const present = new Set(locked.map(([path]) => path.replace(/^.*node_modules\//, '')));
    const lost = locked.flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter(name => !present.has(name))
        .map(name => `${path} wants ${name}`)
    );
    expect(lost).toEqual([]);
  });

  it('names no download address, so that any registry will do', () => {
    const addressed = locked.filter(([, { resolved }]) => resolved !== undefined);
    expect(addressed.map(([path]) => path)).toEqual([]);
  });

  it('has one version of every package that JupyterLab shares', () => {
    const shared = locked
      .map(([path]) => path)
      .filter(path => /node_modules\/(@jupyterlab|@lumino|react|yjs)(\/|$)/.test(path))
      .map(path => path.replace(/^.*node_modules\//, ''));
    expect(shared.filter((name, index) => shared.indexOf(name) !== index)).toEqual([]);
  });

  it('pins what the manifest asks for', () => {
    const { dependencies, devDependencies } = parse('package.json', manifestSchema);
    const ranges = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)
    );
    expect(ranges).toEqual([]);
  });
});
