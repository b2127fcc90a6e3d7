import { isOrderGroup } from './conventions.js';
import type { Bound, Group, MeasureUse, SemanticQuery } from '../../semantics/SemanticQuery.js';
import type { Slots } from './Slots.js';

type Having = SemanticQuery['having'];

/**
 * "How many orders worth less than 1,000", "customers that ordered more than once, how many": a
 * bound on the figure of each of those that are counted, not on their number.
 * @returns the bounds that are left for the groups; null where a bound finds no use
 */
export function countedMembers(slots: Slots, having: Having): Having | null {
  const { draft, measures } = slots;
  const counted = draft.figures.flatMap(({ of: { figure } }) =>
    figure.kind === 'counted' ? figure.noun : []
  );
  const [noun, ...others] = counted;
  const place = measures.findIndex(({ name }) => name === noun?.count);
  const count = measures[place];
  const bounded = having.filter(({ measure }) => measure !== place);
  if (!noun?.dimension || !count || others.length > 0 || bounded.length === 0) {
    return having;
  }
  const [first] = bounded;
  const figure = first && measures[first.measure];
  const bounds = bounded.flatMap(({ operator, value }) =>
    typeof value === 'number' ? { operator, value } : []
  );
  const per: Group = { kind: 'dimension', name: noun.dimension };
  const isOne =
    figure !== undefined &&
    figure.per === null &&
    measures.length === 2 &&
    bounded.every(({ measure, of }) => measure === first?.measure && of === 'value') &&
    bounds.length === bounded.length;
  if (!isOne || !(isOrderGroup(per) || leavesOutNone(bounds))) {
    return null;
  }
  slots.measures = [memberCount(figure, per, bounds)];
  return having.filter(({ measure }) => measure === place).map(bound => ({ ...bound, measure: 0 }));
}

/** The members of a group whose figure keeps its bounds. */
export const memberCount = (
  figure: MeasureUse,
  per: Group,
  bounds: MeasureUse['bounds']
): MeasureUse => ({ ...figure, per, combine: 'count', bounds });

/** Who has no rows at all is in no row: a bound that 0 keeps would count them, too. */
export const leavesOutNone = (bounds: readonly Bound[]): boolean =>
  bounds.some(
    ({ operator, value }) =>
      (operator === '>=' && value > 0) ||
      (operator === '>' && value >= 0) ||
      (operator === '=' && value !== 0)
  );
