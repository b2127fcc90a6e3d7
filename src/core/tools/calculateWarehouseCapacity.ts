import { z } from 'zod';
import { personaNames } from '../session/personas.js';
import { memberParameters } from './parameters.js';
import { leftOutNote, stockAsked, stockInput } from './stockAsked.js';
import type { StockRecord } from './stockRows.js';
import { tableOf, tableResult, type TableColumn } from './TableResult.js';
import { defineTool } from './Tool.js';

interface Used {
  readonly warehouse: string;
  /** Units. */
  readonly onHand: number;
  readonly capacity: number;
  /** Products above their own maximum. */
  readonly overstocked: number;
}

const columns: readonly TableColumn<Used>[] = [
  { name: 'warehouse_code', type: 'text', value: row => row.warehouse },
  { name: 'on_hand', type: 'integer', value: row => row.onHand },
  { name: 'capacity', type: 'integer', value: row => row.capacity },
  { name: 'used_pct', type: 'decimal', value: usedPercent },
  { name: 'room', type: 'integer', value: row => row.capacity - row.onHand },
  { name: 'products_over_maximum', type: 'integer', value: row => row.overstocked }
];

export const calculateWarehouseCapacity = defineTool({
  name: 'calculate_warehouse_capacity',
  title: 'warehouse capacity',
  description: 'How full each warehouse is, in units: stock against the sum of maximum stocks.',
  personas: personaNames,
  input: z.strictObject({
    warehouse_code: memberParameters.warehouse_code,
    product_group: memberParameters.product_group
  }),
  output: tableResult,
  run: async (asked, context) => {
    const { trans } = context;
    const stock = await stockAsked(asked, context);
    const { rows } = stock;
    const known = rows.filter(row => row.current_stock !== null && row.maximum_stock !== null);
    const missing = rows.length - known.length;
    const warehouses = [...new Set(known.map(row => row.warehouse_code))].map(code =>
      usedOf(
        code,
        known.filter(row => row.warehouse_code === code)
      )
    );
    const all = usedOf('', known);
    return {
      sentence: trans.__(
        '%1 of %2 units are used: %3 %.',
        all.onHand,
        all.capacity,
        usedPercent(all)?.toFixed(2) ?? '–'
      ),
      table: tableOf(columns, warehouses),
      formula: '100 × SUM(current_stock) ÷ SUM(maximum_stock)',
      source: trans.__('Current stock in warehouse_product, a snapshot'),
      window: null,
      inputs: [stockInput(stock, trans)],
      assumptions: [
        trans.__('Capacity is in units: the data know no volume or weight.'),
        ...leftOutNote(missing, trans)
      ],
      definitions: [trans.__('Capacity: the sum of the maximum stocks.')]
    };
  }
});

function usedOf(warehouse: string, rows: readonly StockRecord[]): Used {
  const sum = (value: (row: StockRecord) => number | null): number =>
    rows.reduce((total, row) => total + (value(row) ?? 0), 0);
  return {
    warehouse,
    onHand: sum(row => row.current_stock),
    capacity: sum(row => row.maximum_stock),
    overstocked: rows.filter(row => (row.current_stock ?? 0) > (row.maximum_stock ?? 0)).length
  };
}

function usedPercent({ onHand, capacity }: Used): number | null {
  return capacity === 0 ? null : (100 * onHand) / capacity;
}
