import { tables, tableNames, type TableName } from '../../../src/core/database/tables.js';
import { epochDay, monthOf, weekdayOf } from '../../../src/core/sample/epochDay.js';
import { generateSample } from '../../../src/core/sample/generateSample.js';
import type { SampleOptions } from '../../../src/core/sample/SampleWorld.js';
import type { Cell } from '../../../src/core/sample/TableBatch.js';

type Row = Record<string, Cell>;
type Sample = Record<TableName, Row[]>;

const today = epochDay('2025-06-18');
const usual: SampleOptions = { orderLines: 20_000, seed: 1, today: '2025-06-18' };

function sampleOf(options: SampleOptions): Sample {
  const rows = Object.fromEntries(tableNames.map(name => [name, [] as Row[]])) as Sample;
  for (const { table, rowCount, columns } of generateSample(options)) {
    for (let row = 0; row < rowCount; row++) {
      rows[table].push(
        Object.fromEntries(
          tables[table].columns.map(({ name }, index) => [name, columns[index]?.[row] ?? null])
        )
      );
    }
  }
  return rows;
}

const number = (row: Row | undefined, name: string): number => Number(row?.[name]);
const share = (rows: readonly Row[], holds: (row: Row) => boolean): number =>
  rows.filter(holds).length / rows.length;
const keyOf = (row: Row, columns: readonly string[]): string =>
  columns.map(name => row[name]).join(' ');
const distinct = (rows: readonly Row[], name: string): string[] =>
  [...new Set(rows.map(row => String(row[name])))].sort();

const sample = sampleOf(usual);
const salesHeaders = new Map(
  sample.sales_order_header.map(row => [
    keyOf(row, ['sales_order_prefix', 'sales_order_number']),
    row
  ])
);
const headerOf = (line: Row) =>
  salesHeaders.get(keyOf(line, ['sales_order_prefix', 'sales_order_number']));
const isOpenSale = (row: Row) => ['Pending', 'Processing', 'Shipped'].includes(String(row.status));

describe('the sample data', () => {
  it('is the same for the same seed and another for another seed', () => {
    const small = { ...usual, orderLines: 1000 };
    expect(sampleOf(small)).toEqual(sampleOf(small));
    expect(sampleOf({ ...small, seed: 2 }).sales_order_line).not.toEqual(
      sampleOf(small).sales_order_line
    );
  });

  it.each([1000, 3333, 20_000, 100_000])('has exactly %d order lines', orderLines => {
    let lines = 0;
    let largest = 0;
    for (const batch of generateSample({ ...usual, orderLines })) {
      lines += batch.table === 'sales_order_line' ? batch.rowCount : 0;
      largest = Math.max(largest, batch.rowCount);
    }
    expect(lines).toBe(orderLines);
    expect(largest).toBeLessThan(40_000);
  });

  it('has no primary key twice and no foreign key that leads nowhere', () => {
    for (const name of tableNames) {
      const { primaryKey, foreignKeys } = tables[name];
      const keys = new Set(sample[name].map(row => keyOf(row, primaryKey)));
      expect(keys.size).toBe(sample[name].length);
      for (const { columns, references } of foreignKeys) {
        const known = new Set(sample[references].map(row => keyOf(row, columns)));
        expect(sample[name].filter(row => !known.has(keyOf(row, columns)))).toEqual([]);
      }
    }
  });

  it('leaves NULL only what the tables allow', () => {
    for (const name of tableNames) {
      for (const column of tables[name].columns.filter(({ nullable }) => !nullable)) {
        expect(sample[name].filter(row => row[column.name] === null)).toEqual([]);
      }
    }
    expect(share(sample.warehouse_product, row => row.last_restock_date === null)).toBeGreaterThan(
      0
    );
  });

  it('uses every status and no other', () => {
    expect(distinct(sample.sales_order_header, 'status')).toEqual([
      'Cancelled',
      'Delivered',
      'Pending',
      'Processing',
      'Shipped'
    ]);
    expect(distinct(sample.sales_order_line, 'fulfillment_status')).toEqual([
      'Fulfilled',
      'Partial',
      'Unfulfilled'
    ]);
    expect(distinct(sample.purchase_order_header, 'status')).toEqual([
      'Cancelled',
      'In Transit',
      'Ordered',
      'Received'
    ]);
    expect(distinct(sample.purchase_order_line, 'receipt_status')).toEqual([
      'Partial',
      'Pending',
      'Received'
    ]);
  });

  it('multiplies right and never delivers more than was ordered', () => {
    const wrong = (rows: readonly Row[], price: string, done: string) =>
      rows.filter(
        row =>
          row.line_total !== number(row, 'order_quantity') * number(row, price) ||
          number(row, done) > number(row, 'order_quantity')
      );
    expect(wrong(sample.sales_order_line, 'unit_price', 'fulfilled_quantity')).toEqual([]);
    expect(wrong(sample.purchase_order_line, 'unit_cost', 'received_quantity')).toEqual([]);
  });

  it('ends today, with deliveries and receipts to come', () => {
    const days = (name: TableName, column: string) =>
      sample[name].filter(row => row[column] !== null).map(row => number(row, column));
    expect(Math.max(...days('sales_order_header', 'order_date'))).toBe(today);
    expect(Math.max(...days('sales_order_header', 'delivery_date'))).toBeGreaterThan(today);
    expect(Math.max(...days('purchase_order_header', 'order_date'))).toBeLessThanOrEqual(today);
    expect(Math.max(...days('purchase_order_header', 'expected_delivery_date'))).toBeGreaterThan(
      today
    );
    expect(Math.max(...days('purchase_order_header', 'actual_delivery_date'))).toBeLessThanOrEqual(
      today
    );
    expect(
      sample.sales_order_header.filter(
        row => number(row, 'delivery_date') <= number(row, 'order_date')
      )
    ).toEqual([]);
  });

  it('has orders that are late, due today and due this week', () => {
    const open = sample.sales_order_header.filter(isOpenSale);
    const due = (from: number, to: number) =>
      open.filter(row => number(row, 'delivery_date') >= from && number(row, 'delivery_date') <= to)
        .length;
    expect(due(0, today - 1)).toBeGreaterThan(5);
    expect(due(today, today)).toBeGreaterThan(0);
    expect(due(today + 1, today + 1)).toBeGreaterThan(0);
    expect(due(today + 2, today + 4)).toBeGreaterThan(5);
    expect(
      sample.sales_order_header.filter(
        row => row.status === 'Delivered' && number(row, 'delivery_date') > today
      )
    ).toEqual([]);
  });

  it('sells much more packaging in December than in July', () => {
    const group = new Map(sample.product.map(row => [row.product_code, String(row.product_group)]));
    const sold = (month: number) =>
      sample.sales_order_line
        .filter(line => group.get(line.product_code ?? '') === 'Packaging')
        .filter(line => monthOf(number(headerOf(line), 'order_date')) === month).length;
    expect(sold(11) / sold(6)).toBeGreaterThan(1.5);
    expect(sold(11) / sold(6)).toBeLessThan(4);
  });

  it('takes few orders at the weekend', () => {
    const weekend = share(
      sample.sales_order_header,
      row => weekdayOf(number(row, 'order_date')) > 4
    );
    expect(weekend).toBeGreaterThan(0.01);
    expect(weekend).toBeLessThan(0.08);
  });

  it('makes most of its trade with a fifth of the products, and some hardly sell', () => {
    const lines = new Map<Cell, number>();
    for (const { product_code: code = null } of sample.sales_order_line) {
      lines.set(code, (lines.get(code) ?? 0) + 1);
    }
    const counts = [...lines.values()].sort((a, b) => b - a);
    const best = counts.slice(0, Math.round(sample.product.length / 5));
    const total = counts.reduce((sum, count) => sum + count, 0);
    expect(best.reduce((sum, count) => sum + count, 0) / total).toBeGreaterThan(0.5);
    expect(counts.filter(count => count < 25).length).toBeGreaterThan(4);
  });

  it('has suppliers that keep their word and suppliers that do not', () => {
    const large = sampleOf({ ...usual, orderLines: 100_000 }).purchase_order_header;
    const late = (name: string) =>
      share(
        large.filter(row => row.supplier_name === name && row.status === 'Received'),
        row => number(row, 'actual_delivery_date') > number(row, 'expected_delivery_date')
      );
    expect(late('Boxwood Paper')).toBeLessThan(0.15);
    expect(late('Voltaire Imports')).toBeGreaterThan(0.3);
  });

  it('has purchase orders that are overdue and receipts in part', () => {
    const overdue = sample.purchase_order_header.filter(
      row =>
        ['Ordered', 'In Transit'].includes(String(row.status)) &&
        number(row, 'expected_delivery_date') < today
    );
    expect(overdue.length).toBeGreaterThan(0);
    const partial = share(sample.purchase_order_line, row => row.receipt_status === 'Partial');
    expect(partial).toBeGreaterThan(0.03);
    expect(partial).toBeLessThan(0.2);
  });

  it('buys some products from several suppliers, and dearer than two years ago', () => {
    const header = new Map(
      sample.purchase_order_header.map(row => [
        keyOf(row, ['purchase_order_prefix', 'purchase_order_number']),
        row
      ])
    );
    const sources = new Map<Cell, Set<Cell>>();
    let dearer = 0;
    let cheaper = 0;
    const first = new Map<Cell, number>();
    for (const line of sample.purchase_order_line) {
      const from = header.get(keyOf(line, ['purchase_order_prefix', 'purchase_order_number']));
      const code = line.product_code ?? null;
      sources.set(code, (sources.get(code) ?? new Set()).add(from?.supplier_code ?? null));
      const before = first.get(code);
      if (before === undefined) {
        first.set(code, number(line, 'unit_cost'));
      } else if (number(from, 'order_date') > today - 120) {
        dearer += number(line, 'unit_cost') > before ? 1 : 0;
        cheaper += number(line, 'unit_cost') < before ? 1 : 0;
      }
    }
    expect([...sources.values()].filter(({ size }) => size > 1).length).toBeGreaterThan(5);
    expect(dearer).toBeGreaterThan(cheaper * 1.5);
  });

  it('repeats order numbers across prefixes', () => {
    const numbers = (prefix: string, table: TableName, of: string) =>
      new Set(
        sample[table].filter(row => row[`${of}_prefix`] === prefix).map(row => row[`${of}_number`])
      );
    const shop = numbers('WEB', 'sales_order_header', 'sales_order');
    const desk = numbers('SO', 'sales_order_header', 'sales_order');
    expect([...shop].every(order => desk.has(order))).toBe(true);
    expect(shop.size).toBeGreaterThan(1000);
    expect(numbers('IMP', 'purchase_order_header', 'purchase_order').size).toBeGreaterThan(50);
  });

  it('has stock that is out, below minimum, low, too much and right', () => {
    const stock = sample.warehouse_product;
    const between = (value: number, low: number, high: number) => {
      expect(value).toBeGreaterThan(low);
      expect(value).toBeLessThan(high);
    };
    between(
      share(stock, row => row.current_stock === 0),
      0.01,
      0.12
    );
    between(
      share(stock, row => number(row, 'current_stock') < number(row, 'minimum_stock')),
      0.02,
      0.2
    );
    between(
      share(stock, row => number(row, 'current_stock') <= number(row, 'reorder_point')),
      0.1,
      0.35
    );
    between(
      share(stock, row => number(row, 'current_stock') > number(row, 'maximum_stock')),
      0.02,
      0.15
    );
    expect(
      stock.filter(row => number(row, 'minimum_stock') > number(row, 'reorder_point'))
    ).toEqual([]);
    expect(distinct(stock, 'warehouse_code')).toEqual(['WH01', 'WH02', 'WH03', 'WH04']);
  });

  it('gives every product, customer and supplier one name of its own', () => {
    for (const [table, code, name] of [
      ['product', 'product_code', 'product_name'],
      ['sales_order_header', 'customer_code', 'customer_name'],
      ['purchase_order_header', 'supplier_code', 'supplier_name']
    ] as const) {
      const pairs = new Set(sample[table].map(row => keyOf(row, [code, name])));
      expect(pairs.size).toBe(distinct(sample[table], code).length);
      expect(pairs.size).toBe(distinct(sample[table], name).length);
    }
  });
});
