import type { PersonaName } from '../../../src/core/session/personas.js';

/**
 * A turn, and what it asks for in SQL that a person wrote, in its order where it says one; null
 * where it must not be answered.
 */
export interface Turn {
  readonly says: string;
  readonly sql: string | null;
}

/** Turns of one conversation, each of which goes on from those before. */
export interface Talk {
  readonly persona: PersonaName;
  readonly turns: readonly Turn[];
}

export const turn = (says: string, sql: string | null): Turn => ({ says, sql });

export const order = `sales_order_prefix || '-' || sales_order_number AS sales_order`;
export const purchase = `purchase_order_prefix || '-' || purchase_order_number AS purchase_order`;
export const isOpen = `status IN ('Pending', 'Processing', 'Shipped')`;
export const isLate = `${isOpen} AND delivery_date < '2025-06-18'`;
export const in2025 = `order_date >= '2025-01-01' AND order_date < '2026-01-01'`;
