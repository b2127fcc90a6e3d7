/** What does more than read, in a database that anyone would otherwise be allowed to change. */
export const writingStatements: readonly string[] = [
  "INSERT INTO product VALUES ('X', 'X')",
  'UPDATE product SET unit_cost = 0',
  'DELETE FROM product',
  'TRUNCATE product',
  'SELECT product_code FROM product FOR UPDATE',
  'SELECT 1 AS a INTO kept',
  'CREATE TABLE kept (a int)',
  'CREATE TEMPORARY TABLE kept (a int)',
  'CREATE VIEW kept AS SELECT 1 AS a',
  'CREATE FUNCTION kept() RETURNS int LANGUAGE sql AS $$SELECT 1$$',
  'CREATE SCHEMA kept',
  'DROP TABLE product',
  'ALTER TABLE product ADD COLUMN a int',
  'SET ROLE postgres'
];
