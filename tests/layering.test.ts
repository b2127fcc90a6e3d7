import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import * as ts from 'typescript';
import { z } from 'zod';

const root = join(__dirname, '..');
const source = join(root, 'src');

interface SourceFile {
  /** Relative to src/, with slashes. */
  readonly path: string;
  readonly tree: ts.SourceFile;
  readonly imports: readonly string[];
}

const read = (path: string): SourceFile => {
  const text = readFileSync(path, 'utf8');
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return {
    path: relative(source, path).replaceAll('\\', '/'),
    tree: ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true, kind),
    imports: ts.preProcessFile(text).importedFiles.map(({ fileName }) => fileName)
  };
};

const filesIn = (folder: string): SourceFile[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(path => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
    .map(path => read(join(folder, path)));

const files = filesIn(source);

const byPath = new Map(files.map(file => [file.path, file]));

/** The file that a relative import means; undefined for what is not a source. */
const target = (from: SourceFile, specifier: string): SourceFile | undefined => {
  const stem = join(dirname(from.path), specifier).replaceAll('\\', '/').replace(/\.js$/, '');
  return byPath.get(`${stem}.ts`) ?? byPath.get(`${stem}.tsx`);
};

const isRelative = (specifier: string): boolean => specifier.startsWith('.');

const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

const layerOf = (file: SourceFile): string => file.path.split('/')[0] ?? '';

const reach: Readonly<Record<string, readonly string[]>> = {
  core: ['core'],
  adapters: ['adapters', 'core'],
  lab: ['lab', 'adapters', 'core'],
  cli: ['cli', 'adapters', 'core'],
  'index.ts': ['lab']
};

/** Pure packages: they know neither Jupyter nor a page, a cloud or a file system. */
const packagesOfCore = ['bcryptjs', 'lru-cache', 'minisearch', 'zod'];

const some = (tree: ts.Node, found: (node: ts.Node) => boolean): boolean =>
  found(tree) || (ts.forEachChild(tree, child => some(child, found) || undefined) ?? false);

const isExported = (statement: ts.Statement): boolean =>
  ts.canHaveModifiers(statement) &&
  (ts.getModifiers(statement)?.some(modifier => modifier.kind === ts.SyntaxKind.ExportKeyword) ??
    false);

/** The names that a file offers. */
const offers = (file: SourceFile): { readonly values: string[]; readonly types: string[] } => {
  const values: string[] = [];
  const types: string[] = [];
  for (const statement of file.tree.statements.filter(isExported)) {
    if (ts.isVariableStatement(statement)) {
      const { declarations } = statement.declarationList;
      values.push(...declarations.map(({ name }) => name.getText(file.tree)));
    } else if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) {
      values.push(statement.name?.text ?? 'default');
    } else if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) {
      types.push(statement.name.text);
    }
  }
  return { values: [...new Set(values)], types };
};

describe('The house', () => {
  it('has sources to look at', () => {
    expect(files.length).toBeGreaterThan(20);
  });

  it('lets each layer import only what lies below it', () => {
    const wrong = files.flatMap(file =>
      file.imports.filter(isRelative).flatMap(specifier => {
        const imported = target(file, specifier);
        if (!imported) return [];
        return reach[layerOf(file)]?.includes(layerOf(imported))
          ? []
          : [`${file.path} imports ${imported.path}`];
      })
    );
    expect(wrong).toEqual([]);
  });

  it('lets functions in the cloud reach core, the adapters of AWS, and what they share', () => {
    const lambdas = join(root, 'lambdas');
    const wrong = filesIn(lambdas).flatMap(file =>
      file.imports
        .map(specifier =>
          isRelative(specifier)
            ? relative(root, join(source, dirname(file.path), specifier)).replaceAll('\\', '/')
            : specifier
        )
        .filter(name => !/^(src\/core\/|src\/adapters\/aws\/|lambdas\/[^/]+$|zod$)/.test(name))
        .map(name => `${file.path} imports ${name}`)
    );
    expect(wrong).toEqual([]);
  });

  it('finds a file behind every relative import, named with its .js', () => {
    const wrong = files.flatMap(file =>
      file.imports
        .filter(isRelative)
        .filter(specifier => !/\.(css|svg|bin)$/.test(specifier))
        .filter(specifier => !specifier.endsWith('.js') || !target(file, specifier))
        .map(specifier => `${file.path} imports ${specifier}`)
    );
    expect(wrong).toEqual([]);
  });

  it('keeps Jupyter, the page, the cloud and Node out of core', () => {
    const wrong = files
      .filter(file => layerOf(file) === 'core')
      .flatMap(file =>
        file.imports
          .filter(specifier => !isRelative(specifier))
          .filter(specifier => !packagesOfCore.includes(packageOf(specifier)))
          .map(specifier => `${file.path} imports ${specifier}`)
      );
    expect(wrong).toEqual([]);
  });

  it('keeps Jupyter and React out of the adapters but the one for Jupyter', () => {
    const wrong = files
      .filter(file => layerOf(file) === 'adapters' && !file.path.startsWith('adapters/jupyter/'))
      .flatMap(file =>
        file.imports
          .filter(specifier => /^(@jupyter|@lumino|react)/.test(specifier))
          .map(specifier => `${file.path} imports ${specifier}`)
      );
    expect(wrong).toEqual([]);
  });

  it('keeps Node out of what the page loads', () => {
    const wrong = files
      .filter(file => layerOf(file) === 'lab')
      .flatMap(file =>
        file.imports
          .filter(
            specifier =>
              specifier.startsWith('node:') || builtinModules.includes(packageOf(specifier))
          )
          .map(specifier => `${file.path} imports ${specifier}`)
      );
    expect(wrong).toEqual([]);
  });

  it('declares every package that it imports', () => {
    const manifest = readFileSync(join(root, 'package.json'), 'utf8');
    const { dependencies } = z
      .object({ dependencies: z.record(z.string(), z.string()) })
      .parse(JSON.parse(manifest));
    const undeclared = files.flatMap(file =>
      file.imports
        .filter(specifier => !isRelative(specifier) && !specifier.startsWith('node:'))
        .filter(specifier => !(packageOf(specifier) in dependencies))
        .map(specifier => `${file.path} imports ${specifier}`)
    );
    expect(undeclared).toEqual([]);
  });

  it('has no import cycle, not even of types', () => {
    const cycles: string[] = [];
    const done = new Set<SourceFile>();
    const visit = (file: SourceFile, way: readonly SourceFile[]): void => {
      const start = way.indexOf(file);
      if (start >= 0) {
        cycles.push([...way.slice(start), file].map(({ path }) => path).join(' → '));
        return;
      }
      if (done.has(file)) return;
      for (const specifier of file.imports) {
        const imported = isRelative(specifier) ? target(file, specifier) : undefined;
        if (imported) visit(imported, [...way, file]);
      }
      done.add(file);
    };
    for (const file of files) visit(file, []);
    expect(cycles).toEqual([]);
  });

  it('has one barrel, the list of plugins', () => {
    const barrels = files.filter(
      file =>
        file.path !== 'index.ts' &&
        file.tree.statements.some(
          statement => ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined
        )
    );
    expect(barrels.map(({ path }) => path)).toEqual([]);
  });

  it('names a file after the one value that it offers, or after its type', () => {
    const wrong = files.filter(file => {
      const name = basename(file.path).replace(/\.tsx?$/, '');
      const { values, types } = offers(file);
      // A plugin is named for its folder; a file of several things for what they share.
      const free = ['index', 'plugin'].includes(name) || values.length !== 1;
      // `errors/catalog.ts` may offer `errorCatalog`.
      const named = [...values, ...types].some(offer =>
        offer.toLowerCase().endsWith(name.toLowerCase())
      );
      return !free && !named;
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('has no room without a noun', () => {
    const wrong = files.filter(({ path }) =>
      /(^|\/)(utils?|helpers?|types|common|misc)(\/|\.)/i.test(path)
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('keeps a file to one idea: 400 lines at most', () => {
    const long = files.filter(({ tree }) => tree.getLineStarts().length > 400);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  it('never says any', () => {
    const wrong = files.filter(({ tree }) =>
      some(tree, node => node.kind === ts.SyntaxKind.AnyKeyword)
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
});
