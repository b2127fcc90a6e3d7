import { z } from 'zod';
import {
  hasLeadTime,
  orderLeadTimes,
  type OrderLeadTimes
} from '../planning/suppliers/orderLeadTimes.js';
import { groupLines } from '../planning/suppliers/PurchaseLine.js';
import { purchaseGrouping, purchaseGroupings } from './purchaseGroupings.js';
import { receivedWithin } from './purchaseLines.js';
import { purchaseParameters, purchasesAsked } from './purchasesAsked.js';
import { receiptRows } from './rowsBehind.js';
import { tableOf, tableResult, type TableColumn } from './TableResult.js';
import { defineTool, type ToolContext } from './Tool.js';

interface Row extends OrderLeadTimes {
  readonly group: string;
}

export const analyzeLeadTimes = defineTool({
  name: 'analyze_lead_times',
  title: 'lead times',
  description:
    'Days from order to receipt by supplier, product or group, with their spread, most uneven first.',
  personas: ['Procurement Specialist'],
  input: z.strictObject({
    group_by: purchaseGrouping.default('supplier'),
    ...purchaseParameters
  }),
  output: tableResult,
  run: async ({ group_by, ...given }, context) => {
    const { trans } = context;
    const { window, lines, members } = await purchasesAsked(given, context);
    const came = receivedWithin(lines, window);
    const possible = came.filter(hasLeadTime);
    const rows = groupLines(possible, purchaseGroupings[group_by].of)
      .flatMap(([group, own]): Row[] => {
        const times = orderLeadTimes(own);
        return times ? [{ group, ...times }] : [];
      })
      .sort((a, b) => (b.sd ?? -1) - (a.sd ?? -1) || (a.group < b.group ? -1 : 1));
    const columns: readonly TableColumn<Row>[] = [
      { name: purchaseGroupings[group_by].column, type: 'text', value: row => row.group },
      { name: 'orders', type: 'integer', value: row => row.n },
      { name: 'mean_days', type: 'decimal', value: row => row.mean },
      { name: 'sd_days', type: 'decimal', value: row => row.sd },
      { name: 'variance', type: 'decimal', value: row => row.variance },
      { name: 'min_days', type: 'integer', value: row => row.min },
      { name: 'max_days', type: 'integer', value: row => row.max },
      { name: 'mean_promised_days', type: 'decimal', value: row => row.promised },
      { name: 'beyond_promised_days', type: 'decimal', value: row => row.beyondConfigured }
    ];
    const orders = new Set(possible.map(({ order }) => order)).size;
    const impossible = new Set(came.map(({ order }) => order)).size - orders;
    return {
      sentence: sentenceOf(rows, context),
      table: tableOf(columns, rows),
      formula: 's² = Σ (days − mean)² ÷ (n − 1)',
      source: trans.__('Days from order date to actual delivery date, one value for each order'),
      window,
      inputs: [
        {
          name: trans.__('Receipts'),
          value: trans._n('%1 order', '%1 orders', orders),
          rows: receiptRows(members, window)
        }
      ],
      assumptions: [
        trans.__('Of orders received in the window; what is still to come is in no mean.'),
        ...(rows.some(({ n }) => n < fewOrders)
          ? [trans.__('A spread from fewer than %1 orders is uncertain.', fewOrders)]
          : []),
        ...(impossible === 0
          ? []
          : [trans.__('Orders received before they were placed left out: %1.', impossible)])
      ],
      definitions: [
        trans.__('Spread: sample standard deviation, in days; variance is its square.'),
        trans.__('Promised: from order date to expected date, of the same orders.')
      ]
    };
  }
});

/** Fewer tell little of how lead times vary. */
const fewOrders = 10;

function sentenceOf(rows: readonly Row[], { trans }: ToolContext): string {
  const [first] = rows;
  if (!first) {
    return trans.__('Nothing was received in these days.');
  }
  if (first.sd === null) {
    return trans.__('One order each: there is no spread yet.');
  }
  const figures = trans.__(
    '%1 days on average, give or take %2',
    first.mean.toFixed(1),
    first.sd.toFixed(1)
  );
  return rows.length === 1
    ? trans.__('%1: %2.', first.group, figures)
    : trans.__('Lead times vary most at %1: %2.', first.group, figures);
}
