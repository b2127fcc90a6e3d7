import { readFile } from 'node:fs/promises';
import { Parser } from 'node-sql-parser/build/trino.js';
import { compileQuery } from '../../../../src/core/semantics/compiler/compileQuery.js';
import { constructs } from '../compiler/constructs.js';
import { goldToday } from '../GoldDatabases.js';
import { generateReadings } from './generateReadings.js';

/** The text for Athena of every generated reading, and of those with reference SQL. */
const texts = [...generateReadings(1).readings, ...constructs].map(({ name, query, persona }) => {
  const sql = compileQuery(query, { dialect: 'athena', persona, today: goldToday });
  return { name, text: sql?.text ?? '' };
});

/** What two parsers that share no code say of a text. */
describe('The text for Athena is Trino', () => {
  it('to the parser of polyglot', async () => {
    const sdk = await import('@polyglot-sql/sdk/manual');
    const wasm = await readFile(require.resolve('@polyglot-sql/sdk/polyglot_sql.wasm'));
    if (!sdk.isInitialized()) {
      await sdk.init({ wasmUrl: wasm as unknown as string });
    }
    const refused = texts.filter(({ text }) => !sdk.parse(text, sdk.Dialect.Trino).success);
    expect(refused.slice(0, 3)).toEqual([]);
  });

  it('to node-sql-parser, but for EXISTS, which it reads only after NOT', () => {
    const parser = new Parser();
    const exists = /(?<!NOT )EXISTS \(/g;
    expect(() => parser.astify('SELECT 1 FROM a WHERE EXISTS (SELECT 1 FROM b)')).toThrow();
    const refused = texts.flatMap(({ name, text }) => {
      try {
        parser.astify(text.replace(exists, 'NOT EXISTS ('), { database: 'trino' });
        return [];
      } catch (error) {
        return [{ name, text, error: String(error).slice(-60) }];
      }
    });
    expect(refused.slice(0, 3)).toEqual([]);
    const gaps = texts.filter(({ text }) => text.search(exists) >= 0).length;
    expect(gaps / texts.length).toBeLessThan(0.3);
  });
});
