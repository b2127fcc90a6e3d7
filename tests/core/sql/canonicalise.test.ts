import { canonicalise } from '../../../src/core/sql/canonicalise.js';

const text = (sql: string): string => canonicalise(sql).text;
const code = (sql: string): string => {
  try {
    canonicalise(sql);
    return 'read';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('the canonical text of a query', () => {
  it('blanks comments where they stand, nested ones as the databases nest them', () => {
    expect(text('SELECT/* a /* b */ c */1 -- d\nFROM x')).toBe(
      'SELECT                 1     \nFROM x'
    );
  });

  it('leaves what looks like a comment inside a literal or a quoted name', () => {
    const sql = `SELECT '-- a /* b */', "/* c */", "d""e"`;
    expect(text(sql)).toBe(sql);
  });

  it('writes an escaped quote as all databases read it, and keeps every position', () => {
    expect(text("SELECT 'O\\'Brien'")).toBe("SELECT 'O''Brien'");
  });

  it('keeps backslashes that escape no quote', () => {
    expect(text("SELECT 'a\\\\_b', 'c\\\\'")).toBe("SELECT 'a\\\\_b', 'c\\\\'");
  });

  it('refuses backslashes before a quote of which an odd one may escape it', () => {
    expect(code("SELECT '\\\\\\'")).toBe('guard/string');
  });

  it('tells what a text with an escaped quote says where nothing is escaped', () => {
    expect(canonicalise("SELECT '\\', status FROM x --'").other).toEqual({
      text: "SELECT '/', status FROM x    ".trimEnd(),
      at: 8
    });
    expect(canonicalise("SELECT 'O\\'Brien' FROM x").other).toBeUndefined();
  });

  it('drops closing semicolons and nothing else', () => {
    expect(text("SELECT ';' ;\n ; ")).toBe("SELECT ';'");
  });

  it.each([
    ['an escape string', "SELECT E'a'", 'guard/string'],
    ['a bit string', "SELECT b'1'", 'guard/string'],
    ['literals side by side', "SELECT 'a' 'b'", 'guard/string'],
    ['an open literal', "SELECT 'a", 'guard/string'],
    ['an open comment', 'SELECT 1 /* /* */', 'guard/comment'],
    ['a comment that MySQL runs', 'SELECT 1 /*! + 1 */', 'guard/comment'],
    ['a line separator in a comment', 'SELECT 1 -- \u2028 + 1', 'guard/character'],
    ['dollar quotes', 'SELECT $$a$$', 'guard/character'],
    ['a unicode name', 'SELECT U&"a"', 'guard/character'],
    ['a bare carriage return', 'SELECT 1 -- a\rFROM b', 'guard/character'],
    ['a control character in a comment', 'SELECT 1 /* \u0000 */', 'guard/character'],
    ['a no-break space', 'SELECT\u00a01', 'guard/character'],
    ['a zero-width space in a name', 'SELECT a\u200b', 'guard/character'],
    ['a zero-width space in a quoted name', 'SELECT "a\u200b"', 'guard/character'],
    ['a name of two scripts', 'SELECT prоduct', 'guard/character'],
    ['a letter that folds to another', 'SELECT \u212aelvin', 'guard/character'],
    ['full-width letters', 'SELECT ａ', 'guard/character'],
    ['a number that runs into a word', 'SELECT 0x1F', 'guard/character'],
    ['brackets', 'SELECT [a]', 'guard/character'],
    ['a text over 100 KB', `SELECT '${'ö'.repeat(51_200)}'`, 'guard/size'],
    ['31 parentheses', `SELECT ${'('.repeat(31)}1${')'.repeat(31)}`, 'guard/nesting'],
    ['a chain of 2001 operators', `SELECT 1${'+1'.repeat(2001)}`, 'guard/nesting']
  ])('refuses %s', (_what, sql, expected) => {
    expect(code(sql)).toBe(expected);
  });

  it.each([
    "SELECT 'Müller', '日本', '😀', 'a\u200db'",
    'SELECT 1 AS größe, 2 AS "Größe (€) %", 3 AS товар',
    'SELECT a::date, :since::date, $1, ?, .5, 1e-3, a!~*b, -(-1)',
    'SELECT 1\r\nFROM a -- b\r\nWHERE c',
    'SELECT a & 1 | b << 2 >> u & 1, ~a -- ü',
    `SELECT '${'x'.repeat(102_000)}'`
  ])('reads %s', sql => {
    expect(code(sql)).toBe('read');
  });

  it('tells the parser plain names for parameters that are called like keywords', () => {
    const canonical = canonicalise('SELECT a FROM b WHERE c > :from AND d = :x');
    expect(canonical.parserText).toBe('SELECT a FROM b WHERE c > :pppp AND d = :p');
    expect(canonical.text).toContain(':from');
  });
});
