import { z } from 'zod';
import { transfers, type Transfer } from '../planning/inventory/transfers.js';
import { personaNames } from '../session/personas.js';
import { masterRowOf } from './masterRowOf.js';
import { memberParameters } from './parameters.js';
import { stockAsked, stockInput } from './stockAsked.js';
import { tableOf, tableResult, type TableColumn } from './TableResult.js';
import { defineTool } from './Tool.js';

interface NamedTransfer extends Transfer {
  readonly productName: string;
}

const columns: readonly TableColumn<NamedTransfer>[] = [
  { name: 'product_code', type: 'text', value: row => row.product },
  { name: 'product_name', type: 'text', value: row => row.productName },
  { name: 'from_warehouse_code', type: 'text', value: row => row.from },
  { name: 'to_warehouse_code', type: 'text', value: row => row.to },
  { name: 'units', type: 'integer', value: row => row.units }
];

export const suggestTransfers = defineTool({
  name: 'suggest_transfers',
  title: 'transfers between warehouses',
  description: 'Moves of surplus stock to warehouses that are at or below their reorder point.',
  personas: personaNames,
  input: z.strictObject({
    product_code: memberParameters.product_code,
    product_group: memberParameters.product_group,
    surplus: z
      .enum(['above_maximum', 'above_reorder_point'])
      .default('above_maximum')
      .describe('What a warehouse gives away.')
  }),
  output: tableResult,
  run: async ({ surplus, ...places }, context) => {
    const { trans } = context;
    const stock = await stockAsked(places, context);
    const { rows } = stock;
    const names = new Map(rows.map(row => [row.product_code, row.product_name]));
    const rule = surplus === 'above_maximum' ? 'above maximum' : 'above reorder point';
    const moves = transfers(rows.map(masterRowOf), rule).map(move => ({
      ...move,
      productName: names.get(move.product) ?? move.product
    }));
    return {
      sentence: trans._n('%1 transfer is possible.', '%1 transfers are possible.', moves.length),
      table: tableOf(columns, moves),
      formula: 'min(maximum_stock − current_stock of the receiver, surplus of the giver)',
      source: trans.__('Current stock in warehouse_product, a snapshot'),
      window: null,
      inputs: [stockInput(stock, trans)],
      assumptions: [
        trans.__(
          'The warehouse with the least stock for its reorder point is filled up first, from the largest surplus.'
        ),
        trans.__('What a transport costs is not in the data.'),
        trans.__('Without what is on order.')
      ],
      definitions: [
        surplus === 'above_maximum'
          ? trans.__('Surplus: stock above the maximum.')
          : trans.__('Surplus: stock that leaves more than the reorder point.')
      ]
    };
  }
});
