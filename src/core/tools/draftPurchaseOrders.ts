import { csvOf } from '../answer/csvOf.js';
import { addDays, type IsoDay } from '../calendar/IsoDay.js';
import { groupBy } from '../collections/groupBy.js';
import { tableOfRows, type ResultColumn, type Scalar } from '../database/ResultTable.js';
import { tables, type Column } from '../database/tables.js';

/** A line of a purchase order that is not placed yet. */
export interface DraftLine {
  readonly supplier: string;
  readonly supplierName: string | null;
  readonly warehouse: string;
  readonly product: string;
  /** Units > 0. */
  readonly quantity: number;
  /** Money for a unit; null where the master data have none. */
  readonly unitCost: number | null;
  /** Days; null where nothing is configured. */
  readonly leadTimeDays: number | null;
}

/** The columns of an order and of its lines, the order's number once. */
const columns: readonly Column[] = [
  ...tables.purchase_order_header.columns,
  ...tables.purchase_order_line.columns.filter(
    ({ name }) => !tables.purchase_order_line.foreignKeys[0]?.columns.includes(name)
  )
];

/**
 * Lines as draft purchase orders, one for each supplier and warehouse, in a CSV file with the
 * columns of a purchase order. The number and status say that none of them is placed.
 * @param today the day of order; a supplier delivers after the longest lead time of the lines
 */
export function draftPurchaseOrders(lines: readonly DraftLine[], today: IsoDay): string {
  const orders = groupBy(lines, ({ supplier, warehouse }) => JSON.stringify([supplier, warehouse]));
  const rows = [...orders.values()].flatMap((own, order) => {
    const leadTimes = own.flatMap(({ leadTimeDays }) => leadTimeDays ?? []);
    const expected = leadTimes.length === 0 ? null : addDays(today, Math.max(...leadTimes));
    return own.map((line, index) =>
      columns.map(
        ({ name }) => valuesOf(line, { number: order + 1, line: index + 1, today, expected })[name]
      )
    );
  });
  const named = columns.map(({ name, type }): ResultColumn => ({ name, type: type.kind }));
  const cells = rows.map(row => row.map(value => value ?? null));
  return csvOf(tableOfRows(named, cells, today));
}

interface DraftPlace {
  readonly number: number;
  readonly line: number;
  readonly today: IsoDay;
  readonly expected: IsoDay | null;
}

function valuesOf(
  { supplier, supplierName, warehouse, product, quantity, unitCost }: DraftLine,
  { number, line, today, expected }: DraftPlace
): Readonly<Record<string, Scalar>> {
  return {
    purchase_order_prefix: 'DRAFT',
    purchase_order_number: String(number),
    order_date: today,
    supplier_code: supplier,
    supplier_name: supplierName,
    warehouse_code: warehouse,
    expected_delivery_date: expected,
    actual_delivery_date: null,
    status: 'Draft',
    purchase_order_line: line,
    product_code: product,
    order_quantity: quantity,
    received_quantity: 0,
    unit_cost: unitCost,
    line_total: unitCost === null ? null : Number((unitCost * quantity).toFixed(2)),
    receipt_status: 'Pending'
  };
}
