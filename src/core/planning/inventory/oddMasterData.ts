import type { StockRow } from './StockRow.js';

/** What one looks at beside the stock row: money for a unit. */
export interface MasterData extends StockRow {
  readonly unitCost: number | null;
  readonly unitPrice: number | null;
}

const below = (a: number | null, b: number | null): boolean => a !== null && b !== null && a < b;

/** Each rule by its name; it holds where something is odd. */
const rules = {
  'stock is negative': row => below(row.onHand, 0),
  'minimum is negative': row => below(row.minimum, 0),
  'maximum is not above 0': row => row.maximum !== null && row.maximum <= 0,
  'minimum is above maximum': row => below(row.maximum, row.minimum),
  'reorder point is below minimum': row => below(row.reorderPoint, row.minimum),
  'reorder point is above maximum': row => below(row.maximum, row.reorderPoint),
  'lead time is zero': row => row.leadTimeDays === 0,
  'lead time is negative': row => below(row.leadTimeDays, 0),
  'cost is not above 0': row => row.unitCost !== null && row.unitCost <= 0,
  'price is not above 0': row => row.unitPrice !== null && row.unitPrice <= 0,
  'price is below cost': row => below(row.unitPrice, row.unitCost),
  'a number is missing': row => Object.values(row).includes(null)
} as const satisfies Readonly<Record<string, (row: MasterData) => boolean>>;

export type Oddity = keyof typeof rules;

const oddities = Object.keys(rules) as readonly Oddity[];

export interface OddRow {
  readonly warehouse: string;
  readonly product: string;
  readonly oddity: Oddity;
}

/** Every rule that a row breaks, row by row; a missing number breaks only the rule about missing. */
export function oddMasterData(rows: readonly MasterData[]): readonly OddRow[] {
  return rows.flatMap(row =>
    oddities
      .filter(oddity => rules[oddity](row))
      .map(oddity => ({ warehouse: row.warehouse, product: row.product, oddity }))
  );
}
