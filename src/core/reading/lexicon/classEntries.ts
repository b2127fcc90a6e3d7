import { entry, type LexiconEntry } from './LexiconEntry.js';
import type { Sense } from './Sense.js';

const classes = (only: 'A' | 'B' | 'C' | null): Sense => ({ kind: 'classes', only });

const named = (letter: 'a' | 'b' | 'c'): string =>
  ['class X', 'X class', 'class X ones', 'abc class X', 'category X', 'X-class', 'class-X']
    .map(phrase => phrase.replace('X', letter))
    .join('|');

/** Words for classes by cumulative share. */
export const classEntries: readonly LexiconEntry[] = [
  entry(
    'abc|abc split|abc analysis|abc classification|abc classes|abc class|abc breakdown|abc categories|abc category|' +
      'abc curve|abc ranking|abc groups|classify abc|pareto classes|pareto split|pareto analysis|in each class|per class|by class|' +
      'for each class|of each class|in every class|each class|in each abc class|per abc class|by abc class',
    classes(null)
  ),
  entry(named('a'), classes('A')),
  entry(named('b'), classes('B')),
  entry(named('c'), classes('C'))
];
