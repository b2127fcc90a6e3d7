import { orderProposal } from '../planning/inventory/orderProposal.js';
import { placeKey } from './leadTimesByPlace.js';
import type { StockRecord } from './stockRows.js';

export interface ProposedLine extends StockRecord {
  readonly onHand: number;
  readonly onOrder: number;
  readonly reorderPoint: number;
  readonly maximum: number;
  readonly quantity: number;
  /** Money; null where the product has no unit cost. */
  readonly cost: number | null;
}

export interface ProposedLines {
  /** By supplier, those without one last; then by warehouse and product. */
  readonly lines: readonly ProposedLine[];
  /** Places at or below their reorder point, and those of them that what is on order lifts above. */
  readonly low: number;
  readonly waiting: number;
  /** Places without stock, reorder point or maximum. */
  readonly missing: number;
  /** Units on order of all places. */
  readonly onOrder: number;
}

/** What to order for places. @param awaited units on order by `placeKey` */
export function proposedLines(
  rows: readonly StockRecord[],
  awaited: ReadonlyMap<string, number>
): ProposedLines {
  const known = rows.flatMap(row => {
    const { current_stock: onHand, reorder_point: reorderPoint, maximum_stock: maximum } = row;
    const onOrder = awaited.get(placeKey(row.warehouse_code, row.product_code)) ?? 0;
    return onHand === null || reorderPoint === null || maximum === null
      ? []
      : [{ ...row, onHand, reorderPoint, maximum, onOrder }];
  });
  const low = known.filter(place => place.onHand <= place.reorderPoint);
  return {
    lines: orderProposal(known)
      .map((line): ProposedLine => ({
        ...line,
        cost: line.unit_cost === null ? null : line.unit_cost * line.quantity
      }))
      .sort(bySupplier),
    low: low.length,
    waiting: low.filter(place => place.onHand + place.onOrder > place.reorderPoint).length,
    missing: rows.length - known.length,
    onOrder: known.reduce((sum, { onOrder }) => sum + onOrder, 0)
  };
}

function bySupplier(a: ProposedLine, b: ProposedLine): number {
  const key = (line: ProposedLine): string =>
    JSON.stringify([
      line.supplier_code === null,
      line.supplier_code,
      line.warehouse_code,
      line.product_code
    ]);
  return key(a) < key(b) ? -1 : 1;
}
