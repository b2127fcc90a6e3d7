import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { SqlParser } from '../../core/sql/SqlParser.js';
import { loadPolyglotParser } from './loadPolyglotParser.js';

/** The parser under Node, from the installed package. */
export function nodePolyglotParser(): Promise<SqlParser> {
  // Seen from the script that was started: `import.meta` would keep this file out of jest.
  const near = createRequire(process.argv[1] ?? `${process.cwd()}/`);
  return loadPolyglotParser(() => readFile(near.resolve('@polyglot-sql/sdk/polyglot_sql.wasm')));
}
