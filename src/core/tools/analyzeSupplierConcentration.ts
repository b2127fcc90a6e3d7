import { z } from 'zod';
import type { Translation } from '../language/Translation.js';
import { concentration, type SpendShare } from '../planning/suppliers/concentration.js';
import { memberParameters } from './parameters.js';
import { supplierNamesIn } from './purchaseLines.js';
import { boughtInput, purchasesAsked } from './purchasesAsked.js';
import { tableOf, tableResult, type TableColumn } from './TableResult.js';
import { defineTool } from './Tool.js';
import { windowParameters } from './windowParameters.js';

interface Row extends SpendShare {
  readonly name: string;
  /** Percent of all, with the suppliers before it. */
  readonly cumulative: number;
  /** Products bought from it, and those bought from nobody else. */
  readonly products: number;
  readonly onlyHere: number;
}

const columns: readonly TableColumn<Row>[] = [
  { name: 'supplier_code', type: 'text', value: row => row.supplier },
  { name: 'supplier_name', type: 'text', value: row => row.name },
  { name: 'spend', type: 'decimal', value: row => row.spend },
  { name: 'share_pct', type: 'decimal', value: row => row.percent },
  { name: 'cumulative_pct', type: 'decimal', value: row => row.cumulative },
  { name: 'products', type: 'integer', value: row => row.products },
  { name: 'products_only_here', type: 'integer', value: row => row.onlyHere }
];

/** From which index on a market is called so: U.S. Merger Guidelines 2023, guideline 1. */
const limits = { moderate: 1000, high: 1800 };

export const analyzeSupplierConcentration = defineTool({
  name: 'analyze_supplier_concentration',
  title: 'supplier concentration',
  description:
    'How much of the spend depends on few suppliers: shares, Herfindahl–Hirschman index and products with one supplier only.',
  personas: ['Procurement Specialist'],
  input: z.strictObject({
    product_group: memberParameters.product_group,
    ...windowParameters
  }),
  output: tableResult,
  run: async (given, context) => {
    const { trans } = context;
    const asked = await purchasesAsked(given, context);
    const { window, bought } = asked;
    const { hhi, shares, singleSourced } = concentration(bought);
    const nameOf = supplierNamesIn(bought);
    const single = new Set(singleSourced);
    let cumulative = 0;
    const rows = shares.map((share): Row => {
      cumulative += share.percent;
      const own = bought.filter(({ supplier }) => supplier === share.supplier);
      const products = [...new Set(own.map(({ product }) => product))];
      return {
        ...share,
        cumulative,
        name: nameOf(share.supplier),
        products: products.length,
        onlyHere: products.filter(product => single.has(product)).length
      };
    });
    return {
      sentence: sentenceOf(hhi, rows, singleSourced.length, trans),
      table: tableOf(columns, rows),
      formula: 'HHI = Σ share%²',
      source: 'Rhoades (1993), Federal Reserve Bulletin 79, 188–189',
      window,
      inputs: [boughtInput(asked, trans)],
      assumptions: [
        trans.__(
          'A product counts as bought from one supplier only within the window; others may sell it.'
        )
      ],
      definitions: [
        trans.__(
          'HHI: 10,000 for one supplier, 10,000 ÷ n for n equal ones. From %1 on moderately, above %2 highly concentrated (U.S. Merger Guidelines 2023, made for markets).',
          limits.moderate,
          limits.high
        ),
        trans.__('Of purchase orders that are not cancelled, by order date.')
      ]
    };
  }
});

function sentenceOf(
  hhi: number | null,
  [first]: readonly Row[],
  single: number,
  trans: Translation
): string {
  if (hhi === null || !first) {
    return trans.__('Nothing was bought in these days.');
  }
  const degree =
    hhi > limits.high
      ? trans.__('highly concentrated')
      : hhi >= limits.moderate
        ? trans.__('moderately concentrated')
        : trans.__('little concentrated');
  return trans.__(
    'The spend is %1 (HHI %2); %3 has most of it, %4 %. %5',
    degree,
    hhi.toFixed(0),
    first.name,
    first.percent.toFixed(1),
    trans._n(
      '%1 product came from one supplier only.',
      '%1 products came from one supplier only.',
      single
    )
  );
}
