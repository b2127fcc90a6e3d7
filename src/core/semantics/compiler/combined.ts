import { all, average, binary, largest, smallest, value, type Expression } from '../Expression.js';
import type { Bound, MeasureUse } from '../SemanticQuery.js';

/** Whether a figure keeps its bounds; null where it has none. */
export const within = (bounds: readonly Bound[], figure: Expression): Expression | null =>
  all(bounds.map(bound => binary(figure, bound.operator, value(bound.value))));

const combiners = { avg: average, max: largest, min: smallest } as const;

/** What becomes of a figure that was taken for each member: one figure of all members together. */
export function combined({ combine, bounds }: MeasureUse, figure: Expression): Expression {
  if (combine !== 'count') {
    return combiners[combine ?? 'avg'](figure);
  }
  const kept = within(bounds, figure);
  const counted: Expression = kept
    ? { kind: 'case', when: kept, then: figure, otherwise: { kind: 'empty', type: 'double' } }
    : figure;
  return { kind: 'aggregate', name: 'count', of: counted, distinct: false };
}
