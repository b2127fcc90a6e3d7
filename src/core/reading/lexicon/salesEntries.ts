import {
  entry,
  event,
  field,
  filter,
  measure,
  noun,
  rank,
  type LexiconEntry
} from './LexiconEntry.js';
import { delivery, drop, line, order, purchase, purchaseLine } from './orderNouns.js';
import type { Sense } from './Sense.js';

const status = (value: string): Sense => ({ kind: 'status', dimension: 'sales_status', value });
/** What customers order. */
export const salesEntries: readonly LexiconEntry[] = [
  entry('sales order*|customer order*|so', order),
  entry('order*|ord|ords', order, purchase),
  entry(
    'drop*|stop*|job*|delivery stop*|stop list*|drop list*|customer deliver*|load|loads|loading list|loading sheet',
    drop
  ),
  entry('deliver|delivery|deliveries', drop, delivery),
  entry('sales line*|sales order line*|picking line*', line),
  entry('order line*', line, purchaseLine),
  entry('line*', line, purchaseLine),
  entry(
    'who',
    noun({ dimension: 'customer', family: 'sales', count: 'customers' }),
    noun({ dimension: 'supplier', family: 'purchase', count: 'suppliers' })
  ),
  entry(
    'customer*|cust|custs|client*|account*',
    noun({ dimension: 'customer', family: 'sales', count: 'customers' })
  ),
  entry(
    'area*|delivery area*|region*|district*|zone*',
    noun({ dimension: 'area', family: 'sales' })
  ),
  entry(
    'units sold|unit* sold|sold units|sales units|sales volume|volume sold|quantity sold|qty sold|demand|' +
      'quantity ordered by customers|sales quantity|sales qty|unit sales|pieces sold|sales in units',
    measure('units_sold')
  ),
  entry(
    'revenue|turnover|sales|sales value|sales revenue|takings|sales amount|value sold',
    measure('revenue')
  ),
  entry(
    'sell|sells|selling|sold|go out the door|goes out the door|going out the door|went out the door|out the door',
    event('sales', 'sales_line', 'order_date')
  ),
  entry('used|been used', event('sales', 'sales_line', 'order_date')),
  entry(
    'usage|consumption|offtake|off take|units used|units consumed|units we use',
    measure('units_sold')
  ),
  entry(
    'best seller*|best selling|best sellers|top seller*|top selling|bestseller*|fastest mover*|fast mover*|' +
      'fastest moving|fast moving|best performer*',
    rank('desc', { measure: 'units_sold' })
  ),
  entry(
    'slow mover*|slowest mover*|slow moving|slowest moving|worst seller*|worst selling|slow seller*',
    rank('asc', { measure: 'units_sold' })
  ),
  entry(
    'delivered units|units delivered|fulfilled units|units fulfilled',
    measure('delivered_units')
  ),
  entry(
    'backlog units|units to go|units still to go|outstanding units|units outstanding|qty still to go|units to ship|' +
      'units still to ship|units to pick|units left to ship|outstanding qty|outstanding quantity|qty outstanding|' +
      'units owed|owed|owe|we owe|still owe|remaining quantity|remaining qty|still to pick|left to pick|' +
      'left to ship|units missing|missing units|missing qty|qty missing|missing quantity|remain|remains|remaining|remain to be picked|' +
      'remains to be picked|to be picked|left to be picked|to be shipped|left to be shipped|still to be picked|' +
      'still to be shipped|remaining to pick|remaining to ship|left to deliver|still need|still needs|still to come|still missing|still to deliver|are missing|is missing',
    { kind: 'quantity', of: 'quantity-to-go' }
  ),
  entry('backlog', measure('units_to_go')),
  entry('open demand|outstanding demand', measure('units_to_go')),
  entry('backlog value|value of the backlog', measure('value_to_go')),
  entry('units|unit|quantity|qtys|qty|quantities|pieces|pcs|volume', {
    kind: 'quantity',
    of: 'units'
  }),
  entry(
    'value|val|valuable|worth|amount|money|total value|value in total|how much money|in value|by value|cash',
    { kind: 'quantity', of: 'value' }
  ),
  entry(
    'promise time|promised days|days promised|days we promise|promised lead time|order to delivery days|days from order to delivery',
    measure('average_promise_days'),
    measure('average_actual_lead_time')
  ),
  entry(
    'cancellation rate|cancel rate|cancelled rate|rate of cancellation|cancellation percentage|% cancelled',
    measure('cancellation_rate')
  ),
  entry('line fill rate|line fill', measure('line_fill_rate')),
  entry('unit fill rate|unit fill', measure('unit_fill_rate'), measure('receipt_fill_rate')),
  entry('fill rate', measure('receipt_fill_rate'), measure('unit_fill_rate')),
  entry(
    'open|outstanding orders|unfinished|not finished|not done|not completed|incomplete|still open|undelivered|not delivered|' +
      'to be done|outstanding orders|unfulfilled orders|not yet delivered|still not done|arent done|isnt done|arent finished|isnt finished|arent completed|isnt completed|still to do',
    filter('open_sales', 'sales'),
    filter('open_purchases', 'purchase')
  ),
  entry(
    'late|overdue|delayed|past due|past the due date|{running|falling|lagging|} behind|{running|} behind schedule|running late|past their due date|' +
      'past delivery date|past their delivery date|slipping|lates',
    filter('late_sales', 'sales'),
    filter('overdue', 'purchase')
  ),
  entry(
    'not shipped|unshipped|hasnt shipped|not yet shipped|havent shipped|still to ship|to ship',
    filter('not_shipped', 'sales')
  ),
  entry(
    'short|shorted|still to go|with units still to go|short shipped|went out short|not complete|' +
      'with something outstanding|with qty still to go',
    filter('line_to_go', 'sales'),
    filter('line_outstanding', 'purchase')
  ),
  entry('pending', status('Pending')),
  entry('processing|being processed|in process', status('Processing')),
  entry('shipped|dispatched|sent out|sent|on the road', status('Shipped')),
  entry('cancelled|canceled|scrapped|called off', status('Cancelled'), {
    kind: 'status',
    dimension: 'purchase_status',
    value: 'Cancelled'
  }),
  entry(
    'delivered|done|completed|finished|got delivered',
    event('sales', 'sales_order', 'delivery_date', { filter: 'Delivered' }),
    event('purchase', 'purchase_order', 'actual_delivery_date', { filter: 'Received' })
  ),
  entry(
    'due|leaving|leave|to deliver|for delivery|to be delivered|due for delivery|scheduled|' +
      'planned|must be delivered|needs delivering|need delivering|have to be delivered|be delivered',
    event('sales', 'sales_order', 'delivery_date'),
    event('purchase', 'purchase_order', 'expected_delivery_date', { filter: 'open_purchases' })
  ),
  entry(
    'gone out|went out|gone|been sent|left the warehouse|left the building|left already|got away',
    event('sales', 'sales_order', 'delivery_date', { filter: 'gone_out' })
  ),
  entry(
    'due out|going out|go out|goes out|must go out|has to go out|have to go out|on the road for|to go out',
    event('sales', 'sales_order', 'delivery_date')
  ),
  entry(
    'ordered|ordering|placed|order placed|came in as orders|ordered by customers|taken|taking|orders taken|were placed|got placed',
    event('sales', 'sales_order', 'order_date'),
    event('purchase', 'purchase_order', 'order_date')
  ),
  entry(
    'oldest|longest waiting|waiting longest|waiting the longest|been waiting longest|open longest',
    rank('desc', { field: 'age_days' })
  ),
  entry('latest|newest|most recent', rank('desc', { field: 'order_date' })),
  entry('next due|soonest due|earliest due', rank('asc', { field: 'delivery_date' })),
  entry(
    'came in|come in',
    event('sales', 'sales_order', 'order_date', { onlyWith: 'sales_order' })
  ),
  entry('gross margin|margin|gross profit|profit|margins', measure('gross_margin')),
  entry('bought by customers', event('sales', 'sales_order', 'order_date')),
  entry(
    'bought|buy|buys|buying|purchased|purchase|bought from|buy from|ordered from|buying from',
    event('purchase', 'purchase_line', 'order_date'),
    event('sales', 'sales_order', 'order_date', { onlyWith: 'customer' })
  ),
  entry(
    'address|addresses|delivery address|delivery addresses|street',
    field('delivery_address', 'sales_order')
  ),
  entry(
    'due date*|delivery date*|promised date*|date due',
    field('delivery_date', 'sales_order'),
    field('expected_delivery_date', 'purchase_order')
  ),
  entry(
    'order date*|date ordered',
    field('order_date', 'sales_order'),
    field('order_date', 'purchase_order')
  ),
  entry(
    'days late|how late|how many days late|by how many days|lateness|days overdue|by how much|how overdue|gap|number of days|the number of days|delay|days of delay|how many days overdue|how many days',
    field('days_late', 'sales_order'),
    field('days_overdue', 'purchase_order')
  ),
  entry(
    'age|how old|age in days|days old|days since ordered|days since order|waiting time|days waiting',
    field('age_days', 'sales_order')
  ),
  entry('status|state|statuses', field('status', 'sales_order'), field('status', 'purchase_order')),
  entry(
    'order number*|order no|order nos|order id|order ids|order numbers',
    field('sales_order_number', 'sales_order'),
    field('purchase_order_number', 'purchase_order')
  )
];
