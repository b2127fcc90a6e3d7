import {
  binary,
  column,
  equal,
  isNull,
  number,
  oneOf,
  text,
  today,
  type Expression
} from '../Expression.js';
import { latestPurchase } from './latestPurchase.js';
import { namedFilter, type NamedFilter } from './NamedFilter.js';

const h = (name: string): Expression => column('h', name);
const l = (name: string): Expression => column('l', name);

export const late = binary(h('actual_delivery_date'), '>', h('expected_delivery_date'));
const open = oneOf(h('status'), [text('Ordered'), text('In Transit')]);

const filter = namedFilter(['purchase_order', 'purchase_line'], true);
const lineFilter = namedFilter(['purchase_line'], false);
const wholeFilter = namedFilter(['purchase_line'], false, true);
const statusLineFilter = namedFilter(['purchase_line'], true);

export const purchaseFilters: readonly NamedFilter[] = [
  statusLineFilter(
    'latest_purchase',
    'last purchase of the product',
    latestPurchase,
    'Last purchase: the line of the latest order of a product, by order date, then order number.'
  ),
  filter(
    'purchases_not_cancelled',
    'not cancelled',
    binary(h('status'), '<>', text('Cancelled')),
    'Cancelled purchase orders are left out.'
  ),
  filter('open_purchases', 'open', open, 'Open: Ordered or In Transit.'),
  filter(
    'overdue',
    'overdue',
    binary(open, 'and', binary(h('expected_delivery_date'), '<', today)),
    'Overdue: still open, and expected before today.'
  ),
  filter(
    'received',
    'received',
    equal(h('status'), text('Received')),
    'Received: status Received.'
  ),
  filter(
    'received_late',
    'received late',
    binary(equal(h('status'), text('Received')), 'and', late),
    'Received late: the actual date is after the expected date.'
  ),
  wholeFilter(
    'line_received',
    'received in full',
    binary(l('order_quantity'), '<=', l('received_quantity')),
    'In full: received quantity not below ordered quantity.'
  ),
  lineFilter(
    'line_outstanding',
    'with units outstanding',
    binary(l('order_quantity'), '>', l('received_quantity')),
    'Outstanding: received quantity below ordered quantity.'
  ),
  lineFilter(
    'line_part_received',
    'partly received',
    binary(
      binary(l('received_quantity'), '>', number(0)),
      'and',
      binary(l('received_quantity'), '<', l('order_quantity'))
    ),
    'Partly received: some of the ordered quantity, but not all of it.'
  ),
  lineFilter(
    'purchase_not_carried',
    'for products that their warehouse does not carry',
    isNull(column('w', 'product_code')),
    'Not carried: the warehouse of the order has no stock record of the product.'
  ),
  statusLineFilter(
    'line_awaited',
    'with units still to come',
    binary(open, 'and', binary(l('order_quantity'), '>', l('received_quantity'))),
    'Still to come: lines of open purchase orders with received quantity below ordered quantity.'
  ),
  statusLineFilter(
    'received_short',
    'received short',
    binary(
      equal(h('status'), text('Received')),
      'and',
      binary(l('order_quantity'), '>', l('received_quantity'))
    ),
    'Received short: received with fewer units than were ordered.'
  )
];
