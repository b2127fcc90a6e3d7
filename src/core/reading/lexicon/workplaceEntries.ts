import {
  entry,
  event,
  field,
  filter,
  frame,
  measure,
  noun,
  rank,
  type LexiconEntry
} from './LexiconEntry.js';
import { line } from './orderNouns.js';
import { threshold } from './threshold.js';
import type { Sense } from './Sense.js';
import { joined } from './phrasePattern.js';

const stockItem = noun({
  dimension: 'product',
  rows: 'stock',
  family: 'stock',
  count: 'stock_items'
});
const customer = noun({ dimension: 'customer', family: 'sales', count: 'customers' });
const supplier = noun({ dimension: 'supplier', count: 'suppliers' });
const oneLine: Sense = { kind: 'bound', operator: '=', value: 1, of: line };
const manyLines: Sense = { kind: 'bound', operator: '>', value: 1, of: line };

/** How people at work call what the other entries name. */
export const workplaceEntries: readonly LexiconEntry[] = [
  entry('bin|bins|stocked line*|stock keeping unit*|sku location*', stockItem),
  entry(
    'supplier name*|vendor name*|suppliers name|vendors name|manufacturer*|source of supply',
    supplier
  ),
  entry(
    'customer name*|client name*|company|companies|buyer*|consignee*|recipient*|receiver*|customers name',
    customer
  ),
  entry(
    'product name*|item name*|item description*|product description*|description*|commodity|commodities',
    noun({ dimension: 'product', count: 'products' })
  ),
  entry(
    'product categor*|product type*|product line*|product range*|item group*|item categor*|range of goods',
    noun({ dimension: 'product_group' })
  ),
  entry('delivery region*|delivery zone*', noun({ dimension: 'area', family: 'sales' })),
  entry(
    'who supplies|who supplies us|who sells us|who makes|who provides|supplied by who|supplied by whom|' +
      'where do we get|where do we buy|where do we source|who do we get|who do we buy|who does supply|' +
      'which supplier supplies|which vendor supplies|which supplier provides|which supplier does|who is it that supplies',
    field('supplier_name', 'product')
  ),
  entry(
    'sell price*|sale price|sale prices|selling prices|list prices|retail price*|rrp|price to customers|' +
      'we charge for|we charge|do we charge|do we charge for|we sell at|do we sell for|price we sell at|price we charge',
    field('list_price', 'product')
  ),
  entry(
    'cost prices|unit costs|standard costs|std price|purchase cost|costs us to buy',
    field('unit_cost', 'product')
  ),
  entry(
    'highest priced|highest list price|dearest by list price',
    rank('desc', { field: 'list_price' })
  ),
  entry('lowest priced|lowest list price', rank('asc', { field: 'list_price' })),
  entry('highest cost price|highest standard cost', rank('desc', { field: 'unit_cost' })),
  entry('lowest cost price|lowest standard cost', rank('asc', { field: 'unit_cost' })),
  entry(
    joined(
      'stock|stock value|inventory|inventory value|value of stock|value of inventory|value of the stock|' +
        'value of our stock|worth of stock|stock worth|value',
      'at selling price|at selling prices|at sell price|at sales price|at list price|at list prices|at retail|' +
        'at retail price|at list|at sale price'
    ) + '|retail value|stock retail value|sales value of stock|selling value of stock',
    measure('stock_retail_value')
  ),
  entry(
    're-order pt*|reorder pt*|reorder pnt*|order pt*|trigger point*|reorder trigger*',
    field('reorder_point', 'stock')
  ),
  entry(
    'max level*|maximum level*|max qty|maximum qty|max quantity|maximum quantity|upper limit*',
    field('maximum_stock', 'stock')
  ),
  entry(
    'min level*|min qty|minimum qty|min quantity|minimum quantity|lower limit*',
    field('minimum_stock', 'stock')
  ),
  entry('restocks|restockings', event('stock', 'stock', 'last_restock_date')),
  entry('restock dates|dates of last restock|last restocks', field('last_restock_date', 'stock')),
  entry(
    'oldest restock*|oldest restock date*|longest since restock|longest since last restock|longest ago restocked|' +
      'longest without a restock|longest without restock|restocked longest ago|restocked the longest ago|' +
      'least recently restocked|oldest last restock*',
    rank('desc', { field: 'days_since_restock' })
  ),
  entry(
    'most recently restocked|latest restock*|newest restock*|most recent restock*|last to be restocked',
    rank('asc', { field: 'days_since_restock' })
  ),
  entry(
    threshold('below|under|beneath|less than', 'reorder|re-order|reorder pt|reorder level'),
    filter('below_reorder', 'stock')
  ),
  entry(
    threshold('at or below|at or under|at/below|on or below', 'reorder|re-order|reorder pt'),
    filter('low', 'stock')
  ),
  entry(
    'part shipped|part-shipped|partly shipped|partially shipped|part shipment*|partial shipment*|part complete|' +
      'partly complete|partially complete|half fulfilled|incompletely fulfilled|partially allocated',
    filter('line_part', 'sales')
  ),
  entry('single line|single-line', oneLine),
  entry('multi line|multi-line|multiline', manyLines),
  entry(
    'out there|out on the road|send me|send us|gimme|give us|dig out|run me|lets see|let me see|let us see|i wanna see|wanna know|i wonder|any idea|do you know',
    frame
  ),
  entry('quid|bucks', frame),
  entry('last', rank('desc', { field: 'order_date' })),
  entry('first|earliest', rank('asc', { field: 'order_date' })),
  entry(
    'next',
    rank('asc', { field: 'delivery_date' }),
    rank('asc', { field: 'expected_delivery_date' })
  ),
  entry(
    'came in from customers|came in as orders|received from customers',
    event('sales', 'sales_order', 'order_date')
  ),
  entry(
    'spent with us|spend with us|spending with us|customer spend|customer spending',
    measure('revenue')
  ),
  entry(
    'did we use|we use|do we use|use',
    event('purchase', 'purchase_line', 'order_date', { onlyWith: 'supplier' })
  ),
  entry(
    'qty received|received qty|received quantity|quantities received|received units|units that arrived|units that came in',
    measure('units_received')
  ),
  entry(
    'last time|last time round|the last time|most recently|on the last order|on the last po|on the latest po',
    filter('latest_purchase', 'purchase'),
    rank('desc', { field: 'last_restock_date' })
  ),
  entry(
    'price history|history of prices|price paid history|purchase price history|past prices|prices over time',
    field('price_paid', 'purchase_line')
  ),
  entry(
    joined(
      'slowest|slowest on average',
      'to deliver|at delivering|delivering|to arrive|delivery|deliveries|lead time|lead times|to supply'
    ) +
      '|longest lead time*|longest actual lead time*|takes longest to deliver|takes the longest to deliver|take the longest to deliver',
    rank('desc', { measure: 'average_actual_lead_time' })
  ),
  entry(
    joined(
      'quickest|fastest|quickest on average|fastest on average',
      'to deliver|at delivering|delivering|to arrive|delivery|deliveries|lead time|lead times|to supply'
    ) + '|shortest lead time*|shortest actual lead time*',
    rank('asc', { measure: 'average_actual_lead_time' })
  )
];
