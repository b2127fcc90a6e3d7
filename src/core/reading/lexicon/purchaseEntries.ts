import { entry, event, field, filter, measure, noun, type LexiconEntry } from './LexiconEntry.js';
import { purchase, purchaseLine } from './orderNouns.js';
import type { Sense } from './Sense.js';

const status = (value: string): Sense => ({ kind: 'status', dimension: 'purchase_status', value });
/** Of what customers ordered, how punctual it was is not known. */
const punctuality: Sense = { kind: 'beyond', topic: 'punctuality' };

/** What we order from suppliers. */
export const purchaseEntries: readonly LexiconEntry[] = [
  entry(
    'purchase order*|po|pos|p o|supplier order*|order* with supplier*|order* from supplier*',
    purchase
  ),
  entry('purchase line*|purchase order line*|po line*', purchaseLine),
  entry('purchases|purchasing|procurement', measure('spend')),
  entry(
    'receipt*|goods receipt*',
    noun({
      dimension: 'purchase_order',
      rows: 'purchase_order',
      family: 'purchase',
      event: 'actual_delivery_date',
      count: 'receipts'
    })
  ),
  entry(
    'spend|spent|spending|purchase value|purchase spend|expenditure|we spent|we spend|money spent|buying volume|' +
      'purchase volume|purchasing volume|we put',
    measure('spend')
  ),
  entry(
    'units bought|units purchased|quantity bought|units ordered from suppliers|quantity purchased',
    measure('units_bought')
  ),
  entry(
    'average price paid|avg price paid|price we pay|average purchase price|avg unit price paid|mean price paid|' +
      'average unit cost paid|weighted average price|paid on average|average cost paid',
    measure('average_price_paid')
  ),
  entry('cost|costs', measure('average_price_paid'), field('unit_cost', 'product')),
  entry('ppv|purchase price variance|price variance', measure('price_variance')),
  entry(
    'units on order|quantity on order|on order|qty on order|inbound|incoming|inbound units|incoming stock|units inbound|' +
      'qty inbound|quantity inbound|in the pipeline|coming in|awaited|inbound quantity|inbound qty',
    measure('units_on_order')
  ),
  entry(
    'value on order|open value of open orders|money on order|ordered but not received|value outstanding|' +
      'outstanding value',
    measure('value_on_order')
  ),
  entry('units received|received units|quantity received', measure('units_received')),
  entry(
    'late receipt*|late deliver*|late deliveries|late delivery|late arrivals',
    measure('late_receipts')
  ),
  entry(
    'arrived on time|arrive on time|arrives on time|arriving on time|came on time|come on time|turned up on time|' +
      'got there on time|deliver on time|delivers on time|delivering on time|were on time|was on time',
    measure('on_time_rate'),
    punctuality
  ),
  entry('rate of late deliveries', measure('late_rate'), punctuality),
  entry(
    'on-time delivery rate|on time delivery rate|on-time delivery performance|on-time receipt rate|on-time rate|on time rate|on time percentage|on-time delivery|on time delivery|on time %|on-time|on time|otd|punctuality',
    measure('on_time_rate'),
    punctuality
  ),
  entry(
    'actual lead time*|real lead time*|average actual lead time|avg actual lead time|actual lead times',
    measure('average_actual_lead_time')
  ),
  entry('receipt fill rate|supplier fill rate|fill %', measure('receipt_fill_rate')),
  entry(
    'received late|arrived late|came late|delivered late|turned up late|came in late|deliver late|delivers late|delivering late',
    filter('received_late', 'purchase'),
    punctuality
  ),
  entry('on its way|in transit', status('In Transit')),
  entry(
    'received|came in|come in|arrived|turned up|turn up|arrive|landed|booked in|arrival',
    event('purchase', 'purchase_order', 'actual_delivery_date', { filter: 'received' })
  ),
  entry(
    'expected|landing|land|due in|arriving|to arrive|expected in|expect',
    event('purchase', 'purchase_order', 'expected_delivery_date', { filter: 'open_purchases' })
  ),
  entry(
    'raised|did we place|do we place|we placed|did we raise|we raised|have we placed|we place|we bought|we buy|did we buy|do we buy|we purchased|we ordered|have we ordered|did we order|we order from|ordered from|buy from|bought from|buying from',
    event('purchase', 'purchase_line', 'order_date')
  ),
  // Suppliers are used; goods that are used are sold.
  entry(
    'used|been used',
    event('purchase', 'purchase_line', 'order_date', { onlyWith: 'supplier' })
  ),
  entry(
    'price paid|prices paid|paid|we pay|pay|did we pay|we paid|cost us',
    field('price_paid', 'purchase_line')
  ),
  entry(
    'expected date*|expected delivery date*|eta|etas',
    field('expected_delivery_date', 'purchase_order')
  ),
  entry(
    'receipt date*|received date*|arrival date*|actual date*',
    field('actual_delivery_date', 'purchase_order')
  )
];
