import type { ComparisonOperator } from '../../semantics/SemanticQuery.js';
import { entry, type LexiconEntry } from './LexiconEntry.js';
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
