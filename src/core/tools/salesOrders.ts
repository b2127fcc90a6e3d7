import { z } from 'zod';
import { nearestNames } from '../language/nearestNames.js';
import { invalidInput } from '../planning/inputChecks.js';
import { cell, Conditions, readRows } from './readRows.js';
import type { ToolContext } from './Tool.js';

/** An order is open until it is delivered or cancelled. */
export const openStatuses = ['Pending', 'Processing', 'Shipped'] as const;

const orderRow = z
  .object({
    sales_order_prefix: cell.text,
    sales_order_number: cell.text,
    customer_name: cell.textOrNull,
    warehouse_code: cell.textOrNull,
    delivery_area: cell.textOrNull,
    delivery_address: cell.textOrNull,
    delivery_date: cell.textOrNull,
    status: cell.textOrNull,
    outstanding: cell.numberOrNull,
    value: cell.numberOrNull,
    lines: cell.number,
    unknown_lines: cell.number
  })
  .transform(row => ({ ...row, id: `${row.sales_order_prefix}-${row.sales_order_number}` }));

/**
 * A sales order: units ordered but not fulfilled, its value, its lines, and how many of these lack
 * a quantity and so are in no sum.
 */
export type SalesOrder = z.output<typeof orderRow>;

/** Open, so that what is outstanding is still to go. */
export function isOpen({ status }: Pick<SalesOrder, 'status'>): boolean {
  return openStatuses.some(open => open === status);
}

/** @param conditions on the header, `h` */
export function salesOrders(
  context: ToolContext,
  conditions: Conditions
): Promise<readonly SalesOrder[]> {
  return readRows(
    context,
    {
      text: `SELECT h.sales_order_prefix, h.sales_order_number, h.customer_name, h.warehouse_code,
  h.delivery_area, h.delivery_address, h.delivery_date, h.status,
  SUM(l.order_quantity - l.fulfilled_quantity) AS outstanding, SUM(l.line_total) AS value,
  COUNT(l.sales_order_line) AS lines,
  COUNT(l.sales_order_line) - COUNT(l.order_quantity - l.fulfilled_quantity) AS unknown_lines
FROM sales_order_header h
LEFT JOIN sales_order_line l
  ON l.sales_order_prefix = h.sales_order_prefix AND l.sales_order_number = h.sales_order_number
${conditions.where}
GROUP BY h.sales_order_prefix, h.sales_order_number, h.customer_name, h.warehouse_code,
  h.delivery_area, h.delivery_address, h.delivery_date, h.status
ORDER BY h.sales_order_prefix, h.sales_order_number`,
      parameters: conditions.parameters,
      tables: ['sales_order_header', 'sales_order_line']
    },
    orderRow
  );
}

/**
 * The orders that are meant, in the order they are given, as often as they are given. A number
 * without its prefix is enough where only one order has it.
 * @param given at least one; "SO-1204", "so 1204", "SO1204", "#1204"
 * @throws AssistantError `agent/invalid-input` for an order that is not there, with the nearest,
 * and for a number that several have
 */
export async function salesOrdersNamed(
  context: ToolContext,
  field: string,
  given: readonly string[]
): Promise<readonly SalesOrder[]> {
  const wanted = given.map(partsOfId);
  const numbers = [...new Set(wanted.map(({ number }) => number))];
  const found = await salesOrders(context, new Conditions().anyOf('h.sales_order_number', numbers));
  const orders: SalesOrder[] = [];
  for (const [index, { prefix, number }] of wanted.entries()) {
    const id = given[index] ?? '';
    const [order, ...others] = found.filter(
      each =>
        each.sales_order_number === number &&
        (prefix === '' || each.sales_order_prefix.toUpperCase() === prefix)
    );
    if (!order) {
      const near = nearestNames(id, await ordersLike(context, number)).join(', ');
      throw invalidInput(
        field,
        context.trans.__('there is no order “%1”; near to it are %2', id, near)
      );
    }
    if (others.length > 0) {
      const ids = [order, ...others].map(each => each.id).join(', ');
      throw invalidInput(field, context.trans.__('“%1” may be any of %2', id, ids));
    }
    orders.push(order);
  }
  return orders;
}

/** The prefix, upper case, is all before the last run of digits; it may be missing. */
function partsOfId(id: string): { readonly prefix: string; readonly number: string } {
  const [, prefix = '', number = ''] = /^#?\s*(.*?)[\s#_-]*(\d*)$/.exec(id.trim()) ?? [];
  return { prefix: prefix.toUpperCase(), number };
}

/** Ids of orders whose number begins as another; where none does, those of the newest day. */
async function ordersLike(context: ToolContext, number: string): Promise<readonly string[]> {
  for (let length = number.length; length > 0; length -= 1) {
    const like = await idsWhere(context, 'sales_order_number LIKE $1', [
      `${number.slice(0, length)}%`
    ]);
    if (like.length > 0) {
      return like;
    }
  }
  return idsWhere(context, 'order_date = (SELECT MAX(order_date) FROM sales_order_header)', []);
}

async function idsWhere(
  context: ToolContext,
  condition: string,
  parameters: readonly string[]
): Promise<readonly string[]> {
  const rows = await readRows(
    context,
    {
      text: `SELECT sales_order_prefix, sales_order_number FROM sales_order_header
WHERE ${condition} ORDER BY sales_order_prefix, sales_order_number`,
      parameters,
      tables: ['sales_order_header']
    },
    z.object({ sales_order_prefix: cell.text, sales_order_number: cell.text })
  );
  return rows.map(row => `${row.sales_order_prefix}-${row.sales_order_number}`);
}
