import { entry, measure, type LexiconEntry } from './LexiconEntry.js';

/** Words for the day of the latest order of each, whoever orders. */
export const lastDateEntries: readonly LexiconEntry[] = [
  entry(
    'last order date*|latest order date*|most recent order date*|newest order date*|date of the last order|' +
      'date of last order|date of the latest order|date of the most recent order|last ordered date|last ordered on|' +
      'when did we last order|when did we last place an order|when did we last order something|when was the last order|' +
      'when was the latest order|when was the most recent order|day of the last order|last order day|last time we ordered',
    measure('last_order_date'),
    measure('last_purchase_date')
  ),
  entry(
    'last po date*|latest po date*|most recent po date*|date of the last po|date of last po|date of the latest po|' +
      'last purchase order date*|latest purchase order date*|most recent purchase order date*|date of the last purchase order|' +
      'date of the latest purchase order|last purchase date*|latest purchase date*|most recent purchase date*|date of the last purchase|' +
      'when did we last buy|when did we last buy something|when did we last purchase|when did we last raise a po|' +
      'when did we last place a po|when was the last po|when was the latest po|when was the last purchase order|last time we bought|' +
      'last bought on',
    measure('last_purchase_date')
  )
];
