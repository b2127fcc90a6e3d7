import {
  connective,
  entry,
  event,
  field,
  filter,
  frame,
  measure,
  noun,
  type LexiconEntry
} from './LexiconEntry.js';
import { delivery } from './orderNouns.js';

/** Everyday turns of phrase that name what the other entries name in the words of the trade. */
export const everydayEntries: readonly LexiconEntry[] = [
  entry('contain|contains|containing', connective('with')),
  entry(
    'promised|meant to go out|meant to go|supposed to go out|supposed to go|meant to be delivered|' +
      'supposed to be delivered|promised for',
    event('sales', 'sales_order', 'delivery_date'),
    event('purchase', 'purchase_order', 'expected_delivery_date', { filter: 'open_purchases' })
  ),
  entry(
    'how much is our stock worth|how much is our inventory worth|how much is the stock worth|' +
      'how much is the inventory worth|what is our stock worth|what is our inventory worth|' +
      'what is the stock worth|what is the inventory worth|inventory worth|worth of stock|' +
      'worth of inventory|worth of our stock',
    measure('stock_value')
  ),
  entry(
    'are left|is left|left to do|left to go',
    filter('open_sales', 'sales'),
    filter('open_purchases', 'purchase')
  ),
  entry(
    'did we deliver|have we delivered|we delivered|we have delivered',
    event('sales', 'sales_order', 'delivery_date', { filter: 'Delivered' })
  ),
  entry(
    'who is the customer|who the customer is|which customer it is|who they are for|who it is for|who its for|who theyre for',
    noun({ dimension: 'customer', family: 'sales', count: 'customers' })
  ),
  entry(
    'where it goes|where they go|where do they go|where it is going|where they are going|where its going|where to deliver',
    field('delivery_address', 'sales_order')
  ),
  entry(
    'when it is due|when they are due|when are they due|when is it due|when its due|when theyre due',
    field('delivery_date', 'sales_order')
  ),
  entry('where its at|where it is at|where they are at', field('status', 'sales_order')),
  entry('shed|sheds|hub|hubs', noun({ dimension: 'warehouse' })),
  entry(
    'biggest delay on top|biggest delay first|longest delay first|longest delay on top|worst on top|worst at top|worst one first|worst ones first|slowest on top|highest on top|biggest on top|largest on top|most on top',
    { kind: 'sort', direction: 'desc' }
  ),
  entry('soonest on top|first due first', { kind: 'sort', direction: 'asc', prefer: 'date' }),
  entry('lowest on top|smallest on top|least on top', { kind: 'sort', direction: 'asc' }),
  entry('id|ids', field('sales_order', 'sales_order'), field('purchase_order', 'purchase_order')),
  entry('would you', frame),
  entry('goods in|goods inward*', delivery)
];
