import type { PersonaName } from '../../../../src/core/session/personas.js';
import type { Row, World } from './World.js';

/** What a question asks for, worked out over plain rows: a line of text for each row, in any order. */
export interface AskedFigure {
  readonly persona: PersonaName;
  readonly turns: readonly string[];
  /** The columns of the answer that a line is made of. */
  readonly columns: readonly string[];
  readonly of: (world: World) => readonly string[];
}

const today = '2025-06-18';
const text = (row: Row, name: string): string => String(row[name]);
const number = (row: Row, name: string): number => Number(row[name]);
const is = (row: Row, name: string, ...values: readonly string[]): boolean =>
  values.includes(text(row, name));
const within = (row: Row, name: string, from: string, to: string): boolean =>
  row[name] !== null && text(row, name) >= from && text(row, name) <= to;

const isOpen = (row: Row): boolean => is(row, 'status', 'Pending', 'Processing', 'Shipped');
const isLate = (row: Row): boolean => isOpen(row) && text(row, 'delivery_date') < today;
const isAwaited = (row: Row): boolean => is(row, 'status', 'Ordered', 'In Transit');
const isCancelled = (row: Row): boolean => is(row, 'status', 'Cancelled');

function joined(lines: readonly Row[], headers: readonly Row[], keys: readonly string[]): Row[] {
  const keyOf = (row: Row): string => keys.map(key => text(row, key)).join('-');
  return lines.flatMap(line => {
    const header = headers.find(row => keyOf(row) === keyOf(line));
    return header ? [{ ...header, ...line }] : [];
  });
}
const sold = ({ sales_order_line, sales_order_header }: World): Row[] =>
  joined(sales_order_line, sales_order_header, ['sales_order_prefix', 'sales_order_number']);
const bought = ({ purchase_order_line, purchase_order_header }: World): Row[] =>
  joined(purchase_order_line, purchase_order_header, [
    'purchase_order_prefix',
    'purchase_order_number'
  ]);
const held = ({ warehouse_product, product }: World): Row[] =>
  joined(warehouse_product, product, ['product_code']);

const total = (rows: readonly Row[], of: (row: Row) => number): number =>
  rows.reduce((sum, row) => sum + of(row), 0);

/** A line for each value of a column: the value, and a figure of its rows. */
function by(rows: readonly Row[], key: string, of: (own: readonly Row[]) => number): string[] {
  const keys = [...new Set(rows.map(row => text(row, key)))];
  return keys.map(value => `${value} ${of(rows.filter(row => text(row, key) === value))}`);
}

const lastMonth = ['2025-05-01', '2025-05-31'] as const;
const monthBefore = ['2025-04-01', '2025-04-30'] as const;
const revenue = (world: World, [from, to]: readonly [string, string]): number =>
  total(
    sold(world).filter(row => !isCancelled(row) && within(row, 'order_date', from, to)),
    row => number(row, 'line_total')
  );

export const figures: readonly AskedFigure[] = [
  {
    persona: 'Warehouse Manager',
    turns: ['units sold last month by warehouse'],
    columns: ['warehouse_code', 'units_sold'],
    of: world =>
      by(
        sold(world).filter(row => !isCancelled(row) && within(row, 'order_date', ...lastMonth)),
        'warehouse_code',
        rows => total(rows, row => number(row, 'order_quantity'))
      )
  },
  {
    persona: 'Warehouse Manager',
    turns: ['late orders in WH02'],
    columns: ['sales_order'],
    of: ({ sales_order_header }) =>
      sales_order_header
        .filter(row => isLate(row) && is(row, 'warehouse_code', 'WH02'))
        .map(row => `SO-${text(row, 'sales_order_number')}`)
  },
  {
    persona: 'Warehouse Manager',
    turns: ['stock value at cost by product group'],
    columns: ['product_group', 'stock_value'],
    of: world =>
      by(held(world), 'product_group', rows =>
        total(rows, row => number(row, 'current_stock') * number(row, 'unit_cost'))
      )
  },
  {
    persona: 'Warehouse Manager',
    turns: ['low stock in WH01 and WH03'],
    columns: ['warehouse_code', 'product_code'],
    of: ({ warehouse_product }) =>
      warehouse_product
        .filter(
          row =>
            is(row, 'warehouse_code', 'WH01', 'WH03') &&
            number(row, 'current_stock') <= number(row, 'reorder_point')
        )
        .map(row => `${text(row, 'warehouse_code')} ${text(row, 'product_code')}`)
  },
  {
    persona: 'Warehouse Manager',
    turns: ['revenue last month against the month before'],
    columns: ['revenue', 'revenue_before'],
    of: world => [`${revenue(world, lastMonth)} ${revenue(world, monthBefore)}`]
  },
  {
    persona: 'Warehouse Manager',
    turns: ['top 2 products by units sold this year'],
    columns: ['product_code', 'units_sold'],
    of: world =>
      by(
        sold(world).filter(
          row => !isCancelled(row) && within(row, 'order_date', '2025-01-01', '2025-12-31')
        ),
        'product_code',
        rows => total(rows, row => number(row, 'order_quantity'))
      )
        .map(line => line.split(' '))
        .sort(([a = '', m], [b = '', n]) => Number(n) - Number(m) || a.localeCompare(b))
        .slice(0, 2)
        .map(line => line.join(' '))
  },
  {
    persona: 'Warehouse Manager',
    turns: ['what has not sold for 90 days'],
    columns: ['product_code'],
    of: world => {
      const rows = sold(world).filter(
        row => !isCancelled(row) && within(row, 'order_date', '2025-03-21', today)
      );
      return world.product
        .map(row => text(row, 'product_code'))
        .filter(code => rows.every(row => !is(row, 'product_code', code)));
    }
  },
  {
    persona: 'Warehouse Manager',
    turns: ['average units per order last month'],
    columns: ['average_units_sold'],
    of: world => {
      const rows = sold(world).filter(
        row => !isCancelled(row) && within(row, 'order_date', ...lastMonth)
      );
      const orders = new Set(rows.map(row => text(row, 'sales_order_number')));
      return [String(total(rows, row => number(row, 'order_quantity')) / orders.size)];
    }
  },
  {
    persona: 'Field Engineer',
    turns: ['units still to go by customer'],
    columns: ['customer_code', 'units_to_go'],
    of: world =>
      by(sold(world).filter(isOpen), 'customer_code', rows =>
        total(rows, row => number(row, 'order_quantity') - number(row, 'fulfilled_quantity'))
      )
  },
  {
    persona: 'Field Engineer',
    turns: ['which orders are late', 'how many is that by area'],
    columns: ['delivery_area', 'sales_orders'],
    of: ({ sales_order_header }) =>
      by(sales_order_header.filter(isLate), 'delivery_area', rows => rows.length)
  },
  {
    persona: 'Procurement Specialist',
    turns: ['spend by supplier this year'],
    columns: ['supplier_code', 'spend'],
    of: world =>
      by(
        bought(world).filter(
          row => !isCancelled(row) && within(row, 'order_date', '2025-01-01', '2025-12-31')
        ),
        'supplier_code',
        rows => total(rows, row => number(row, 'line_total'))
      )
  },
  {
    persona: 'Procurement Specialist',
    turns: ['overdue purchase orders'],
    columns: ['purchase_order'],
    of: ({ purchase_order_header }) =>
      purchase_order_header
        .filter(row => isAwaited(row) && text(row, 'expected_delivery_date') < today)
        .map(row => `PO-${text(row, 'purchase_order_number')}`)
  },
  {
    persona: 'Procurement Specialist',
    turns: ['how many units were received last month'],
    columns: ['units_received'],
    of: world => [
      String(
        total(
          bought(world).filter(
            row => !isCancelled(row) && within(row, 'actual_delivery_date', ...lastMonth)
          ),
          row => number(row, 'received_quantity')
        )
      )
    ]
  },
  {
    persona: 'Procurement Specialist',
    turns: ['late receipts by supplier this year'],
    columns: ['supplier_code', 'late_receipts'],
    of: ({ purchase_order_header }) => {
      const came = purchase_order_header.filter(
        row =>
          is(row, 'status', 'Received') &&
          within(row, 'actual_delivery_date', '2025-01-01', '2025-12-31')
      );
      return by(
        came,
        'supplier_code',
        rows =>
          rows.filter(
            row => text(row, 'actual_delivery_date') > text(row, 'expected_delivery_date')
          ).length
      );
    }
  }
];
