import { z } from 'zod';
import type { Translation } from '../language/Translation.js';
import { addDays } from '../calendar/IsoDay.js';
import { groupBy } from '../collections/groupBy.js';
import { orderLeadTimes, type OrderLeadTimes } from '../planning/suppliers/orderLeadTimes.js';
import { supplierScorecard, type Scorecard } from '../planning/suppliers/supplierScorecard.js';
import type { ScoreComponent } from '../planning/suppliers/supplierScore.js';
import { memberParameters } from './parameters.js';
import { receivedWithin } from './purchaseLines.js';
import { purchasesAsked } from './purchasesAsked.js';
import { overdueRows, receiptRows } from './rowsBehind.js';
import { tableOf, tableResult, type TableColumn } from './TableResult.js';
import { defineTool } from './Tool.js';
import { windowParameters } from './windowParameters.js';

interface Card extends Scorecard {
  readonly leadTime: OrderLeadTimes | null;
}

const percent =
  (component: ScoreComponent) =>
  ({ components }: Card): number | null => {
    const { rate } = components[component];
    return rate === null ? null : 100 * rate;
  };

const columns: readonly TableColumn<Card>[] = [
  { name: 'supplier_code', type: 'text', value: row => row.supplier },
  { name: 'supplier_name', type: 'text', value: row => row.supplierName },
  { name: 'score', type: 'decimal', value: row => row.score },
  { name: 'fill_pct', type: 'decimal', value: percent('fill') },
  { name: 'on_time_pct', type: 'decimal', value: percent('onTime') },
  { name: 'quality_proxy_pct', type: 'decimal', value: percent('quality') },
  { name: 'cost_score', type: 'decimal', value: percent('cost') },
  { name: 'orders_received', type: 'integer', value: row => row.orders },
  { name: 'lines_received', type: 'integer', value: row => row.components.fill.n },
  { name: 'overdue_orders', type: 'integer', value: row => row.overdueOrders },
  { name: 'mean_lead_time_days', type: 'decimal', value: row => row.leadTime?.mean ?? null },
  { name: 'sd_lead_time_days', type: 'decimal', value: row => row.leadTime?.sd ?? null },
  { name: 'weakest', type: 'text', value: row => row.dragging },
  { name: 'is_uncertain', type: 'text', value: row => (row.isUncertain ? 'under 10 orders' : null) }
];

export const analyzeSupplierPerformance = defineTool({
  name: 'analyze_supplier_performance',
  title: 'supplier performance',
  description:
    'Scorecard of one supplier or all: fill, on time, quality proxy, cost, with the score made from them, lead times and overdue orders.',
  personas: ['Procurement Specialist'],
  input: z.strictObject({
    supplier_code: memberParameters.supplier_code,
    ...windowParameters
  }),
  output: tableResult,
  run: async (given, context) => {
    const { trans } = context;
    const { today } = await context.database();
    const { window, lines, members } = await purchasesAsked(given, context);
    const received = groupBy(receivedWithin(lines, window), ({ supplier }) => supplier);
    // Overdue is of today, whatever the window: it stands beside the score.
    const overdueToday = new Map(
      supplierScorecard(lines, { after: today, upTo: today }).map(card => [
        card.supplier,
        card.overdueOrders
      ])
    );
    const cards = supplierScorecard(lines, {
      after: addDays(window.from, -1),
      upTo: window.to
    }).map(card => ({
      ...card,
      overdueOrders: overdueToday.get(card.supplier) ?? 0,
      leadTime: orderLeadTimes(received.get(card.supplier) ?? [])
    }));
    const [best] = cards;
    return {
      sentence:
        best === undefined
          ? trans.__('Nothing was received from %1 to %2.', window.from, window.to)
          : sentenceOf(best, cards.length, trans),
      table: tableOf(columns, cards),
      formula: '0.3 × fill + 0.3 × on time + 0.2 × quality proxy + 0.2 × cost',
      source: trans.__('Original design, calculate_supplier_score'),
      window,
      inputs: [
        {
          name: trans.__('Receipts'),
          value: trans._n(
            '%1 order',
            '%1 orders',
            cards.reduce((sum, { orders }) => sum + orders, 0)
          ),
          rows: receiptRows(members, window)
        },
        {
          name: trans.__('Overdue purchase orders'),
          value: trans._n(
            '%1 order',
            '%1 orders',
            cards.reduce((sum, { overdueOrders }) => sum + overdueOrders, 0)
          ),
          rows: overdueRows(members)
        }
      ],
      assumptions: [
        trans.__('There are no quality data: lines received complete stand for quality.'),
        trans.__(
          'Of orders received in the window; overdue orders are of today, beside the score.'
        ),
        ...(cards.some(({ isUncertain }) => isUncertain)
          ? [trans.__('A score from fewer than 10 orders is uncertain.')]
          : [])
      ],
      definitions: [
        trans.__('Fill: units received ÷ units ordered.'),
        trans.__('On time: orders received on or before the expected date ÷ orders received.'),
        trans.__('Cost: standard cost ÷ cost paid, at most 100.'),
        trans.__('Weakest: the component that costs the most points.')
      ]
    };
  }
});

/** Of one supplier the score, of several the best one's. */
function sentenceOf(
  { supplierName, score }: { readonly supplierName: string; readonly score: number | null },
  count: number,
  trans: Translation
): string {
  if (score === null) {
    return trans.__('%1 has no score.', supplierName);
  }
  return count === 1
    ? trans.__('%1 scores %2 of 100.', supplierName, score.toFixed(1))
    : trans.__('%1 suppliers; %2 is best with %3 of 100.', count, supplierName, score.toFixed(1));
}
