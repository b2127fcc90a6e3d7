import {
  binary,
  coalesce,
  column,
  isNull,
  minus,
  number,
  oneOf,
  text,
  today,
  type Expression
} from '../Expression.js';
import { namedFilter, type NamedFilter } from './NamedFilter.js';

const h = (name: string): Expression => column('h', name);
const l = (name: string): Expression => column('l', name);

const inStock = coalesce(column('s', 'current_stock'), number(0));
const outstanding = minus(l('order_quantity'), l('fulfilled_quantity'));
const open = oneOf(h('status'), [text('Pending'), text('Processing'), text('Shipped')]);

const filter = namedFilter(['sales_order', 'sales_line'], true);
const lineFilter = namedFilter(['sales_line'], false);
const openLineFilter = namedFilter(['sales_line'], true);

export const salesFilters: readonly NamedFilter[] = [
  filter(
    'sales_not_cancelled',
    'not cancelled',
    binary(h('status'), '<>', text('Cancelled')),
    'Cancelled orders are left out.'
  ),
  filter('open_sales', 'open', open, 'Open: Pending, Processing or Shipped.'),
  filter(
    'late_sales',
    'late',
    binary(open, 'and', binary(h('delivery_date'), '<', today)),
    'Late: still open, and due before today.'
  ),
  filter(
    'not_shipped',
    'not shipped yet',
    oneOf(h('status'), [text('Pending'), text('Processing')]),
    'Not shipped: Pending or Processing.'
  ),
  filter(
    'gone_out',
    'gone out',
    oneOf(h('status'), [text('Shipped'), text('Delivered')]),
    'Gone out: Shipped or Delivered.'
  ),
  lineFilter(
    'beyond_stock',
    'needing more than the stock',
    binary(open, 'and', binary(outstanding, '>', inStock)),
    'Too little stock: a line needs more than its warehouse has; other orders are not counted.'
  ),
  lineFilter(
    'line_to_go',
    'with units still to go',
    binary(l('order_quantity'), '>', l('fulfilled_quantity')),
    'Still to go: fulfilled quantity below ordered quantity.'
  ),
  lineFilter(
    'line_part',
    'partly fulfilled',
    binary(
      binary(l('fulfilled_quantity'), '>', number(0)),
      'and',
      binary(l('fulfilled_quantity'), '<', l('order_quantity'))
    ),
    'Partly fulfilled: some of the ordered quantity, but not all of it.'
  ),
  lineFilter(
    'line_not_carried',
    'for products that the warehouse of the order does not carry',
    isNull(column('s', 'product_code')),
    'Not carried: the warehouse of the order has no stock record of the product.'
  ),
  lineFilter(
    'line_below_cost',
    'sold below cost',
    binary(l('unit_price'), '<', column('p', 'unit_cost')),
    'Below cost: the unit price of the line is under the standard cost.'
  ),
  openLineFilter(
    'line_waiting',
    'with units awaited by the customer',
    binary(open, 'and', binary(l('order_quantity'), '>', l('fulfilled_quantity'))),
    'Awaited: lines of open orders with fulfilled quantity below ordered quantity.'
  )
];
