import { openNodeDatabase } from '../../../src/adapters/embedded/openNodeDatabase.js';
import { rowsOf } from '../../../src/core/database/ResultTable.js';
import type { TableName } from '../../../src/core/database/tables.js';
import { generateSample } from '../../../src/core/sample/generateSample.js';
import type { GuardedSql } from '../../../src/core/sql/GuardedSql.js';

const today = '2025-06-18';
const guarded = (text: string) => ({ text, persona: 'Warehouse Manager' }) as unknown as GuardedSql;
const options = { signal: new AbortController().signal, rowLimit: 1000 };

describe('opening sample data', () => {
  it('loads through Arrow exactly what the generator made', async () => {
    const data = { kind: 'sample', orderLines: 3000, seed: 7 } as const;
    const database = await openNodeDatabase({ data, today });
    const made: Partial<Record<TableName, number>> = {};
    let cents = 0;
    let restocked = 0;
    for (const batch of generateSample({ ...data, today })) {
      made[batch.table] = (made[batch.table] ?? 0) + batch.rowCount;
      if (batch.table === 'sales_order_line') {
        cents += (batch.columns[7] ?? []).reduce<number>((sum, cell) => sum + Number(cell), 0);
      }
      if (batch.table === 'warehouse_product') {
        restocked += (batch.columns[7] ?? []).filter(cell => cell !== null).length;
      }
    }
    for (const [table, rows] of Object.entries(made)) {
      const counted = await database.run(guarded(`SELECT COUNT(*) FROM ${table}`), [], options);
      expect(counted.value(0, 0)).toBe(rows);
    }
    const sums = await database.run(
      guarded(`SELECT SUM(line_total), (SELECT COUNT(last_restock_date) FROM warehouse_product),
                      (SELECT MAX(order_date) FROM sales_order_header),
                      (SELECT product_name FROM product ORDER BY product_code LIMIT 1)
                 FROM sales_order_line`),
      [],
      options
    );
    expect(rowsOf(sums)).toEqual([[cents / 100, restocked, today, 'LED Tube 60 cm']]);
    expect(database.dataVersion).toBe('sample-3000-7-2025-06-18');
    await database.dispose();
  }, 60_000);
});

describe('opening a directory of CSV files', () => {
  it('says which file is not there', async () => {
    await expect(
      openNodeDatabase({ data: { kind: 'csv', directory: __dirname }, today })
    ).rejects.toMatchObject({
      code: 'system/data-invalid',
      message: 'The data in product.csv cannot be loaded: it cannot be read.'
    });
  });
});
