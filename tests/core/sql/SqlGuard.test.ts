import { nodePolyglotParser } from '../../../src/adapters/parser/nodePolyglotParser.js';
import { allowedFunctions } from '../../../src/core/sql/allowedFunctions.js';
import { guardCodes, type GuardCode } from '../../../src/core/sql/guardCodes.js';
import { SqlGuard } from '../../../src/core/sql/SqlGuard.js';
import type { SqlParser } from '../../../src/core/sql/SqlParser.js';
import { codeOfBy, type CodeOf } from './guardCodeOf.js';
import { benign, examples, hostile } from './guardTexts.js';
import { PersonaDatabase } from './personaDatabase.js';

const short = (sql: string): string => sql.slice(0, 120);

describe('the guard', () => {
  let parser: SqlParser;
  let guard: SqlGuard;
  let codeOf: CodeOf;

  beforeAll(async () => {
    parser = await nodePolyglotParser();
    guard = new SqlGuard(parser);
    codeOf = codeOfBy(guard);
  });

  it.each(examples.map(each => [each.expect, each.id, each.why, each] as const))(
    'decides to %s %s: %s',
    (expected, _id, _why, { sql, persona }) => {
      const verdict = guard.guard(sql, persona);
      expect(verdict.allowed).toBe(expected === 'allow');
    }
  );

  it.each(benign.map(each => [short(each.sql), each] as const))('allows %s', (_sql, query) => {
    expect(guard.guard(query.sql, query.persona)).toMatchObject({ allowed: true });
  });

  it.each(hostile.map(each => [JSON.stringify(short(each.sql)), each] as const))(
    'refuses %s',
    (_sql, query) => {
      const verdict = guard.guard(query.sql, query.persona);
      expect(verdict.allowed).toBe(false);
      expect(verdict).toMatchObject({ code: expect.stringMatching(/^guard\//) as string });
    }
  );

  it('refuses each of them with a code and a sentence of its own kind', () => {
    const seen = new Set<GuardCode>();
    for (const { sql, persona } of [...hostile, ...examples]) {
      const verdict = guard.guard(sql, persona);
      if (!verdict.allowed) {
        seen.add(verdict.code);
        expect(verdict.message).toMatch(/^\S.*\.$/su);
        expect(verdict.message).not.toMatch(/%\d|undefined|\[object/);
      }
    }
    const unseen = Object.keys(guardCodes).filter(code => !seen.has(code as GuardCode));
    expect(unseen).toEqual([]);
  });

  it('says who may read a table that the persona may not, and where it stands', () => {
    const verdict = guard.guard('SELECT status\nFROM purchase_order_header', 'Field Engineer');
    expect(verdict).toEqual({
      allowed: false,
      code: 'guard/table',
      parts: ['purchase_order_header', 'Field Engineer', 'Procurement Specialist'],
      message:
        'As Field Engineer you may not read the table “purchase_order_header”; ' +
        'Procurement Specialist may (line 2, column 6).'
    });
  });

  it('passes on the canonical text, never the one it was given', () => {
    const verdict = guard.guard(
      "SELECT 'O\\'Brien' /* it's */ FROM product; -- end",
      'Warehouse Manager'
    );
    expect(verdict).toMatchObject({
      allowed: true,
      sql: { text: "SELECT 'O''Brien'            FROM product", persona: 'Warehouse Manager' }
    });
  });

  it('refuses a literal that ends in one place for Redshift and in another for PostgreSQL', () => {
    expect(codeOf("SELECT '\\', status FROM purchase_order_header --'")).toBe('guard/string');
  });

  it('believes its own eyes where the parser drops or invents a table', () => {
    const blind: SqlParser = { parse: () => parser.parse('SELECT product_code FROM product') };
    const verdict = new SqlGuard(blind).guard(
      'SELECT product_code FROM product, purchase_order_line',
      'Warehouse Manager'
    );
    expect(verdict).toMatchObject({ allowed: false, code: 'guard/name' });
  });

  it.each([
    [{ select: { expressions: [{ command: { sql: 'DROP TABLE x' } }] } }, 'guard/construct'],
    [{ select: { expressions: [{ null: null }], option: 'x' } }, 'guard/construct'],
    [
      { select: { expressions: [{ upper: { this: { null: null }, raw: 'x' } }] } },
      'guard/construct'
    ],
    [{ select: { expressions: [{ a: 1, b: 2 }] } }, 'guard/construct'],
    [{ select: { expressions: ['x'] } }, 'guard/construct'],
    [{ command: { sql: 'x' } }, 'guard/statement'],
    ['x', 'guard/statement']
  ])('refuses a tree it does not know: %j', (statement, expected) => {
    const odd: SqlParser = { parse: () => ({ ok: true, statements: [statement] }) };
    expect(new SqlGuard(odd).guard('SELECT 1', 'Warehouse Manager')).toMatchObject({
      allowed: false,
      code: expected
    });
  });

  it('lets every function of its list be called with some number of values', () => {
    const written = new Set(['cast', 'try_cast', 'space']); // CAST(… AS …), SPACE(5)
    const values = ['', 'unit_cost', 'unit_cost, 1', 'day, created_date', 'unit_cost, 1, 2'];
    const never = [...allowedFunctions].filter(
      name =>
        !written.has(name) &&
        values.every(each => codeOf(`SELECT ${name}(${each}) FROM product`) !== 'allowed')
    );
    expect(never).toEqual([]);
  });

  it('agrees with a database that holds nothing but the persona’s tables', async () => {
    const database = await PersonaDatabase.open('Procurement Specialist');
    const own = [...benign, ...examples.filter(each => each.expect === 'allow')].filter(
      ({ persona }) => persona === 'Procurement Specialist'
    );
    let understood = 0;
    for (const { sql } of own) {
      const verdict = guard.guard(sql, 'Procurement Specialist');
      const judged = verdict.allowed ? await database.judge(verdict.sql.text) : 'refused';
      expect(['reads', 'cannot']).toContain(judged);
      understood += judged === 'reads' ? 1 : 0;
    }
    expect(understood).toBeGreaterThan(own.length / 2);
  });
});
