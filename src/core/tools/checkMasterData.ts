import { z } from 'zod';
import { oddMasterData, type OddRow } from '../planning/inventory/oddMasterData.js';
import { personaNames } from '../session/personas.js';
import { masterRowOf } from './masterRowOf.js';
import { memberParameters } from './parameters.js';
import { stockAsked, stockInput } from './stockAsked.js';
import { tableOf, tableResult, type TableColumn } from './TableResult.js';
import { defineTool } from './Tool.js';

const columns: readonly TableColumn<OddRow>[] = [
  { name: 'warehouse_code', type: 'text', value: row => row.warehouse },
  { name: 'product_code', type: 'text', value: row => row.product },
  { name: 'finding', type: 'text', value: row => row.oddity }
];

export const checkMasterData = defineTool({
  name: 'check_master_data',
  title: 'odd master data',
  description: 'Stock limits, lead times, costs and prices that cannot be right.',
  personas: personaNames,
  input: z.strictObject({
    warehouse_code: memberParameters.warehouse_code,
    product_code: memberParameters.product_code,
    product_group: memberParameters.product_group
  }),
  output: tableResult,
  run: async (places, context) => {
    const { trans } = context;
    const stock = await stockAsked(places, context);
    const { rows } = stock;
    const found = oddMasterData(rows.map(masterRowOf));
    return {
      sentence: trans._n(
        '%1 finding in %2 places.',
        '%1 findings in %2 places.',
        found.length,
        rows.length
      ),
      table: tableOf(columns, found),
      formula: trans.__('One rule for each finding, as it is named'),
      source: trans.__('Master data in warehouse_product and product'),
      window: null,
      inputs: [stockInput(stock, trans)],
      assumptions: [],
      definitions: []
    };
  }
});
