import { z } from 'zod';
import { overdueOrders, type OverdueOrder } from '../planning/suppliers/overdueOrders.js';
import { daysPast, memberParameters } from './parameters.js';
import { linesOf, membersAsked, purchaseLines } from './purchaseLines.js';
import { overdueRows } from './rowsBehind.js';
import { tableOf, tableResult, type TableColumn } from './TableResult.js';
import { defineTool, type ToolContext } from './Tool.js';

interface Row extends OverdueOrder {
  /** Money of all that is overdue of the supplier. */
  readonly supplierValue: number;
}

const columns: readonly TableColumn<Row>[] = [
  { name: 'supplier_code', type: 'text', value: row => row.supplier },
  { name: 'supplier_name', type: 'text', value: row => row.supplierName },
  { name: 'purchase_order', type: 'text', value: row => row.order },
  { name: 'expected_delivery_date', type: 'date', value: row => row.expected },
  { name: 'days_overdue', type: 'integer', value: row => row.daysOverdue },
  { name: 'open_units', type: 'integer', value: row => row.openUnits },
  { name: 'open_value', type: 'decimal', value: row => row.openValue },
  { name: 'lines', type: 'integer', value: row => row.lines }
];

export const identifyOverduePurchases = defineTool({
  name: 'identify_overdue_purchases',
  title: 'overdue digest',
  description:
    'Open purchase orders past their expected date, by supplier, most open value first: a list to chase.',
  personas: ['Procurement Specialist'],
  input: z.strictObject({
    supplier_code: memberParameters.supplier_code,
    days: daysPast.describe('Only orders overdue by more days than this.')
  }),
  output: tableResult,
  run: async ({ supplier_code, days }, context) => {
    const { trans } = context;
    const { today } = await context.database();
    const lines = linesOf(await purchaseLines(context), { supplier_code });
    const all = overdueOrders(lines, today);
    const overdue = all.filter(({ daysOverdue }) => daysOverdue > days);
    const values = new Map<string, number>();
    for (const { supplier, openValue } of overdue) {
      values.set(supplier, (values.get(supplier) ?? 0) + openValue);
    }
    const rows = overdue
      .map((order): Row => ({ ...order, supplierValue: values.get(order.supplier) ?? 0 }))
      .sort(
        (a, b) =>
          b.supplierValue - a.supplierValue ||
          (a.supplier === b.supplier ? 0 : a.supplier < b.supplier ? -1 : 1)
      );
    return {
      sentence: sentenceOf(overdue, values.size, context),
      table: tableOf(columns, rows),
      formula: 'today − expected_delivery_date; Σ (ordered − received) × unit cost',
      source: trans.__('Open purchase orders, as they are today'),
      window: null,
      inputs: [
        {
          name: trans.__('Overdue purchase orders'),
          value: trans._n('%1 order', '%1 orders', all.length),
          rows: overdueRows(membersAsked(lines, { supplier_code }))
        }
      ],
      assumptions: [trans.__('Today is %1; an order expected today is not overdue.', today)],
      definitions: [
        trans.__('Overdue: Ordered or In Transit, and expected before today.'),
        trans.__('Open value: what has not come, at the price of its order.')
      ]
    };
  }
});

/** @param overdue the longest first */
function sentenceOf(
  overdue: readonly OverdueOrder[],
  suppliers: number,
  { trans }: ToolContext
): string {
  const [worst] = overdue;
  if (!worst) {
    return trans.__('No purchase order is overdue.');
  }
  const value = overdue.reduce((sum, { openValue }) => sum + openValue, 0);
  return trans.__(
    '%1 of %2 overdue, worth %3; the longest is %4 of %5, %6 days.',
    trans._n('%1 purchase order', '%1 purchase orders', overdue.length),
    trans._n('%1 supplier', '%1 suppliers', suppliers),
    value.toFixed(2),
    worst.order,
    worst.supplierName,
    worst.daysOverdue
  );
}
