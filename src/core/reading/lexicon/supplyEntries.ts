import { entry, event, filter, type LexiconEntry } from './LexiconEntry.js';
import type { Sense } from './Sense.js';

const supply: Sense = { kind: 'supply' };

/** Turns of phrase that speak of goods on their way from suppliers, by what is said around them. */
export const supplyEntries: readonly LexiconEntry[] = [
  entry(
    'from suppliers|from our suppliers|from the suppliers|from vendors|from our vendors|from the vendors|' +
      'by suppliers|by our suppliers|to suppliers|to our suppliers|with suppliers|with our suppliers|' +
      'suppliers owe us|supplier owes us|off the suppliers|from the supplier|from our supplier',
    supply
  ),
  entry(
    'on the way|on its way in|on their way|on their way in|on the way in|on the water|en route to us|still to come in|yet to come in|' +
      'replenishment*|next lot|next batch|next shipment|next replenishment|resupply|restock coming|due back in|back in stock|' +
      'inbound shipment*|incoming shipment*|incoming deliver*|inbound deliver*|incoming deliveries|inbound deliveries',
    filter('open_purchases', 'purchase')
  ),
  entry(
    'when will we get|when will we get more|when do we get|when do we get more|when are we getting|when are we getting more|' +
      'when can we get',
    event('purchase', 'purchase_line', 'expected_delivery_date', { filter: 'open_purchases' })
  ),
  entry(
    'outstanding pos|outstanding purchase orders|outstanding supplier orders',
    filter('open_purchases', 'purchase')
  )
];
