import { openCodeOf, type CodeOf } from './guardCodeOf.js';

describe('The guard resolves CTEs as the databases do:', () => {
  let codeOf: CodeOf;
  beforeAll(async () => {
    codeOf = await openCodeOf();
  });

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
