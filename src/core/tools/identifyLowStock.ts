import { z } from 'zod';
import type { Translation } from '../language/Translation.js';
import { personaNames } from '../session/personas.js';
import { memberParameters } from './parameters.js';
import { leftOutNote, stockAsked, stockInput } from './stockAsked.js';
import type { StockRecord } from './stockRows.js';
import { tableOf, tableResult, type TableColumn } from './TableResult.js';
import { defineTool } from './Tool.js';

const metrics = ['reorder_point', 'minimum_stock', 'out_of_stock'] as const;

interface LowPlace extends StockRecord {
  /** What the stock is compared with, and how far it is below; units. */
  readonly limit: number;
  readonly gap: number;
}

const columns: readonly TableColumn<LowPlace>[] = [
  { name: 'warehouse_code', type: 'text', value: row => row.warehouse_code },
  { name: 'product_code', type: 'text', value: row => row.product_code },
  { name: 'product_name', type: 'text', value: row => row.product_name },
  { name: 'current_stock', type: 'integer', value: row => row.current_stock },
  { name: 'reorder_point', type: 'integer', value: row => row.reorder_point },
  { name: 'minimum_stock', type: 'integer', value: row => row.minimum_stock },
  { name: 'gap', type: 'decimal', value: row => row.gap }
];

export const identifyLowStock = defineTool({
  name: 'identify_low_stock',
  title: 'low stock',
  description:
    'Products at or below their reorder point, below their minimum, or out of stock, furthest below first.',
  personas: personaNames,
  input: z.strictObject({
    warehouse_code: memberParameters.warehouse_code,
    product_group: memberParameters.product_group,
    metric: z
      .enum(metrics)
      .default('reorder_point')
      .describe(
        'What the stock is compared with: at or below the reorder point, below the minimum, 0 or less.'
      ),
    threshold: z
      .number()
      .gt(0)
      .max(100)
      .default(100)
      .describe('Percent of the reorder point or minimum that counts as low.')
  }),
  output: tableResult,
  run: async ({ metric, threshold, ...asked }, context) => {
    const { trans } = context;
    const { places, rows } = await stockAsked(asked, context);
    const known = rows.filter(row => row.current_stock !== null && limitOf(row, metric) !== null);
    const low = known
      .map((row): LowPlace => {
        const limit = ((limitOf(row, metric) ?? 0) * threshold) / 100;
        return { ...row, limit, gap: limit - (row.current_stock ?? 0) };
      })
      .filter(({ gap }) => (metric === 'minimum_stock' ? gap > 0 : gap >= 0))
      .sort((a, b) => b.gap - a.gap);
    const missing = rows.length - known.length;
    return {
      sentence: trans._n(
        '%1 place of %2 is low.',
        '%1 places of %2 are low.',
        low.length,
        known.length
      ),
      table: tableOf(columns, low),
      formula: formulas[metric],
      source: trans.__('Current stock in warehouse_product, a snapshot'),
      window: null,
      inputs: [stockInput({ places, rows: known }, trans)],
      assumptions: [
        ...(threshold === 100 ? [] : [trans.__('Low begins at %1 % of the limit.', threshold)]),
        ...leftOutNote(missing, trans)
      ],
      definitions: [definitionOf(metric, trans)]
    };
  }
});

type Metric = (typeof metrics)[number];

const formulas: Readonly<Record<Metric, string>> = {
  reorder_point: 'current_stock ≤ reorder_point',
  minimum_stock: 'current_stock < minimum_stock',
  out_of_stock: 'current_stock ≤ 0'
};

function limitOf(row: StockRecord, metric: Metric): number | null {
  return metric === 'out_of_stock' ? 0 : row[metric];
}

function definitionOf(metric: Metric, trans: Translation): string {
  switch (metric) {
    case 'reorder_point':
      return trans.__('Low: current stock at or below the reorder point.');
    case 'minimum_stock':
      return trans.__('Below minimum: current stock below the minimum stock.');
    case 'out_of_stock':
      return trans.__('Out of stock: current stock 0 or less.');
  }
}
