import { z } from 'zod';
import { priceCreep, type PriceCreep } from '../planning/suppliers/priceCreep.js';
import { supplierNamesIn } from './purchaseLines.js';
import { boughtInput, purchaseParameters, purchasesAsked } from './purchasesAsked.js';
import { purchaseRows } from './rowsBehind.js';
import { tableOf, tableResult, type TableColumn } from './TableResult.js';
import { defineTool } from './Tool.js';

interface Row extends PriceCreep {
  readonly supplierName: string;
}

const columns: readonly TableColumn<Row>[] = [
  { name: 'product_code', type: 'text', value: row => row.product },
  { name: 'supplier_code', type: 'text', value: row => row.supplier },
  { name: 'supplier_name', type: 'text', value: row => row.supplierName },
  { name: 'first_cost', type: 'decimal', value: row => row.firstCost },
  { name: 'last_cost', type: 'decimal', value: row => row.lastCost },
  { name: 'rise_pct_per_year', type: 'decimal', value: row => row.percentPerYear },
  { name: 'prices', type: 'integer', value: row => row.lines },
  { name: 'days', type: 'integer', value: row => row.days }
];

export const identifyPriceCreep = defineTool({
  name: 'identify_price_creep',
  title: 'price creep',
  description: 'Products whose price at a supplier rises over time, steepest first.',
  personas: ['Procurement Specialist'],
  input: z.strictObject({
    ...purchaseParameters,
    min_percent: z
      .number()
      .min(0)
      .default(0)
      .describe('Percent a year; smaller rises are left out.'),
    min_days: z
      .number()
      .int()
      .min(1)
      .default(180)
      .describe('Days from first to last price; a line over fewer says little of a year.'),
    days: purchaseParameters.days.default(730)
  }),
  output: tableResult,
  run: async ({ min_percent, min_days, ...given }, context) => {
    const { trans } = context;
    const asked = await purchasesAsked(given, context);
    const { window, bought } = asked;
    const nameOf = supplierNamesIn(bought);
    const rows = priceCreep(bought)
      .filter(({ percentPerYear, days }) => percentPerYear >= min_percent && days >= min_days)
      .map((row): Row => ({ ...row, supplierName: nameOf(row.supplier) }));
    const [worst] = rows;
    return {
      sentence: worst
        ? trans.__(
            '%1; the steepest is %2 at %3, by %4 % a year.',
            trans._n('%1 price rises', '%1 prices rise', rows.length),
            worst.product,
            worst.supplierName,
            worst.percentPerYear.toFixed(1)
          )
        : trans.__('No price rises.'),
      table: tableOf(columns, rows),
      formula: trans.__('slope of the line through all prices × 365 ÷ mean price'),
      source: trans.__('Ordinary least squares on the order date'),
      window,
      inputs: [
        boughtInput(asked, trans),
        ...(worst
          ? [
              {
                name: trans.__('Prices of %1 at %2', worst.product, worst.supplierName),
                value: trans.__('%1 prices', worst.lines),
                rows: purchaseRows({ product: worst.product, supplier: worst.supplier }, window)
              }
            ]
          : [])
      ],
      assumptions: [
        trans.__('Of three prices or more, over %1 days or more.', min_days),
        trans.__('Few prices make a steep line easily: see how many there are.')
      ],
      definitions: [
        trans.__('Rise: percent of the mean price a year. First and last: as paid on those days.'),
        trans.__('Of purchase orders that are not cancelled, by order date.')
      ]
    };
  }
});
