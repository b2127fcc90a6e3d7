import { z } from 'zod';
import { addDays, daysBetween } from '../calendar/IsoDay.js';
import { knownCode } from './knownCode.js';
import { daysPast, memberParameters } from './parameters.js';
import { Conditions } from './readRows.js';
import { orderRows } from './rowsBehind.js';
import { openStatuses, salesOrders, type SalesOrder } from './salesOrders.js';
import { tableOf, tableResult, type TableColumn } from './TableResult.js';
import { defineTool, type ToolContext } from './Tool.js';

interface LateOrder extends SalesOrder {
  readonly daysLate: number;
}

const columns: readonly TableColumn<LateOrder>[] = [
  { name: 'sales_order', type: 'text', value: row => row.id },
  { name: 'sales_order_prefix', type: 'text', value: row => row.sales_order_prefix },
  { name: 'sales_order_number', type: 'text', value: row => row.sales_order_number },
  { name: 'customer_name', type: 'text', value: row => row.customer_name },
  { name: 'delivery_area', type: 'text', value: row => row.delivery_area },
  { name: 'delivery_address', type: 'text', value: row => row.delivery_address },
  { name: 'warehouse_code', type: 'text', value: row => row.warehouse_code },
  { name: 'status', type: 'text', value: row => row.status },
  { name: 'delivery_date', type: 'date', value: row => row.delivery_date },
  { name: 'days_late', type: 'integer', value: row => row.daysLate },
  { name: 'units_to_go', type: 'integer', value: row => row.outstanding },
  { name: 'value', type: 'decimal', value: row => row.value }
];

export const identifyDelayedOrders = defineTool({
  name: 'identify_delayed_orders',
  title: 'delayed orders',
  description: 'Open sales orders that were due before today, latest first.',
  personas: ['Warehouse Manager', 'Field Engineer'],
  input: z.strictObject({
    warehouse_code: memberParameters.warehouse_code,
    area: z.string().optional().describe('A delivery area; without it all.'),
    days: daysPast.describe('Only orders late by more days than this.')
  }),
  output: tableResult,
  run: async ({ warehouse_code, area, days }, context) => {
    const { trans } = context;
    const { today } = await context.database();
    const conditions = new Conditions()
      .anyOf('h.status', openStatuses)
      .add('(h.delivery_date < ? OR h.delivery_date IS NULL)', { date: addDays(today, -days) })
      .add('h.warehouse_code = ?', await knownCode(context, warehouse_code, 'warehouse_code'))
      .add('h.delivery_area = ?', await knownCode(context, area, 'delivery_area', 'area'));
    const orders = await salesOrders(context, conditions);
    const late = orders
      .flatMap((order): LateOrder[] =>
        order.delivery_date === null
          ? []
          : [{ ...order, daysLate: daysBetween(order.delivery_date, today) }]
      )
      .sort((a, b) => b.daysLate - a.daysLate);
    const undated = orders.length - late.length;
    const unknown = late.reduce((sum, order) => sum + order.unknown_lines, 0);
    return {
      sentence: sentenceOf(late, days, context),
      table: tableOf(columns, late),
      formula: 'today − delivery_date',
      source: trans.__('Open orders in sales_order_header, as they are today'),
      window: null,
      inputs: [
        {
          name: trans.__('Late orders'),
          value: trans._n('%1 order', '%1 orders', late.length),
          rows: late.length > 0 ? orderRows(late.map(({ id }) => id)) : null
        }
      ],
      assumptions: [
        trans.__('Today is %1; an order due today is not late.', today),
        ...(undated === 0
          ? []
          : [trans.__('Open orders without a delivery date left out: %1.', undated)]),
        ...(unknown === 0
          ? []
          : [trans.__('Lines without a quantity are in no sum of units: %1.', unknown)])
      ],
      definitions: [
        trans.__('Late: Pending, Processing or Shipped, and due before today.'),
        trans.__('Units to go: ordered less fulfilled. Value: all lines of the order.')
      ]
    };
  }
});

function sentenceOf(late: readonly LateOrder[], days: number, { trans }: ToolContext): string {
  const [worst] = late;
  const units = late.reduce((sum, { outstanding }) => sum + (outstanding ?? 0), 0);
  if (!worst) {
    return days === 0
      ? trans.__('No order is late.')
      : trans.__('No order is more than %1 days late.', days);
  }
  const many =
    days === 0
      ? trans._n('%1 order is late', '%1 orders are late', late.length)
      : trans._n(
          '%1 order is more than %2 days late',
          '%1 orders are more than %2 days late',
          late.length,
          days
        );
  return trans.__(
    '%1, with %2 units to go; the worst is %3, %4 days late.',
    many,
    units,
    worst.id,
    worst.daysLate
  );
}
