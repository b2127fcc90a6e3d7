import { readFile } from 'node:fs/promises';
import { loadPolyglotParser } from '../../../src/adapters/parser/loadPolyglotParser.js';
import { nodePolyglotParser } from '../../../src/adapters/parser/nodePolyglotParser.js';

const wasm = 'node_modules/@polyglot-sql/sdk/dist/polyglot_sql.wasm';

describe('the SQL parser', () => {
  it('loads from a compiled module, as a page hands it over', async () => {
    const parser = await loadPolyglotParser(async () => WebAssembly.compile(await readFile(wasm)));
    expect(parser.parse('SELECT 1')).toMatchObject({ ok: true, statements: [{ select: {} }] });
  });

  it('loads from the installed package under Node, and twice', async () => {
    await nodePolyglotParser();
    const parser = await nodePolyglotParser();
    expect(parser.parse('SELECT 1; SELECT 2')).toMatchObject({ ok: true });
  });

  it('says where a text is no SQL', async () => {
    const parser = await nodePolyglotParser();
    expect(parser.parse('SELECT COUNT(* FROM product')).toMatchObject({
      ok: false,
      tooDeep: false,
      message: expect.stringMatching(/^line 1, column \d+: /) as string
    });
  });

  it('tells a text that is nested too deeply from one that is wrong', async () => {
    const parser = await nodePolyglotParser();
    expect(parser.parse(`SELECT ${'('.repeat(200)}1${')'.repeat(200)}`)).toMatchObject({
      ok: false,
      tooDeep: true
    });
    expect(parser.parse('SELECT 1')).toMatchObject({ ok: true });
  });
});
