/** A product in a warehouse, as the master data have it; null is missing. Units. */
export interface StockRow {
  readonly warehouse: string;
  readonly product: string;
  readonly onHand: number | null;
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly reorderPoint: number | null;
  /** Days. */
  readonly leadTimeDays: number | null;
}
