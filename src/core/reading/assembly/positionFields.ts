import { measureNamed } from '../../semantics/model/semanticModel.js';
import type { Family } from '../lexicon/Sense.js';
import type { Figure } from './Draft.js';

/** A figure as a field of one product in one warehouse. */
const fields: Readonly<Record<string, string>> = {
  stock_units: 'current_stock',
  stock_value: 'stock_value',
  capacity_units: 'maximum_stock',
  surplus_units: 'above_maximum',
  room_units: 'up_to_maximum',
  units_to_go: 'open_units',
  units_sold: 'sold_units',
  units_on_order: 'on_order_units',
  cover_days: 'cover_days',
  stock_after: 'stock_after',
  over_after: 'over_after',
  to_order_units: 'to_order_units',
  to_order_value: 'to_order_value'
};

const quantities: Readonly<Record<string, Partial<Readonly<Record<Family, string>>>>> = {
  units: { stock: 'current_stock' },
  value: { stock: 'stock_value' },
  'quantity-to-go': { sales: 'open_units', purchase: 'on_order_units' }
};

/** Null where one stock item has no such figure. */
export function positionField(figure: Figure, family: Family): string | null {
  return (
    (figure.kind === 'measure' ? fields[figure.name] : quantities[figure.of]?.[family]) ?? null
  );
}

/** Whether a figure is only told by stock beside what moves. */
export function isPositionMeasure(name: string): boolean {
  return Object.keys(measureNamed(name).on).every(relation => relation.endsWith('_position'));
}

/** What the difference of two fields is called, where it has a name. */
export const differences: Readonly<Record<string, { filter: string; field: string }>> = {
  'open_units > current_stock': { filter: 'cannot_cover', field: 'short_units' },
  'stock_after > maximum_stock': { filter: 'over_after_inbound', field: 'over_after' }
};

/** The field that "by how much" is, by the condition that it stands with. */
export const gapFields: Readonly<Record<string, string>> = {
  over: 'above_maximum',
  low: 'below_reorder_point',
  below_reorder: 'below_reorder_point',
  above_reorder: 'above_reorder_point',
  below_minimum: 'below_minimum',
  cannot_cover: 'short_units',
  over_after_inbound: 'over_after',
  to_order: 'to_order_units'
};
