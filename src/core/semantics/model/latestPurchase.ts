import { all, binary, column, equal, number, text, type Expression } from '../Expression.js';
import { select } from '../Select.js';

const h = (name: string): Expression => column('h', name);
const l = (name: string): Expression => column('l', name);
const laterOrder = (name: string): Expression => column('later_h', name);
const laterLine = (name: string): Expression => column('later_l', name);
const kept = (order: typeof h): Expression => binary(order('status'), '<>', text('Cancelled'));

/** What tells which of two lines was bought later: the day, then the order's id, then its line. */
const sequence: readonly (readonly [later: Expression, own: Expression])[] = [
  [laterOrder('order_date'), h('order_date')],
  [laterOrder('purchase_order_prefix'), h('purchase_order_prefix')],
  [laterOrder('purchase_order_number'), h('purchase_order_number')],
  [laterLine('purchase_order_line'), l('purchase_order_line')]
];

const isLater = sequence.reduceRight<Expression | null>((rest, [later, own]) => {
  const after = binary(later, '>', own);
  return rest ? binary(after, 'or', binary(equal(later, own), 'and', rest)) : after;
}, null);

const linked = all([
  equal(laterLine('purchase_order_prefix'), laterOrder('purchase_order_prefix')),
  equal(laterLine('purchase_order_number'), laterOrder('purchase_order_number'))
]);

/** The line, of those not cancelled, on which its product was bought last. */
export const latestPurchase: Expression = binary(kept(h), 'and', {
  kind: 'exists',
  negated: true,
  select: select({
    columns: [{ name: 'found', of: number(1) }],
    from: { kind: 'table', table: 'purchase_order_line', alias: 'later_l' },
    joins: [
      {
        kind: 'inner',
        source: { kind: 'table', table: 'purchase_order_header', alias: 'later_h' },
        on: linked ?? number(1)
      }
    ],
    where: all([
      equal(laterLine('product_code'), l('product_code')),
      kept(laterOrder),
      ...(isLater ? [isLater] : [])
    ])
  })
});
