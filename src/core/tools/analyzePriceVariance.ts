import { z } from 'zod';
import {
  purchasePriceVariance,
  type PurchasePriceVariance
} from '../planning/suppliers/purchasePriceVariance.js';
import { costOf, groupLines } from '../planning/suppliers/PurchaseLine.js';
import { purchaseGrouping, purchaseGroupings } from './purchaseGroupings.js';
import { boughtInput, purchaseParameters, purchasesAsked } from './purchasesAsked.js';
import { tableOf, tableResult, type TableColumn } from './TableResult.js';
import { defineTool } from './Tool.js';

interface Row extends PurchasePriceVariance {
  readonly group: string;
  /** Money paid for the lines that have a standard cost. */
  readonly paid: number;
}

export const analyzePriceVariance = defineTool({
  name: 'analyze_price_variance',
  title: 'purchase price variance',
  description: 'What purchases cost above or below standard cost, by supplier, product or group.',
  personas: ['Procurement Specialist'],
  input: z.strictObject({
    group_by: purchaseGrouping.default('supplier'),
    ...purchaseParameters
  }),
  output: tableResult,
  run: async ({ group_by, ...given }, context) => {
    const { trans } = context;
    const asked = await purchasesAsked(given, context);
    const { window, bought } = asked;
    const priced = bought.filter(({ standardCost }) => standardCost !== null);
    const rows = groupLines(priced, purchaseGroupings[group_by].of)
      .map(([group, own]): Row => ({ group, paid: costOf(own), ...purchasePriceVariance(own) }))
      .sort((a, b) => b.variance - a.variance);
    const all = purchasePriceVariance(bought);
    const columns: readonly TableColumn<Row>[] = [
      { name: purchaseGroupings[group_by].column, type: 'text', value: row => row.group },
      { name: 'variance', type: 'decimal', value: row => row.variance },
      { name: 'variance_pct', type: 'decimal', value: row => row.percent },
      { name: 'paid', type: 'decimal', value: row => row.paid },
      { name: 'at_standard', type: 'decimal', value: row => row.paid - row.variance },
      { name: 'lines', type: 'integer', value: row => row.lines }
    ];
    return {
      sentence:
        all.percent === null
          ? trans.__(
              'Nothing with a standard cost was bought from %1 to %2.',
              window.from,
              window.to
            )
          : all.variance >= 0
            ? trans.__(
                'Purchases cost %1 more than standard (%2 %).',
                all.variance.toFixed(2),
                all.percent.toFixed(1)
              )
            : trans.__(
                'Purchases cost %1 less than standard (%2 %).',
                (-all.variance).toFixed(2),
                (-all.percent).toFixed(1)
              ),
      table: tableOf(columns, rows),
      formula: 'Σ (unit cost paid − standard unit cost) × units ordered',
      source: 'Kaplan & Atkinson, Advanced Management Accounting 3e',
      window,
      inputs: [boughtInput(asked, trans)],
      assumptions: [
        trans.__('Standard cost is the unit cost of the product as it is now.'),
        ...(all.linesWithoutStandard === 0
          ? []
          : [trans.__('Lines without a standard cost left out: %1.', all.linesWithoutStandard)])
      ],
      definitions: [
        trans.__('Variance: above 0 is dearer than standard; percent is of the standard.'),
        trans.__('Of purchase orders that are not cancelled, by order date.')
      ]
    };
  }
});
