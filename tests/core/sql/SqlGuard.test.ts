import { nodePolyglotParser } from '../../../src/adapters/parser/nodePolyglotParser.js';
import { allowedFunctions } from '../../../src/core/sql/allowedFunctions.js';
import { guardCodes, type GuardCode } from '../../../src/core/sql/guardCodes.js';
import { SqlGuard } from '../../../src/core/sql/SqlGuard.js';
import type { SqlParser } from '../../../src/core/sql/SqlParser.js';
import type { PersonaName } from '../../../src/core/session/personas.js';
import { benign, examples, hostile } from './guardTexts.js';
import { PersonaDatabase } from './personaDatabase.js';

const short = (sql: string): string => sql.slice(0, 120);

describe('the guard', () => {
  let parser: SqlParser;
  let guard: SqlGuard;
  const codeOf = (sql: string, persona: PersonaName = 'Warehouse Manager'): string => {
    const verdict = guard.guard(sql, persona);
    return verdict.allowed ? 'allowed' : verdict.code;
  };

  beforeAll(async () => {
    parser = await nodePolyglotParser();
    guard = new SqlGuard(parser);
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

  it('allows lists and chains as long as analysts write them', () => {
    const codes = Array.from({ length: 3000 }, (_, index) => `'P${index}'`);
    expect(
      codeOf(`SELECT unit_cost FROM product WHERE product_code IN (${codes.join(', ')})`)
    ).toBe('allowed');
    const either = codes.slice(0, 250).map(code => `product_code = ${code}`);
    expect(codeOf(`SELECT unit_cost FROM product WHERE ${either.join(' OR ')}`)).toBe('allowed');
  });

  it.each([
    ['parentheses', `SELECT ${'('.repeat(500)}1${')'.repeat(500)}`],
    ['calls', `SELECT ${'ABS('.repeat(8000)}1${')'.repeat(8000)}`],
    ['subqueries', `SELECT ${'(SELECT '.repeat(100)}1${')'.repeat(100)}`],
    ['negations', `SELECT ${'NOT '.repeat(5000)}TRUE`],
    ['signs', `SELECT ${'- '.repeat(3000)}1`],
    ['cases', `SELECT ${'CASE WHEN TRUE THEN '.repeat(300)}1${' END'.repeat(300)}`],
    ['sums', `SELECT ${'1+'.repeat(30_000)}1`],
    ['texts', `SELECT ${"'a'||".repeat(10_000)}'b'`],
    ['unions', Array<string>(3000).fill('SELECT 1').join(' UNION ALL ')],
    ['casts', `SELECT 1${'::int'.repeat(8000)}`]
  ])('refuses thousands of nested %s, and works on', (_what, sql) => {
    expect(codeOf(sql)).toBe('guard/nesting');
    expect(codeOf('SELECT product_code FROM product')).toBe('allowed');
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

  describe('resolves CTEs as the databases do', () => {
    it.each([
      [
        'a CTE hides a table',
        'WITH purchase_order_line AS (SELECT 1 AS a) SELECT a FROM purchase_order_line',
        'allowed'
      ],
      [
        'but not inside itself',
        'WITH purchase_order_line AS (SELECT * FROM purchase_order_line) SELECT 1',
        'guard/table'
      ],
      [
        'nor from one before it',
        'WITH a AS (SELECT * FROM purchase_order_line), purchase_order_line AS (SELECT 1) SELECT 1',
        'guard/table'
      ],
      [
        'nor beside the query it belongs to',
        'SELECT 1 FROM (WITH purchase_order_line AS (SELECT 1 AS a) SELECT a FROM purchase_order_line) x, purchase_order_line',
        'guard/table'
      ],
      [
        'nor under a qualified name',
        'WITH purchase_order_line AS (SELECT 1 AS a) SELECT a FROM public.purchase_order_line',
        'guard/table'
      ],
      [
        'nor where only its case differs',
        'WITH "Purchase_Order_Line" AS (SELECT 1 AS a) SELECT a FROM purchase_order_line',
        'guard/ambiguous-name'
      ],
      [
        'nor later with RECURSIVE',
        'WITH RECURSIVE a AS (SELECT * FROM purchase_order_line), purchase_order_line AS (SELECT 1) SELECT 1',
        'guard/ambiguous-name'
      ],
      [
        'an own table is reached through a CTE of its name',
        'WITH product AS (SELECT unit_cost FROM product) SELECT unit_cost FROM product',
        'allowed'
      ],
      [
        'and its columns are then the CTE’s',
        'WITH product AS (SELECT unit_cost FROM product) SELECT unit_price FROM product',
        'guard/column'
      ],
      [
        'WITH before a UNION is seen on both sides',
        'WITH purchase_order_line AS (SELECT 1 AS a) SELECT a FROM purchase_order_line UNION SELECT a FROM purchase_order_line',
        'allowed'
      ],
      [
        'WITH in parentheses is not',
        '(WITH purchase_order_line AS (SELECT 1 AS a) SELECT a FROM purchase_order_line) UNION SELECT 1 FROM purchase_order_line',
        'guard/table'
      ]
    ])('%s', (_what, sql, expected) => {
      expect(codeOf(sql)).toBe(expected);
    });
  });

  describe('bounds what a query can cost', () => {
    const counting = (step: string, start = '0'): string =>
      `WITH RECURSIVE x(i) AS (SELECT ${start} UNION ALL ${step}) SELECT i FROM x`;
    it.each([
      ['counts up to an end', counting('SELECT i + 1 FROM x WHERE i < 100'), 'allowed'],
      ['counts down to one', counting('SELECT i - 1 FROM x WHERE i > 0', '50'), 'allowed'],
      [
        'counts to a far end',
        counting('SELECT i + 1 FROM x WHERE i < 1000000000'),
        'guard/recursion'
      ],
      [
        'counts from afar',
        counting('SELECT i + 1 FROM x WHERE i < 0', '-1000000000'),
        'guard/recursion'
      ],
      ['counts away from the end', counting('SELECT i + 1 FROM x WHERE i > -1'), 'guard/recursion'],
      ['stands still', counting('SELECT i FROM x WHERE i < 5'), 'guard/recursion'],
      [
        'has an end that is not one',
        counting('SELECT i + 1 FROM x WHERE i < 5 OR i > 1'),
        'guard/recursion'
      ],
      [
        'has an end that runs away',
        counting('SELECT i + 1 FROM x WHERE i < i + 1'),
        'guard/recursion'
      ],
      [
        'hides a far end',
        counting('SELECT i + 1 FROM x WHERE i < (SELECT 1000000000)'),
        'guard/recursion'
      ],
      [
        'multiplies its end',
        counting('SELECT i + 1 FROM x WHERE i < 30000 * 30000'),
        'guard/recursion'
      ],
      [
        'ends in the outer LIMIT alone',
        `${counting('SELECT i + 1 FROM x')} LIMIT 5`,
        'guard/recursion'
      ],
      [
        'reads itself twice',
        counting('SELECT a.i + 1 FROM x a, x b WHERE a.i < 5'),
        'guard/recursion'
      ],
      [
        'doubles its rows',
        counting('SELECT x.i + 1 FROM x, (VALUES (1), (2)) y(j) WHERE x.i < 30'),
        'guard/recursion'
      ],
      [
        'doubles a text',
        "WITH RECURSIVE x(i, s) AS (SELECT 0, 'a' UNION ALL SELECT i + 1, s || s FROM x WHERE i < 50) SELECT s FROM x",
        'guard/recursion'
      ],
      [
        'carries its end along',
        'WITH RECURSIVE x(d, e) AS (SELECT MIN(order_date), MAX(order_date) FROM sales_order_header UNION ALL SELECT d + 1, e FROM x WHERE d < e) SELECT d FROM x',
        'allowed'
      ],
      [
        'goes by the second',
        "WITH RECURSIVE x(d) AS (SELECT CURRENT_DATE::timestamp UNION ALL SELECT d + INTERVAL '1 second' FROM x WHERE d < CURRENT_DATE + 900) SELECT d FROM x",
        'guard/recursion'
      ],
      [
        'goes by a part of a day that is rounded away',
        "WITH RECURSIVE x(d) AS (SELECT CURRENT_DATE UNION ALL SELECT (d + INTERVAL '1 hour')::date FROM x WHERE d < CURRENT_DATE + 9) SELECT d FROM x",
        'guard/recursion'
      ]
    ])('a recursion that %s', (_what, sql, expected) => {
      expect(codeOf(sql)).toBe(expected);
    });

    it.each([
      ['two tables', 'product, warehouse_product', 'guard/cross-join'],
      [
        'a condition on one of them',
        'product a JOIN product b ON a.unit_cost > 1',
        'guard/cross-join'
      ],
      [
        'a condition that ties nothing',
        'product a JOIN product b ON a.unit_cost = a.unit_cost',
        'guard/cross-join'
      ],
      [
        'an inequality',
        'product a JOIN product b ON a.unit_cost <> b.unit_cost',
        'guard/cross-join'
      ],
      [
        'a way around the condition',
        'product a JOIN product b ON a.unit_cost = b.unit_cost OR TRUE',
        'guard/cross-join'
      ],
      [
        'NATURAL without a common column',
        'product NATURAL JOIN (SELECT current_stock AS z FROM warehouse_product) w',
        'guard/cross-join'
      ],
      [
        'two comparisons in a row',
        'product a JOIN product b ON a.unit_cost < b.unit_cost JOIN product c ON b.unit_cost < c.unit_cost',
        'guard/cross-join'
      ],
      [
        'a condition in WHERE',
        'product a, product b WHERE a.product_code = b.product_code',
        'allowed'
      ],
      [
        'an equality, or NULL on both sides',
        'product a JOIN product b ON a.unit_cost = b.unit_cost OR (a.unit_cost IS NULL AND b.unit_cost IS NULL)',
        'allowed'
      ],
      [
        'NULL on both sides in one way or the other',
        'product a JOIN product b ON (a.unit_cost IS NULL AND b.unit_cost IS NULL) OR (a.unit_price IS NULL AND b.unit_price IS NULL)',
        'guard/cross-join'
      ],
      [
        'a LATERAL within which another one is tied',
        'product a, LATERAL (SELECT 1 AS x FROM sales_order_line l, LATERAL (SELECT 1 AS y FROM sales_order_header h WHERE h.sales_order_number = l.sales_order_number) z) b',
        'guard/cross-join'
      ],
      [
        'NULL on both sides alone',
        'product a JOIN product b ON a.unit_cost IS NULL AND b.unit_cost IS NULL',
        'guard/cross-join'
      ],
      [
        'how many days they lie apart',
        'product a JOIN sales_order_header b ON DATEDIFF(day, a.created_date, b.order_date) <= 7',
        'allowed'
      ],
      [
        'the months in which something was ordered',
        "product a, (SELECT DISTINCT DATE_TRUNC('month', order_date) AS m FROM sales_order_header) b",
        'allowed'
      ],
      [
        'every order of a random day',
        'product a, (SELECT DISTINCT order_date + RANDOM() AS m FROM sales_order_header) b',
        'guard/cross-join'
      ],
      [
        'a LATERAL tied by its condition',
        'product a, LATERAL (SELECT 1 AS x FROM sales_order_line l WHERE l.product_code = a.product_code) b',
        'allowed'
      ],
      [
        'a LATERAL that only shows the row it joins',
        'product a, LATERAL (SELECT a.unit_cost FROM sales_order_line l) b',
        'guard/cross-join'
      ],
      ['one comparison', 'product a JOIN product b ON a.unit_cost < b.unit_cost', 'allowed'],
      ['one row', 'product a, (SELECT MAX(unit_cost) AS m FROM product) b', 'allowed'],
      ['ten rows', 'product a, (SELECT unit_cost FROM product LIMIT 10) b', 'allowed'],
      ['rows that are written down', 'product a, (VALUES (1), (2)) v(i)', 'allowed'],
      [
        'the warehouses',
        'product a, (SELECT DISTINCT warehouse_code FROM warehouse_product) w',
        'allowed'
      ],
      [
        'two million rows that are written down',
        Array<string>(7)
          .fill('(VALUES (1),(2),(3),(4),(5),(6),(7),(8))')
          .map((rows, index) => `${rows} v${index}`)
          .join(', '),
        'guard/cross-join'
      ]
    ])('a join with %s', (_what, from, expected) => {
      expect(codeOf(`SELECT COUNT(*) FROM ${from}`)).toBe(expected);
    });
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
