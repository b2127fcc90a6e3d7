import { z } from 'zod';
import { costComparison, type SupplierBasket } from '../planning/suppliers/costComparison.js';
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
import { tableOf, tableResult, type TableColumn } from './TableResult.js';
import { defineTool } from './Tool.js';
import { windowOf, windowParameters } from './windowParameters.js';

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
    suppliers: z.array(z.string()).min(2).describe('Codes or names.'),
    product_group: memberParameters.product_group,
    ...windowParameters
  }),
  output: tableResult,
  run: async ({ suppliers, product_group, ...given }, context) => {
    const { trans } = context;
    const window = windowOf(given, (await context.database()).today);
    const all = await purchaseLines(context);
    const compared = suppliers.map(supplier =>
      memberNamed('suppliers', trans.__('supplier'), supplier, suppliersIn(all))
    );
    const lines = linesOf(all, { product_group });
    const bought = boughtWithin(lines, window);
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
      formula: 'Σ units of all × average unit cost at the supplier',
      source: trans.__('Fixed basket (Lowe), Consumer Price Index Manual 2020, ch. 1'),
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
        trans.__('Of purchase orders that are not cancelled, by order date.')
      ],
      definitions: [trans.__('Cost index: basket cost in percent of the cheapest.')]
    };
  }
});
