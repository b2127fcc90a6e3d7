import type { ComparisonOperator } from '../../semantics/SemanticQuery.js';
import { entry, filter, frame, type LexiconEntry } from './LexiconEntry.js';
import { supplier, times } from './orderNouns.js';
import type { Sense, SenseOf } from './Sense.js';

const bound = (operator: ComparisonOperator, value: number, of: SenseOf<'noun'> | null): Sense => ({
  kind: 'bound',
  operator,
  value,
  of
});

/** Words that say how many there must be of something. */
export const boundEntries: readonly LexiconEntry[] = [
  entry('times|occasions|separate occasions|different occasions', times),
  entry(
    'more than once|over once|repeatedly|several times|multiple times|many times|on several occasions|again and again',
    bound('>', 1, times)
  ),
  entry(
    'only once|just once|exactly once|once only|a single time|one time only',
    bound('=', 1, times)
  ),
  entry('at least twice|twice or more|two or more times', bound('>=', 2, times)),
  entry('more than twice|over twice', bound('>', 2, times)),
  entry('small|smaller|tail spend|tail|low value|low-value|tiny|minor', {
    kind: 'sized',
    size: 'small'
  }),
  entry('large|larger|big|bigger|high value|high-value', { kind: 'sized', size: 'big' }),
  entry('pairs|pair|combinations|combination|combos|combo|pairings', { kind: 'pairs' }),
  entry(
    'came to|comes to|come to|came out at|comes out at|came in at|totalling|totaling|totalled|totaled|amounting to|' +
      'amount to|amounted to|adding up to|added up to|summing to|with a total of|with a value of|with a total',
    { kind: 'quantity', of: 'value' }
  ),
  entry('somewhere|anywhere|roughly somewhere', frame),
  entry(
    'that could be merged|that could be combined|that could be consolidated|could be merged|could be combined|' +
      'could be consolidated|we could merge|we could combine|we could consolidate|could combine them|could merge them|' +
      'could consolidate them|to combine|to merge|to consolidate|that can be merged|that can be combined|' +
      'that we could merge|that we could combine',
    frame
  ),
  entry(
    'order profile|order size profile|line profile|order structure|distribution|split|profile',
    {
      kind: 'sized',
      size: 'banded'
    }
  ),
  entry(
    'cancelled out|cancelled ones out|cancelled left out|cancelled not counted|cancellations out|without the cancelled',
    filter('sales_not_cancelled', 'sales'),
    filter('purchases_not_cancelled', 'purchase')
  ),
  entry('several|multiple|more than a single|various|more than one different', bound('>', 1, null)),
  entry(
    'single sourced|single source|single-sourced|single-source|sole sourced|sole source|sole-sourced|one supplier only|a single supplier|a sole supplier',
    bound('=', 1, supplier)
  ),
  entry(
    'multi sourced|multi-sourced|dual sourced|dual-sourced|double sourced|second sourced',
    bound('>', 1, supplier)
  )
];
