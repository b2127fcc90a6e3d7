import type { Family, SenseOf } from '../lexicon/Sense.js';
import { quantityMeasures } from './conventions.js';
import type { Slots } from './Slots.js';

type Quantity = SenseOf<'quantity'>['of'];

/** What is still to go of orders that are closed is what they were short of. */
const shortMeasures: Readonly<Record<Family, Partial<Readonly<Record<Quantity, string>>>>> = {
  stock: {},
  sales: { 'quantity-to-go': 'units_short', 'value-to-go': 'value_short' },
  purchase: { 'quantity-to-go': 'purchase_units_short', 'value-to-go': 'purchase_value_short' }
};

const closed: ReadonlySet<string> = new Set([
  'received',
  'received_late',
  'received_short',
  'Delivered',
  'Received',
  'Cancelled'
]);

/** The measure that "units", "value" or "still to go" means in a question; null where none. */
export function quantityMeasure(slots: Slots, of: Quantity): string | null {
  const { family } = slots;
  return (
    family &&
    ((isClosed(slots) ? shortMeasures[family][of] : undefined) ?? quantityMeasures[of][family])
  );
}

function isClosed({ draft, filters }: Slots): boolean {
  const settled = filters.some(
    filter =>
      (filter.kind === 'named' && !filter.negated && closed.has(filter.name)) ||
      (filter.kind === 'members' && filter.keys.some(key => closed.has(key)))
  );
  return settled || draft.events.some(({ of }) => !of.negated && closed.has(of.event.filter ?? ''));
}
