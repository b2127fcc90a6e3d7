import type { TableName } from '../../../src/core/database/tables.js';
import { guardCompiled } from '../../../src/core/sql/guardCompiled.js';

const compiled = (...tables: TableName[]): Parameters<typeof guardCompiled>[0] => ({
  dialect: 'duckdb',
  text: 'SELECT 1 WHERE 1 = $1',
  parameters: [1],
  tables: new Set(tables)
});

describe('the guard of compiled SQL', () => {
  it('lets the persona read its own tables', () => {
    expect(guardCompiled(compiled('product', 'sales_order_line'), 'Field Engineer')).toEqual({
      text: 'SELECT 1 WHERE 1 = $1',
      persona: 'Field Engineer'
    });
  });

  it('refuses a table of another persona and says whose it is', () => {
    expect(() =>
      guardCompiled(compiled('product', 'purchase_order_line'), 'Field Engineer')
    ).toThrow(/may not read the table “purchase_order_line”; Procurement Specialist may/);
  });
});
