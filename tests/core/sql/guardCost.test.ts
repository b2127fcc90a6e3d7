import { openCodeOf, type CodeOf } from './guardCodeOf.js';

/** A query that counts, with its step and where it begins. */
const counting = (step: string, start = '0'): string =>
  `WITH RECURSIVE x(i) AS (SELECT ${start} UNION ALL ${step}) SELECT i FROM x`;

describe('The guard bounds what a query can cost:', () => {
  let codeOf: CodeOf;
  beforeAll(async () => {
    codeOf = await openCodeOf();
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
    ['an inequality', 'product a JOIN product b ON a.unit_cost <> b.unit_cost', 'guard/cross-join'],
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
