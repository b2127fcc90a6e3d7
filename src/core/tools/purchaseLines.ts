import { z } from 'zod';
import type { PurchaseLine } from '../planning/suppliers/PurchaseLine.js';
import { memberNamed, type Member } from './memberNamed.js';
import { cell, readRows } from './readRows.js';
import type { MembersOf } from './rowsBehind.js';
import type { ToolContext } from './Tool.js';
import type { DayWindow } from './windowParameters.js';

const row = z
  .object({
    order_id: cell.text,
    supplier_code: cell.text,
    supplier_name: cell.textOrNull,
    product_code: cell.text,
    product_group: cell.textOrNull,
    order_date: cell.text,
    expected_delivery_date: cell.textOrNull,
    actual_delivery_date: cell.textOrNull,
    status: z.enum(['Ordered', 'In Transit', 'Received', 'Cancelled']),
    order_quantity: cell.number,
    received_quantity: cell.number,
    unit_cost: cell.number,
    standard_cost: cell.numberOrNull,
    line_total: cell.number
  })
  .transform((line): PurchaseLine => ({
    order: line.order_id,
    supplier: line.supplier_code,
    supplierName: line.supplier_name ?? line.supplier_code,
    product: line.product_code,
    productGroup: line.product_group,
    orderDate: line.order_date,
    expected: line.expected_delivery_date,
    actual: line.actual_delivery_date,
    status: line.status,
    ordered: line.order_quantity,
    received: line.received_quantity,
    unitCost: line.unit_cost,
    standardCost: line.standard_cost,
    lineTotal: line.line_total
  }));

/** All lines of purchase orders of all statuses; a line without numbers or a date tells nothing. */
export function purchaseLines(context: ToolContext): Promise<readonly PurchaseLine[]> {
  return readRows(
    context,
    {
      text: `SELECT h.purchase_order_prefix || '-' || h.purchase_order_number AS order_id,
  h.supplier_code, h.supplier_name, l.product_code, p.product_group, h.order_date,
  h.expected_delivery_date, h.actual_delivery_date, h.status, l.order_quantity,
  COALESCE(l.received_quantity, 0) AS received_quantity, l.unit_cost, p.unit_cost AS standard_cost,
  COALESCE(l.line_total, l.unit_cost * l.order_quantity) AS line_total
FROM purchase_order_line l
JOIN purchase_order_header h
  ON h.purchase_order_prefix = l.purchase_order_prefix
  AND h.purchase_order_number = l.purchase_order_number
LEFT JOIN product p ON p.product_code = l.product_code
WHERE h.status IN ('Ordered', 'In Transit', 'Received', 'Cancelled')
  AND h.supplier_code IS NOT NULL AND l.product_code IS NOT NULL AND h.order_date IS NOT NULL
  AND l.order_quantity IS NOT NULL AND l.unit_cost IS NOT NULL
ORDER BY h.purchase_order_prefix, h.purchase_order_number, l.purchase_order_line`,
      parameters: [],
      tables: ['purchase_order_line', 'purchase_order_header', 'product']
    },
    row
  );
}

/**
 * The lines of one supplier or group, where one is said.
 * @throws AssistantError `agent/invalid-input` that offers the nearest
 */
export function linesOf(
  lines: readonly PurchaseLine[],
  given: {
    readonly supplier_code?: string | undefined;
    readonly product_group?: string | undefined;
  }
): readonly PurchaseLine[] {
  const { supplier_code, product_group } = given;
  const supplier =
    supplier_code &&
    memberNamed('supplier_code', 'supplier', supplier_code, suppliersIn(lines)).code;
  const groups = [...new Set(lines.flatMap(({ productGroup }) => productGroup ?? []))];
  const group =
    product_group &&
    memberNamed(
      'product_group',
      'product group',
      product_group,
      groups.map(code => ({ code, name: null }))
    ).code;
  return lines.filter(
    line =>
      (supplier === undefined || line.supplier === supplier) &&
      (group === undefined || line.productGroup === group)
  );
}

const namesOf = (lines: readonly PurchaseLine[]): ReadonlyMap<string, string> =>
  new Map(lines.map(({ supplier, supplierName }) => [supplier, supplierName]));

/** What the suppliers that lines tell of are called, by code. */
export function supplierNamesIn(lines: readonly PurchaseLine[]): (code: string) => string {
  const names = namesOf(lines);
  return code => names.get(code) ?? code;
}

/** The suppliers that lines tell of, by code. */
export function suppliersIn(lines: readonly PurchaseLine[]): readonly Member[] {
  return [...namesOf(lines)]
    .map(([code, name]) => ({ code, name }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** Bought: not cancelled, and ordered within the window. */
export function boughtWithin(
  lines: readonly PurchaseLine[],
  { from, to }: DayWindow
): readonly PurchaseLine[] {
  return lines.filter(
    ({ status, orderDate }) => status !== 'Cancelled' && orderDate >= from && orderDate <= to
  );
}

/** Received within the window. */
export function receivedWithin(
  lines: readonly PurchaseLine[],
  { from, to }: DayWindow
): readonly PurchaseLine[] {
  return lines.filter(
    ({ status, actual }) =>
      status === 'Received' && actual !== null && actual >= from && actual <= to
  );
}

/** What was asked for, by the codes that the data have; lines are those that `linesOf` left. */
export function membersAsked(
  [line]: readonly PurchaseLine[],
  given: {
    readonly supplier_code?: string | undefined;
    readonly product_group?: string | undefined;
  }
): MembersOf {
  return {
    supplier: given.supplier_code === undefined ? undefined : line?.supplier,
    product_group: given.product_group === undefined ? undefined : (line?.productGroup ?? undefined)
  };
}
