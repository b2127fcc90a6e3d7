import { looksLikeSql } from '../../../src/core/agents/looksLikeSql.js';

describe('A text is taken for SQL', () => {
  it.each([
    'SELECT * FROM product',
    'select product_code\nfrom product',
    '  (select 1 from product)',
    'SELECT COUNT(*)',
    'WITH t AS (SELECT 1) SELECT * FROM t',
    'with recursive t (n) as (select 1) select n from t',
    'INSERT INTO product VALUES (1)',
    'update product set unit_cost = 0',
    'DELETE FROM product',
    'DROP TABLE product',
    'truncate table product',
    'GRANT ALL ON product TO me',
    "COPY product TO 's3://x'",
    'EXPLAIN SELECT 1',
    'PRAGMA database_list'
  ])('%s', text => {
    expect(looksLikeSql(text)).toBe(true);
  });
});

describe('A text is taken for words', () => {
  it.each([
    'select the best supplier',
    'Which products should I select?',
    'with WH02 only',
    'with the highest stock',
    'update me on late orders',
    'delete the filter',
    'drop WH02',
    'create a list of late orders',
    'insert SQL?',
    'show the table of products',
    ''
  ])('%s', text => {
    expect(looksLikeSql(text)).toBe(false);
  });
});
