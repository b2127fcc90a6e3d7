import { z } from 'zod';
import { addMonths } from '../calendar/IsoDay.js';
import type { Translation } from '../language/Translation.js';
import { costOf, spendOf } from '../planning/suppliers/PurchaseLine.js';
import { priceIndex, type PriceIndex } from '../planning/suppliers/priceIndex.js';
import { purchaseTrend, type TrendPeriod } from '../planning/suppliers/purchaseTrend.js';
import { purchaseGrouping, purchaseGroupings } from './purchaseGroupings.js';
import { boughtWithin } from './purchaseLines.js';
import { boughtInput, purchaseParameters, purchasesAsked } from './purchasesAsked.js';
import { tableOf, tableResult, type TableColumn } from './TableResult.js';
import { defineTool } from './Tool.js';
import type { DayWindow } from './windowParameters.js';

interface Row extends TrendPeriod {
  /** Of prices against the same window a year before; null where nothing was bought both times. */
  readonly priceIndex: number | null;
  /** Money for a unit. */
  readonly averageCost: number | null;
}

const metrics = ['spend', 'units', 'orders', 'unit_cost'] as const;

type Metric = (typeof metrics)[number];

const figures: Readonly<Record<Metric, readonly TableColumn<Row>[]>> = {
  spend: [{ name: 'spend', type: 'decimal', value: row => row.spend }],
  units: [{ name: 'units', type: 'integer', value: row => row.units }],
  orders: [{ name: 'orders', type: 'integer', value: row => row.orders }],
  unit_cost: [
    { name: 'avg_unit_cost', type: 'decimal', value: row => row.averageCost },
    { name: 'price_index', type: 'decimal', value: row => row.priceIndex }
  ]
};

export const analyzePurchaseTrends = defineTool({
  name: 'analyze_purchase_trends',
  title: 'purchase trends',
  description:
    'Spend, units, orders or unit cost of purchases over time, by supplier, group or product.',
  personas: ['Procurement Specialist'],
  input: z.strictObject({
    metric: z.enum(metrics).default('spend'),
    period: z.enum(['day', 'week', 'month', 'quarter']).default('month'),
    group_by: purchaseGrouping.optional(),
    ...purchaseParameters,
    compare: z
      .enum(['previous_year'])
      .optional()
      .describe('previous_year: prices against the same days a year before.')
  }),
  output: tableResult,
  run: async ({ metric, period, group_by, compare, ...given }, context) => {
    const { trans } = context;
    const asked = await purchasesAsked(given, context);
    const { window, bought } = asked;
    const grouping = group_by ? purchaseGroupings[group_by] : null;
    const before = boughtWithin(asked.lines, yearBefore(window));
    const rows = purchaseTrend(bought, { unit: period, ...window }, grouping?.of).map(
      (row): Row => ({
        ...row,
        averageCost: row.units === 0 ? null : costOf(row.lines) / row.units,
        priceIndex: metric === 'unit_cost' ? priceIndex(row.lines, before).index : null
      })
    );
    const columns: readonly TableColumn<Row>[] = [
      { name: period, type: 'date', value: row => row.start },
      ...(grouping
        ? [{ name: grouping.column, type: 'text' as const, value: (row: Row) => row.group }]
        : []),
      ...figures[metric],
      { name: 'lines', type: 'integer', value: row => row.lines.length },
      { name: 'is_partial', type: 'text', value: row => (row.isPartial ? 'partial' : null) }
    ];
    return {
      sentence:
        compare !== undefined || metric === 'unit_cost'
          ? pricesSentence(priceIndex(bought, before), trans)
          : trans.__(
              '%1 was spent from %2 to %3.',
              spendOf(bought).toFixed(2),
              window.from,
              window.to
            ),
      table: tableOf(columns, rows),
      formula: metric === 'unit_cost' ? 'Σ p₁·q₁ ÷ Σ p₀·q₁' : `Σ ${metric}`,
      source:
        metric === 'unit_cost'
          ? 'Paasche; ILO, Consumer Price Index Manual 2020, ch. 2'
          : trans.__('Purchase orders that are not cancelled'),
      window,
      inputs: [boughtInput(asked, trans)],
      assumptions: [
        trans.__('Of purchase orders that are not cancelled, by order date.'),
        ...(rows.some(({ isPartial }) => isPartial)
          ? [trans.__('Periods marked partial are not whole within the window.')]
          : []),
        ...(metric === 'unit_cost'
          ? [trans.__('An average unit cost moves with what is bought; the price index does not.')]
          : [])
      ],
      definitions: [
        trans.__(
          'Price index: what was bought at its prices, in percent of the same units at average prices of the same window a year before, over the products bought both times.'
        )
      ]
    };
  }
});

function yearBefore({ from, to }: DayWindow): DayWindow {
  return { from: addMonths(from, -12), to: addMonths(to, -12) };
}

function pricesSentence({ index, products, coverage }: PriceIndex, trans: Translation): string {
  return index === null || coverage === null
    ? trans.__('Nothing was bought both now and a year before.')
    : trans.__(
        'Prices are at %1 % of those a year before, over %2 products that are %3 % of what was bought.',
        index.toFixed(1),
        products,
        coverage.toFixed(0)
      );
}
