import { tableNames } from '../../../src/core/database/tables';
import { driftOf } from '../../../src/core/schema/driftOf';
import { catalogOf } from './catalogOf';

describe('The drift of a catalog', () => {
  it('is nothing for the six tables, however wide their texts and whole numbers are', () => {
    const none = { missingTables: [], extraTables: [], columns: [], extraColumns: [] };
    expect(driftOf(catalogOf())).toEqual(none);
    const wide = catalogOf({
      product: { product_code: 'varchar(80)', unit_cost: 'numeric(10, 2)' },
      warehouse_product: { current_stock: 'bigint' }
    });
    expect(driftOf(wide.map(table => ({ ...table, name: table.name.toUpperCase() })))).toEqual(
      none
    );
  });

  it('names tables and columns that are missing or further', () => {
    const catalog = catalogOf({ warehouse_product: { lead_time_days: null } }).filter(
      ({ name }) => name !== 'purchase_order_line'
    );
    const drift = driftOf([
      ...catalog.map(table =>
        table.name === 'product'
          ? { ...table, columns: [...table.columns, { name: 'colour', type: 'string' }] }
          : table
      ),
      { name: 'visits', columns: [] }
    ]);
    expect(drift).toEqual({
      missingTables: ['purchase_order_line'],
      extraTables: ['visits'],
      columns: [
        {
          table: 'warehouse_product',
          column: 'lead_time_days',
          expected: 'int',
          found: null,
          isUsable: false
        }
      ],
      extraColumns: [{ table: 'product', column: 'colour' }]
    });
    expect(driftOf([]).missingTables).toEqual(tableNames);
  });

  it.each([
    ['unit_cost', 'double', true],
    ['unit_cost', 'decimal(12,4)', true],
    ['unit_cost', 'int', true],
    ['unit_cost', 'string', false],
    ['created_date', 'timestamp', false],
    ['created_date', 'string', false],
    ['product_code', 'int', false]
  ])('tells of %s as %s whether it can be used: %s', (column, type, isUsable) => {
    expect(driftOf(catalogOf({ product: { [column]: type } })).columns).toMatchObject([
      { column, found: type, isUsable }
    ]);
  });
});
