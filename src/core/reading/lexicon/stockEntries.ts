import { entry, event, field, filter, measure, noun, type LexiconEntry } from './LexiconEntry.js';
import { threshold } from './threshold.js';

const goods = noun({ dimension: 'product', count: 'products' });

const below = 'below|under|beneath|less than|lower than|fallen below|dropped below|gone below';
const reaching = '{down|fallen|dropped|gone down|sunk|got down} {down|} to';
const atOrBelow =
  'at or below|at or under|at/below|at/under|at or beneath|on or below|on or under|at or less than|' +
  reaching;
const above = 'above|over|more than|exceeding|past|beyond';
const reorderPoint = 'reorder point*|rop|rops|reorder level*|re order point*|order point*';
const minimum =
  'minimum|min|minimums|minimum stock|min stock|minimum level*|safety stock|stock minimum';
const maximum = 'maximum|max|maximum stock|max stock|maximum level*|stock maximum';

/** What a warehouse holds. */
export const stockEntries: readonly LexiconEntry[] = [
  entry(threshold(atOrBelow, reorderPoint), filter('low', 'stock')),
  entry(
    `{at|${reaching}} {the|their|its|} {${reorderPoint}} or {below|under|lower|less}`,
    filter('low', 'stock')
  ),
  entry(threshold(below, reorderPoint), filter('below_reorder', 'stock')),
  entry(threshold(below, minimum), filter('below_minimum', 'stock')),
  entry(threshold(above, reorderPoint), filter('above_reorder', 'stock')),
  entry(threshold(above, maximum), filter('over', 'stock')),
  entry(
    'product*|prod|prods|item*|sku*|goods|article*|part number*|material*|product code*|item code*',
    goods
  ),
  entry(
    'stock item*|stock line*|position*|stock position*',
    noun({ dimension: 'product', rows: 'stock', family: 'stock', count: 'stock_items' })
  ),
  entry(
    'product group*|group*|categor*|product categor*|category|categories|product famil*|prod group*|famil*',
    noun({ dimension: 'product_group' })
  ),
  entry(
    'warehouse*|wh|whs|depot*|site*|dc|dcs|distribution centre*|distribution center*|location*|branch|branches',
    noun({ dimension: 'warehouse' })
  ),
  entry('supplier*|supp|supps|vendor*', noun({ dimension: 'supplier', count: 'suppliers' })),
  entry(
    'stock|stocks|inventory|on hand|in hand|stock on hand|stock level*|inventory level*|current stock|' +
      'units on hand|units in stock|system qty|system quantity|system stock|book quantity|qty on book|qty on hand|quantity on hand|stock units|book qty|book stock|stock quantity|stock qty',
    measure('stock_units')
  ),
  entry(
    'at cost|stock val|stock val at cost|cost val|cost value|stock value|stock value at cost|inventory value|value of stock|value of the stock|value at cost|worth at cost|' +
      'stock worth|value of inventory|inventory cost|cash tied up|money tied up|tied up|stock value (cost)|inventory value (cost)|value (cost)|value (at cost)|' +
      'stock at cost|value of our stock|money in stock|inventory value at cost|stock valuation',
    measure('stock_value')
  ),
  entry(
    'stock value at list price|stock value at sales price|retail value of stock|stock at list price',
    measure('stock_retail_value')
  ),
  entry(
    'capacity|total capacity|warehouse capacity|max capacity|storage capacity',
    measure('capacity_units')
  ),
  entry(
    'room|room left|units of room|units of room left|space left|free space|free capacity|spare capacity|' +
      'headroom|remaining capacity',
    measure('room_units')
  ),
  entry(
    'utilisation|utilization|utilised|utilized|capacity utilisation|capacity utilization|how full|fill level|occupancy|' +
      'percent full|% full|fullness|capacity used|space used',
    measure('utilisation')
  ),
  entry(
    'surplus|surplus units|excess stock|overstock units|excess units',
    measure('surplus_units')
  ),
  entry(
    'surplus value|excess value|value of the surplus|overstock value',
    measure('surplus_value')
  ),
  entry(
    'average lead time|avg lead time|mean lead time',
    measure('average_lead_time'),
    measure('average_actual_lead_time')
  ),
  entry(
    '{need|needs|needing|due} {restocking|a restock|to be restocked|replenishing|to be replenished|topping up}|' +
      '{need|have} to {restock|replenish|top up}|{should|must} {we|i} {restock|replenish}|' +
      'low stock|low on stock|running low|low|need reordering|needs reordering|needing reorder|to reorder|need to reorder|due for reorder|reorder list|low lines|low items|reached reorder point|hit reorder point|hit the reorder point|hit their reorder level|hit the reorder level|hit reorder level|reached their reorder level|reached the reorder point|reached reorder level|reached their reorder point|hit their reorder point|at reorder point|at their reorder point|low_stock|lows',
    filter('low', 'stock')
  ),
  entry('short of minimum|below_minimum', filter('below_minimum', 'stock')),
  entry(
    'out of stock|are out of stock|is out of stock|ran out of stock|were out of stock|are out of|is out of|we out of|were out of|stocked out|stock out*|stockout*|zero stock|no stock|sold out|flat out of|' +
      'empty|nothing left|have run out|has run out|ran out|run out|none left|zero on hand|at zero|stock zero|oos',
    filter('out', 'stock')
  ),
  entry(
    'sitting there|sitting around|lying around|lying there|gathering dust|on the shelf|on the shelves|on hand still|still on hand|' +
      'in stock|have stock of|still have stock|have stock|with stock|having stock|still in stock|stock left|' +
      'have stock left|some stock|still have stock of|still hold',
    filter('in_stock', 'stock')
  ),
  entry('overstocked|over stocked|too much stock|overstock|over stock', filter('over', 'stock')),
  entry(
    'never restocked|no restock date|without a restock date',
    filter('never_restocked', 'stock')
  ),
  entry(
    'dodgy settings|odd settings|wrong settings|inconsistent settings|odd master data|bad settings|' +
      'strange settings|contradicting settings|settings that make no sense|implausible settings',
    filter('odd_settings', 'stock')
  ),
  entry('reorder point*|rop|reorder level*|re-order point*', field('reorder_point', 'stock')),
  entry(
    'minimum stock|minimum|min|min stock|minimum level*|stock minimum',
    field('minimum_stock', 'stock')
  ),
  entry(
    'maximum stock|maximum|max|max stock|maximum level*|stock maximum',
    field('maximum_stock', 'stock')
  ),
  entry(
    'lead time*|lead times|configured lead time|set lead time',
    field('lead_time_days', 'stock')
  ),
  entry(
    'last restock|last restock date|restock date|date of last restock|last restocked date|last restock dates',
    field('last_restock_date', 'stock')
  ),
  entry('days since restock|days since last restock', field('days_since_restock', 'stock')),
  entry(
    'standard cost|standard|unit cost|cost price|std cost|standard price',
    field('unit_cost', 'product')
  ),
  entry('list price|selling price|sales price|catalogue price', field('list_price', 'product')),
  entry('list margin|margin on list|list price margin', field('list_margin', 'product')),
  entry(
    'restocked|last restocked|restock|replenished|topped up|refilled|been restocked|got restocked',
    event('stock', 'stock', 'last_restock_date')
  ),
  entry(
    'stocked|carry|carries|carried|carrying|ranged|listed',
    event('stock', 'stock', 'warehouse_code')
  ),
  entry(
    'created|newly created|added|introduced|new|launched|set up|new lines|new in the range|' +
      'added to the range|added to range|added to the catalogue|added to the catalog|added to the assortment|' +
      'brought into the range|came into the range|listed as new',
    event('stock', 'product', 'created_date')
  )
];
