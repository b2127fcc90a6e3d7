import { z } from 'zod';
import type { PurchaseLine } from '../planning/suppliers/PurchaseLine.js';

interface PurchaseGrouping {
  /** The column that a result has the group in. */
  readonly column: string;
  readonly of: (line: PurchaseLine) => string;
}

/** What purchases can be looked at by. */
export const purchaseGroupings = {
  supplier: { column: 'supplier_name', of: ({ supplierName }) => supplierName },
  product: { column: 'product_code', of: ({ product }) => product },
  product_group: { column: 'product_group', of: ({ productGroup }) => productGroup ?? '' }
} as const satisfies Readonly<Record<string, PurchaseGrouping>>;

export const purchaseGrouping = z.enum(['supplier', 'product', 'product_group']);
