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
import type { Sense } from './Sense.js';
import { joined } from './phrasePattern.js';

const notCarried: readonly Sense[] = [
  filter('line_not_carried', 'sales'),
  filter('purchase_not_carried', 'purchase')
];

const kinds = 'warehouse|depot|site|wh';
/** The warehouse of the order, which is not named. */
const itsWarehouse = [
  joined('the|that|their|its|their own|its own|own|shipping|the shipping', kinds),
  joined('the', 'warehouse|depot', 'the order|it|they', 'ships from|ship from')
].join('|');
const carriesNot = [
  joined('does not|do not|does not even', 'carry|stock|range|list|keep|have a record of'),
  'has no stock record for|has no record of|has no stock record of'
].join('|');
const notCarriedAt = [
  joined('not|not even', 'stocked|ranged|carried|listed|kept', 'at|in|by'),
  'without a stock record at|with no stock record at|with no stock record in|no stock record at|no stock record in'
].join('|');

/** Lists of rows, what is absent from them, and the columns that people ask to be shown. */
export const listEntries: readonly LexiconEntry[] = [
  entry(joined(itsWarehouse, carriesNot), ...notCarried),
  entry(joined(notCarriedAt, itsWarehouse), ...notCarried),
  entry(
    joined('shipping|supplying|own|their own|its own', kinds),
    noun({ dimension: 'warehouse' })
  ),
  // Why an order waits says which; what is waited for follows.
  entry(
    joined(
      'we |',
      'cannot|can not',
      'ship|fulfil|deliver',
      'because|cos',
      'the item|item|the product|it'
    ),
    frame
  ),
  entry(
    joined(
      'with|have|having|has|that have',
      'something|anything|stuff|items|goods',
      'on them|on it|in them|in it'
    ),
    frame
  ),
  entry(
    joined(
      'with|have|has|having|that have',
      'something|stuff|anything|items|goods|qty|units|some units',
      'still to ship|to ship|still to go|left to ship|left to pick|left to go|still outstanding|still to pick|to go|left|still open'
    ) + '|with qty left|qty left|w qty left',
    filter('line_waiting', 'sales'),
    filter('line_awaited', 'purchase')
  ),
  entry(
    'w stock on hand|with stock on hand|having stock on hand|w stock|but with stock|still have some',
    filter('in_stock', 'stock')
  ),
  entry(
    'ord no|ord nos|ord nr|ord number*|ord id|ord ids',
    field('sales_order_number', 'sales_order'),
    field('purchase_order_number', 'purchase_order')
  ),
  entry(
    joined(
      'what is it|what it is|what are they|what they are|what is that|how much is it|is it|they are|how much are they',
      'worth',
      'at cost|at standard cost|at cost price'
    ),
    measure('stock_value')
  ),
  entry('although|even though|though|despite that', connective('but')),
  entry(
    joined(
      'has not|have not|had not|did not|not',
      'sold out of|sold from|sell out of|gone out of|moved out of'
    ),
    event('sales', 'sales_line', 'order_date', { absent: 'rows' })
  ),
  entry(
    'below cost|under cost|at a loss|below cost price|for less than cost|less than it costs|below what it costs|below standard cost|under standard cost',
    filter('line_below_cost', 'sales')
  ),
  entry(
    joined(
      'furthest|farthest|deepest|most',
      'under|below|over|above',
      'the reorder point|their reorder point|rop|reorder point|minimum|min|maximum|max|',
      'first|on top'
    ),
    { kind: 'sort', direction: 'desc' }
  ),
  entry(
    joined(
      'biggest|largest|worst|highest|greatest',
      'shortfall|shortage|gap|excess|deficit|surplus|overshoot',
      'in units|to rop|to reorder point|to the reorder point|in units first|to rop first|to rop top|top|to rop on top|to min first|to max first'
    ),
    { kind: 'sort', direction: 'desc' }
  ),
  entry(
    joined(
      'missed|missing|behind|past|after|beyond|later than|over',
      'the|their|its|an|',
      'expected date|promised date|promise date|due date|agreed date|expected delivery date|eta|delivery date|date they promised|date promised|date we were promised'
    ),
    filter('late_sales', 'sales'),
    filter('overdue', 'purchase')
  ),
  entry(
    'days please|days late please|in days|with the days|number of days please|show days|show the days|days too',
    field('days_late', 'sales_order'),
    field('days_overdue', 'purchase_order')
  ),
  entry(
    joined(
      'arrived|received|delivered|in|here|come in|landed|got here|shipped|gone|left',
      'or',
      'still out|not|not yet|still open|still coming|still on its way|still on order|outstanding|still to come|on the way|still pending|still waiting|still outstanding|still here'
    ),
    field('status', 'sales_order'),
    field('status', 'purchase_order')
  ),
  entry(
    'fulfilment status|fulfillment status|fulfilment|fulfillment|fulfilment state|pick status|picking status|fulfilment progress|' +
      'how far along is it|how far along are we|how far along|how far is it|progress on|progress of|progress',
    field('fulfillment_status', 'sales_line')
  ),
  // Which date a window is of, said in brackets behind it.
  entry(
    joined(
      '( by|( based on|( on',
      'receipt date|date received|received date|arrival date|date of receipt',
      ')'
    ),
    event('purchase', 'purchase_order', 'actual_delivery_date', { filter: 'received' })
  ),
  entry(
    joined('( by|( based on|( on', 'order date|date ordered|date of order', ')'),
    event('sales', 'sales_order', 'order_date'),
    event('purchase', 'purchase_order', 'order_date')
  ),
  entry(
    joined('( by|( based on|( on', 'due date|delivery date|promised date|expected date', ')'),
    event('sales', 'sales_order', 'delivery_date'),
    event('purchase', 'purchase_order', 'expected_delivery_date')
  ),
  entry('receipt status|receiving status', field('receipt_status', 'purchase_line')),
  entry(
    'date|dates',
    field('delivery_date', 'sales_order'),
    field('expected_delivery_date', 'purchase_order')
  ),
  entry('units left|quantity left|how many left|how much left|pieces left|qty to go|units to go', {
    kind: 'quantity',
    of: 'quantity-to-go'
  }),
  entry(
    'not yet done|not done yet|not yet finished|not yet complete',
    filter('open_sales', 'sales'),
    filter('open_purchases', 'purchase')
  ),
  entry(
    'who is the supplier|who the supplier is|which supplier it is|which supplier it is from|who supplies it|who they are from|who it is from|who supplies them',
    field('supplier_name', 'product')
  ),
  entry(
    'non mover*|nonmover*|non moving|non movement|not moving|not moved|no movement|unsold|zero movement|no sales movement|without movement|stagnant',
    event('sales', 'sales_line', 'order_date', { absent: 'rows' })
  ),
  entry(
    'dead stock|dead inventory|sleeping stock|stale stock|dead items|dead products|non moving stock|unsold stock',
    event('sales', 'sales_line', 'order_date', { absent: 'stock' })
  )
];
