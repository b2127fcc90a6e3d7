import type { DimensionName } from '../../semantics/model/Dimension.js';

/** A slot that names of the data fill. */
export interface MemberSlot {
  readonly dimension: DimensionName;
  /** Takes the one that is named. */
  readonly one?: string;
  /** Takes several, or the only one where nothing else takes that. */
  readonly list?: string;
  /** Fewer are no list. */
  readonly least?: number;
  /** Takes those of the list that come first. */
  readonly first?: string;
  /** One more goes along with those before, and never stands for them: "and SO-1204". */
  readonly grows?: true;
  /** Whether "it" and "there" can stand for the one. */
  readonly isRecalled?: true;
}

export type MemberSlotName =
  'product' | 'products' | 'group' | 'warehouse' | 'supplier' | 'suppliers' | 'orders' | 'stops';

/** Which parameters take the names of each slot. */
export const memberSlots: Readonly<Record<MemberSlotName, MemberSlot>> = {
  product: { dimension: 'product', one: 'product_code', isRecalled: true },
  products: {
    dimension: 'product',
    one: 'product_code',
    list: 'product_codes',
    isRecalled: true
  },
  group: { dimension: 'product_group', one: 'product_group' },
  warehouse: { dimension: 'warehouse', one: 'warehouse_code', isRecalled: true },
  supplier: { dimension: 'supplier', one: 'supplier_code', isRecalled: true },
  suppliers: { dimension: 'supplier', list: 'suppliers', least: 2 },
  orders: { dimension: 'sales_order', list: 'order_ids' },
  stops: { dimension: 'sales_order', list: 'order_ids', first: 'start_with', grows: true }
};

const others: Readonly<Record<string, readonly string[]>> = {
  horizon: ['horizon', 'granularity'],
  vehicles: ['vehicles'],
  capacity: ['capacity_units']
};

const byName: Readonly<Record<string, MemberSlot>> = memberSlots;

export const memberSlotOf = (slot: string): MemberSlot | null => byName[slot] ?? null;

/** The parameters that a slot may fill, all of which it says anew when it is filled again. */
export function parametersOf(slot: string): readonly string[] {
  const { one, list, first } = memberSlotOf(slot) ?? {};
  return [...(others[slot] ?? []), ...[one, list, first].flatMap(name => name ?? [])];
}
