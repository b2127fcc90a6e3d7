import {
  connective,
  entry,
  field,
  filter,
  frame,
  measure,
  noun,
  type LexiconEntry
} from './LexiconEntry.js';
import { line, purchaseLine } from './orderNouns.js';
import type { Sense } from './Sense.js';
import { joined } from './phrasePattern.js';

const quantityToGo: Sense = { kind: 'quantity', of: 'quantity-to-go' };
const placed =
  'they came in|it came in|they were placed|it was placed|they were ordered|it was ordered|' +
  'being placed|being ordered|placement|order date|the order date|the order was placed|ordering|' +
  'they were raised|it was raised|the order came in|the order day';
const orderDay = 'order|order date|the order date|ordering|the order|order day';
const dueDay = 'delivery|delivery date|due date|the due date|the delivery date|delivery day';
const arrivalDay = 'expected date|expected delivery|eta|expected delivery date';
const restocked = 'restock|restocked|replenished|topped up|refilled|restocking|stock up';

/** What a row shows and is asked for by: its own columns, and conditions on them. */
export const rowEntries: readonly LexiconEntry[] = [
  entry(
    `${joined('after|since', placed)}|since ordered|age of each|ages`,
    field('age_days', 'sales_order'),
    field('age_days', 'purchase_order')
  ),
  entry(
    'age|how old|age in days|days old|days since ordered|days since order|waiting time|days waiting|days open',
    field('age_days', 'purchase_order')
  ),
  entry('days open', field('age_days', 'sales_order')),
  entry(
    'po number*|po no|po nos|po id|po ids|purchase order number*|purchase order no',
    field('purchase_order', 'purchase_order')
  ),
  entry('customer code*|account number*|account code*', field('customer_code', 'sales_order')),
  entry(
    'code*|item no|item nos|item number*|part no|part nos|sku code*|sku number*',
    noun({ dimension: 'product', count: 'products' })
  ),
  entry(
    'units over|units too many|excess qty|excess quantity|units in excess|qty over|units over max|units above max',
    measure('surplus_units')
  ),
  entry('the price was|price was|price is|the price is', field('price_paid', 'purchase_line')),
  entry(
    [
      joined(joined('from|between', orderDay), joined('to|and|until', dueDay)),
      joined(joined('days from|days between', orderDay), joined('to|and|until', dueDay)),
      'promised lead|quoted lead time|quoted days|days quoted|promise in days|lead promised|lead quoted'
    ].join('|'),
    field('promised_days', 'sales_order'),
    field('actual_lead_days', 'purchase_order')
  ),
  entry(
    joined(joined('from|between|days from|days between', orderDay), joined('to|and', arrivalDay)),
    field('planned_lead_days', 'purchase_order')
  ),
  entry(
    [
      joined('last', restocked),
      joined('last get a|last got a|last had a|last get|last got|last been|last have a', restocked),
      joined(
        'date each was|date it was|date they were|when each was|when it was',
        'last restocked'
      ),
      joined('date of the|date of|date of its|date of their', 'last restock')
    ].join('|'),
    field('last_restock_date', 'stock')
  ),
  entry(
    'units short|short units|qty short|quantity short|missing qty|missing quantity|missing units|' +
      'units missing|qty missing|quantity missing|shortfall|units under|how many short|still owing|' +
      'outstanding number|open qty|open quantity|balance to deliver|balance to come|units still missing',
    quantityToGo
  ),
  entry(
    'partial|part picked|partly picked|partially picked|part filled|partly filled|partially filled|' +
      'part fulfilled|partly fulfilled|partially fulfilled|part delivered|partly delivered|' +
      'partially delivered|something fulfilled|something picked|some picked|started but not finished|' +
      'half picked|picked in part|filled in part',
    filter('line_part', 'sales')
  ),
  entry(
    'part received|partly received|partially received|part delivered|partly delivered|' +
      'partially delivered|part filled|partly filled|partially filled|received in part',
    filter('line_part_received', 'purchase')
  ),
  entry(
    'is there|is picked|has been picked|have been picked|is fulfilled|has been fulfilled|' +
      'picked|picked so far|delivered so far|fulfilled quantity|picked quantity|fulfilled qty|picked qty|qty picked|quantity picked|fulfilled',
    field('fulfilled_quantity', 'sales_line')
  ),
  entry(
    'is there|received quantity|received qty|qty received|has arrived|has come|has been received',
    field('received_quantity', 'purchase_line')
  ),
  entry(
    'what was ordered|ordered quantity|ordered qty|quantity ordered|qty ordered|order quantity|order qty|' +
      'the order|the ordered quantity|the order quantity',
    field('order_quantity', 'sales_line'),
    field('order_quantity', 'purchase_line')
  ),
  entry(
    'waiting for|waiting on|still waiting for|still waiting on|awaiting|still awaiting|' +
      'still have to be picked|have to be picked|has to be picked|still to be picked|to be picked|' +
      'still need picking|need picking|needs picking|still needs picking|needing picking|left to be picked|' +
      'still to be delivered on|still waited for|not picked yet|not yet picked|unpicked',
    filter('line_waiting', 'sales')
  ),
  entry('short of|short on', filter('line_waiting', 'sales')),
  // Who waits for an order waits for all of it, picked or not.
  entry('{waiting|awaiting} {for|on|} {a|} {late|delayed|overdue}', filter('late_sales', 'sales')),
  entry(
    'outstanding|yet to be delivered|still to come|yet to come',
    filter('line_waiting', 'sales')
  ),
  entry(
    'outstanding|still to come|yet to come|still awaited|not fully received|not received in full|' +
      'not yet fully received|' +
      'not completely received|still due in',
    filter('line_awaited', 'purchase')
  ),
  entry(
    'received short|delivered short|came in short|short received|short delivered|came up short|' +
      'arrived short|under delivered|underdelivered|under received|short on arrival|' +
      'under deliveries|under delivery|short deliveries|short delivery|short receipts|short receipt|' +
      'got short',
    filter('received_short', 'purchase')
  ),
  entry(
    'unit price|unit prices|po price|po prices|purchase price|purchase prices|price per unit|' +
      'priced at|we were charged|charged|invoice price|buying price|price we paid|' +
      'paid price|actual price|actual cost|cost paid',
    field('price_paid', 'purchase_line')
  ),
  entry('unit price|unit prices|sold at|price sold at', field('unit_price', 'sales_line')),
  entry(
    'price difference|difference in price|price gap|price above standard|over standard',
    field('over_standard', 'purchase_line')
  ),
  entry(
    'percent above standard|percent over standard|% above standard|% over standard|' +
      'percentage above standard|pct over standard|pct above standard',
    field('over_standard_percent', 'purchase_line')
  ),
  entry("product's standard cost|its standard cost", field('unit_cost', 'product')),
  entry(
    'last price we paid|last price paid|last paid price|latest price paid|latest price we paid|' +
      'most recent price paid|most recent price we paid|last price|we last paid|did we last pay|last paid|' +
      'last purchase price|latest purchase price|latest price|most recent price|price last paid|' +
      'most recent purchase price|last cost|what we last paid',
    field('last_price_paid', 'purchase_line')
  ),
  entry(
    'value short|short value|value of the shortfall|value missing|missing value|value still to go|' +
      'value at po price|value still to come|value of what is missing|value undelivered',
    { kind: 'quantity', of: 'value-to-go' }
  ),
  entry(
    'combine|combined|added together|added up|summed|summed up|together|lumped together|taken together|' +
      'put together|in one figure|as one figure|both sizes|all sizes|both sizes added together|' +
      'both sizes together|all sizes together|both sizes combined|all types together|both types together|' +
      'both kinds together|all together|rolled up|as one',
    { kind: 'total' }
  ),
  entry('line by line|line for line', line, purchaseLine),
  entry('line no|line nos|line number*', line, purchaseLine),
  entry(
    'one line per|one row per|a line per|a row per|one line for each|one row for each|line per|row per|' +
      'one entry per|one figure per',
    connective('by')
  ),
  entry(
    'next to|alongside|beside|side by side with|next to its|next to their|set beside',
    connective('with')
  ),
  entry(
    'coming out of|come out of|coming from|come from|out of|shipping from|served from',
    connective('in')
  ),
  entry(
    'anyone except|anybody except|everyone except|anyone but|everybody except',
    connective('not')
  ),
  entry(
    'that had both problems|with both problems|had both problems|both problems|both issues|' +
      'both faults|with both issues|with both faults|stuck|stuck at|stuck in|stuck on|sat at|parked|hanging|we quoted|we promised|we gave|' +
      'did we quote|did we promise|date when|the lot|in the system|on the system|in the books|' +
      'in them|tied to them|is sitting in',
    frame
  )
];
