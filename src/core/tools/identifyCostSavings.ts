import { z } from 'zod';
import { costSavings, type CostSaving } from '../planning/suppliers/costSavings.js';
import { memberParameters } from './parameters.js';
import { supplierNamesIn } from './purchaseLines.js';
import { boughtInput, purchasesAsked } from './purchasesAsked.js';
import { tableOf, tableResult, type TableColumn } from './TableResult.js';
import { defineTool } from './Tool.js';
import { windowParameters } from './windowParameters.js';

interface NamedSaving extends CostSaving {
  readonly fromName: string;
  readonly toName: string;
}

const columns: readonly TableColumn<NamedSaving>[] = [
  { name: 'product_code', type: 'text', value: row => row.product },
  { name: 'from_supplier_code', type: 'text', value: row => row.from },
  { name: 'from_supplier_name', type: 'text', value: row => row.fromName },
  { name: 'to_supplier_code', type: 'text', value: row => row.to },
  { name: 'to_supplier_name', type: 'text', value: row => row.toName },
  { name: 'avg_cost_paid', type: 'decimal', value: row => row.paid },
  { name: 'best_avg_cost', type: 'decimal', value: row => row.best },
  { name: 'units', type: 'integer', value: row => row.units },
  { name: 'saving', type: 'decimal', value: row => row.saving },
  { name: 'saving_pct', type: 'decimal', value: row => row.percent },
  { name: 'lines_paid', type: 'integer', value: row => row.linesPaid },
  { name: 'lines_best', type: 'integer', value: row => row.linesBest }
];

export const identifyCostSavings = defineTool({
  name: 'identify_cost_savings',
  title: 'cost savings',
  description: 'What buying at the cheapest supplier of the same product would have saved.',
  personas: ['Procurement Specialist'],
  input: z.strictObject({
    threshold_percent: z
      .number()
      .min(0)
      .max(100)
      .default(5)
      .describe('Smaller savings are left out.'),
    product_group: memberParameters.product_group,
    ...windowParameters
  }),
  output: tableResult,
  run: async ({ threshold_percent, ...given }, context) => {
    const { trans } = context;
    const asked = await purchasesAsked(given, context);
    const { window, bought } = asked;
    const nameOf = supplierNamesIn(bought);
    const savings = costSavings(bought, threshold_percent).map(saving => ({
      ...saving,
      fromName: nameOf(saving.from),
      toName: nameOf(saving.to)
    }));
    const total = savings.reduce((sum, { saving }) => sum + saving, 0);
    return {
      sentence: trans._n(
        '%1 purchase could have saved %2 in all.',
        '%1 purchases could have saved %2 in all.',
        savings.length,
        total.toFixed(2)
      ),
      table: tableOf(columns, savings),
      formula: '(average paid − best average) × units',
      source: trans.__('Average unit costs of the same product in the same window'),
      window,
      inputs: [boughtInput(asked, trans)],
      assumptions: [
        trans.__('Only products that two or more suppliers sold in the window.'),
        trans.__('Savings of %1 % or more.', threshold_percent),
        trans.__('Nobody knows whether the cheaper supplier had sold as many units at its price.')
      ],
      definitions: [trans.__('Of purchase orders that are not cancelled, by order date.')]
    };
  }
});
