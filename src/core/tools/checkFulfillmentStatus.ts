import { z } from 'zod';
import { cell, Conditions, readRows } from './readRows.js';
import { orderRows } from './rowsBehind.js';
import { isOpen, salesOrdersNamed, type SalesOrder } from './salesOrders.js';
import { tableOf, tableResult, type TableColumn } from './TableResult.js';
import { defineTool, type ToolContext } from './Tool.js';

const lineRow = z.object({
  sales_order_prefix: cell.text,
  sales_order_number: cell.text,
  sales_order_line: cell.number,
  product_code: cell.textOrNull,
  product_name: cell.textOrNull,
  order_quantity: cell.numberOrNull,
  fulfilled_quantity: cell.numberOrNull,
  fulfillment_status: cell.textOrNull
});

interface OrderLine extends z.output<typeof lineRow> {
  readonly order: SalesOrder;
  /** Units ordered and not fulfilled; null where a quantity is missing. */
  readonly outstanding: number | null;
}

const columns: readonly TableColumn<OrderLine>[] = [
  { name: 'sales_order', type: 'text', value: row => row.order.id },
  { name: 'sales_order_prefix', type: 'text', value: row => row.sales_order_prefix },
  { name: 'sales_order_number', type: 'text', value: row => row.sales_order_number },
  { name: 'sales_order_line', type: 'integer', value: row => row.sales_order_line },
  { name: 'product_code', type: 'text', value: row => row.product_code },
  { name: 'product_name', type: 'text', value: row => row.product_name },
  { name: 'order_quantity', type: 'integer', value: row => row.order_quantity },
  { name: 'fulfilled_quantity', type: 'integer', value: row => row.fulfilled_quantity },
  { name: 'outstanding', type: 'integer', value: row => row.outstanding },
  { name: 'fulfillment_status', type: 'text', value: row => row.fulfillment_status },
  { name: 'status', type: 'text', value: row => row.order.status },
  { name: 'delivery_date', type: 'date', value: row => row.order.delivery_date }
];

export const checkFulfillmentStatus = defineTool({
  name: 'check_fulfillment_status',
  title: 'fulfilment status',
  description: 'What of sales orders is fulfilled and what is outstanding, line by line.',
  personas: ['Warehouse Manager', 'Field Engineer'],
  input: z.strictObject({
    order_ids: z
      .array(z.string().trim().min(1))
      .min(1)
      .max(50)
      .describe('Sales orders by prefix and number, as SO-1204.')
  }),
  output: tableResult,
  run: async ({ order_ids }, context) => {
    const { trans } = context;
    const named = await salesOrdersNamed(context, 'order_ids', order_ids);
    const orders = [...new Map(named.map(order => [order.id, order])).values()];
    const lines = await linesOf(context, orders);
    const whole = lines.filter(({ outstanding }) => outstanding !== null);
    const empty = orders.filter(order => order.lines === 0);
    const closed = whole.filter(
      ({ order, outstanding }) => !isOpen(order) && (outstanding ?? 0) > 0
    );
    return {
      sentence: sentenceOf(orders, whole, context),
      table: tableOf(columns, lines),
      formula: '100 × SUM(fulfilled_quantity) ÷ SUM(order_quantity)',
      source: trans.__('Lines of the orders in sales_order_line, as they are today'),
      window: null,
      inputs: [
        {
          name: trans.__('Sales orders'),
          value: trans._n('%1 order', '%1 orders', orders.length),
          rows: orderRows(orders.map(({ id }) => id))
        }
      ],
      assumptions: [
        ...(closed.length === 0
          ? []
          : [
              trans.__(
                'Outstanding on orders that are delivered or cancelled is short, and no longer to come: %1 units.',
                unitsOf(closed, 'outstanding')
              )
            ]),
        ...(empty.length === 0
          ? []
          : [trans.__('Orders without lines: %1.', empty.map(({ id }) => id).join(', '))]),
        ...(whole.length === lines.length
          ? []
          : [trans.__('Lines without a quantity are in no sum: %1.', lines.length - whole.length)])
      ],
      definitions: [
        trans.__('Fill rate by units: fulfilled over ordered units, each summed over all lines.'),
        trans.__('Outstanding: ordered less fulfilled units.')
      ]
    };
  }
});

async function linesOf(
  context: ToolContext,
  orders: readonly SalesOrder[]
): Promise<readonly OrderLine[]> {
  const conditions = new Conditions().anyOf(
    'l.sales_order_number',
    orders.map(order => order.sales_order_number)
  );
  const rows = await readRows(
    context,
    {
      text: `SELECT l.sales_order_prefix, l.sales_order_number, l.sales_order_line, l.product_code,
  p.product_name, l.order_quantity, l.fulfilled_quantity, l.fulfillment_status
FROM sales_order_line l
LEFT JOIN product p ON p.product_code = l.product_code
${conditions.where}
ORDER BY l.sales_order_line`,
      parameters: conditions.parameters,
      tables: ['sales_order_line', 'product']
    },
    lineRow
  );
  return orders.flatMap(order =>
    rows
      .filter(
        row =>
          row.sales_order_prefix === order.sales_order_prefix &&
          row.sales_order_number === order.sales_order_number
      )
      .map(row => ({ ...row, order, outstanding: outstandingOf(row) }))
  );
}

function outstandingOf({
  order_quantity: ordered,
  fulfilled_quantity: fulfilled
}: z.output<typeof lineRow>): number | null {
  return ordered === null || fulfilled === null ? null : ordered - fulfilled;
}

type Quantity = 'order_quantity' | 'fulfilled_quantity' | 'outstanding';

function unitsOf(lines: readonly OrderLine[], quantity: Quantity): number {
  return lines.reduce((sum, line) => sum + (line[quantity] ?? 0), 0);
}

function sentenceOf(
  orders: readonly SalesOrder[],
  lines: readonly OrderLine[],
  { trans }: ToolContext
): string {
  const ordered = unitsOf(lines, 'order_quantity');
  const fulfilled = unitsOf(lines, 'fulfilled_quantity');
  const rate = ordered === 0 ? '–' : ((100 * fulfilled) / ordered).toFixed(1);
  const toCome = unitsOf(
    lines.filter(({ order }) => isOpen(order)),
    'outstanding'
  );
  const [order, ...others] = orders;
  return order && others.length === 0
    ? trans.__(
        '%1 is %2, due %3: %4 of %5 units are fulfilled (%6 %), %7 to come.',
        order.id,
        order.status ?? trans.__('without a status'),
        order.delivery_date ?? trans.__('on no date'),
        fulfilled,
        ordered,
        rate,
        toCome
      )
    : trans.__(
        'Of %1 orders, %2 of %3 units are fulfilled (%4 %), %5 to come.',
        orders.length,
        fulfilled,
        ordered,
        rate,
        toCome
      );
}
