import { z } from 'zod';
import type { Translation } from '../language/Translation.js';
import { costComparison, type SupplierBasket } from '../planning/suppliers/costComparison.js';
import { pairwiseCosts, type PairCosts } from '../planning/suppliers/pairwiseCosts.js';
import type { SemanticQuery } from '../semantics/SemanticQuery.js';
import { invalidInput } from '../planning/inputChecks.js';
import { memberNamed } from './memberNamed.js';
import { memberParameters } from './parameters.js';
import {
  boughtWithin,
  linesOf,
  membersAsked,
  purchaseLines,
  suppliersIn
} from './purchaseLines.js';
import { purchaseRows } from './rowsBehind.js';
import { tableOf, tableResult, type TableColumn, type TableResult } from './TableResult.js';
import { defineTool } from './Tool.js';
import { windowOf, windowParameters, type DayWindow } from './windowParameters.js';

const columns: readonly TableColumn<SupplierBasket>[] = [
  { name: 'supplier_code', type: 'text', value: row => row.supplier },
  { name: 'supplier_name', type: 'text', value: row => row.supplierName },
  { name: 'basket_cost', type: 'decimal', value: row => row.basketCost },
  { name: 'cost_index', type: 'decimal', value: row => row.index },
  { name: 'lines', type: 'integer', value: row => row.lines }
];

export const compareSupplierCosts = defineTool({
  name: 'compare_supplier_costs',
  title: 'supplier costs',
  description: 'What the same products cost at two or more suppliers, cheapest first.',
  personas: ['Procurement Specialist'],
  input: z.strictObject({
    suppliers: z
      .array(z.string())
      .min(2)
      .optional()
      .describe('Codes or names; without it every two that sold the same products.'),
    product_group: memberParameters.product_group,
    ...windowParameters
  }),
  output: tableResult,
  run: async ({ suppliers, product_group, ...given }, context) => {
    const { trans } = context;
    const window = windowOf(given, (await context.database()).today);
    const all = await purchaseLines(context);
    const lines = linesOf(all, { product_group });
    const bought = boughtWithin(lines, window);
    if (suppliers === undefined) {
      const rows = purchaseRows(membersAsked(lines, { product_group }), window);
      return ofPairs(pairwiseCosts(bought), { window, lines: bought.length, rows }, trans);
    }
    const compared = suppliers.map(supplier =>
      memberNamed('suppliers', trans.__('supplier'), supplier, suppliersIn(all))
    );
    const codes = compared.map(({ code }) => code);
    const comparison = costComparison(bought, codes);
    const [cheapest, second] = comparison.suppliers;
    if (!cheapest || !second) {
      throw invalidInput(
        'suppliers',
        trans.__('there is no product that each of them sold from %1 to %2', window.from, window.to)
      );
    }
    return {
      sentence: trans.__(
        '%1 is cheapest: the same products cost %2 % more at %3.',
        cheapest.supplierName,
        (second.index - 100).toFixed(1),
        second.supplierName
      ),
      table: tableOf(columns, comparison.suppliers),
      ...explained(trans),
      window,
      inputs: compared.map(({ code, name }) => ({
        name: trans.__('Purchases at %1', name ?? code),
        value: trans._n(
          '%1 line',
          '%1 lines',
          bought.filter(({ supplier }) => supplier === code).length
        ),
        rows: purchaseRows({ ...membersAsked(lines, { product_group }), supplier: code }, window)
      })),
      assumptions: [
        trans.__('Over the products that each of them sold: %1.', comparison.products.join(', ')),
        notCancelled(trans)
      ]
    };
  }
});

const notCancelled = (trans: Translation): string =>
  trans.__('Of purchase orders that are not cancelled, by order date.');

const explained = (
  trans: Translation
): Pick<TableResult, 'formula' | 'source' | 'definitions'> => ({
  formula: 'Σ units of all × average unit cost at the supplier',
  source: trans.__('Fixed basket (Lowe), Consumer Price Index Manual 2020, ch. 1'),
  definitions: [trans.__('Cost index: basket cost in percent of the cheapest.')]
});

const pairColumns: readonly TableColumn<PairCosts>[] = [
  { name: 'cheaper_code', type: 'text', value: ({ cheaper }) => cheaper.supplier },
  { name: 'cheaper_name', type: 'text', value: ({ cheaper }) => cheaper.supplierName },
  { name: 'dearer_code', type: 'text', value: ({ dearer }) => dearer.supplier },
  { name: 'dearer_name', type: 'text', value: ({ dearer }) => dearer.supplierName },
  { name: 'products', type: 'integer', value: ({ products }) => products.length },
  { name: 'cheaper_basket_cost', type: 'decimal', value: ({ cheaper }) => cheaper.basketCost },
  { name: 'dearer_basket_cost', type: 'decimal', value: ({ dearer }) => dearer.basketCost },
  { name: 'cost_index', type: 'decimal', value: ({ dearer }) => dearer.index }
];

/** Every two suppliers with products in common: no basket is one of all of them. */
function ofPairs(
  pairs: readonly PairCosts[],
  {
    window,
    lines,
    rows
  }: { readonly window: DayWindow; readonly lines: number; readonly rows: SemanticQuery },
  trans: Translation
): TableResult {
  const [first] = pairs;
  return {
    sentence: first
      ? trans.__(
          '%1 sold the same products. The widest gap in money: %2 costs %3 % more than %4.',
          trans._n('%1 pair of suppliers', '%1 pairs of suppliers', pairs.length),
          first.dearer.supplierName,
          (first.dearer.index - 100).toFixed(1),
          first.cheaper.supplierName
        )
      : trans.__('No two suppliers sold the same product from %1 to %2.', window.from, window.to),
    table: tableOf(pairColumns, pairs),
    ...explained(trans),
    window,
    inputs: [{ name: trans.__('Purchases'), value: trans._n('%1 line', '%1 lines', lines), rows }],
    assumptions: [
      trans.__('Each two are compared over the products that both of them sold.'),
      notCancelled(trans)
    ]
  };
}
