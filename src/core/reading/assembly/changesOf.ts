import type { SemanticQuery } from '../../semantics/SemanticQuery.js';
import type { Noun } from './Draft.js';
import type { Slots } from './Slots.js';

/**
 * "Up 5 % or more on the 90 days before", "which products sold less in May than in April": a
 * bound on the change from one window to the other. Its percentage leaves the draft.
 * @returns null where two changes are spoken of that differ
 */
export function changesOf(
  { draft, measures }: Slots,
  subject: Noun | null
): SemanticQuery['having'] | null {
  const directions = new Set(draft.changes.flatMap(({ of }) => of ?? []));
  const compares = draft.versus.length + draft.relatives.length > 0;
  if (!compares && directions.size > 0) {
    return null; // "more" than what is not said
  }
  if (!compares || draft.changes.length === 0 || measures.length === 0) {
    return [];
  }
  if (directions.size > 1) {
    return null;
  }
  const [direction = null] = directions;
  const percent = draft.comparisons.find(({ of }) => of.than.kind === 'number' && of.than.percent);
  if (percent?.of.than.kind === 'number') {
    draft.comparisons.splice(draft.comparisons.indexOf(percent), 1);
    const { operator, than } = percent.of;
    const isDown = direction === 'down';
    return [
      {
        measure: 0,
        of: 'changePercent',
        operator: isDown ? mirrored[operator] : operator,
        value: isDown ? -than.value : than.value
      }
    ];
  }
  // "Did we deliver more than the month before" asks for both; "which depots delivered more" picks.
  const picks = subject?.dimension != null && subject.rows === null && direction !== null;
  return picks
    ? [{ measure: 0, of: 'change', operator: direction === 'up' ? '>' : '<', value: 0 }]
    : [];
}

const mirrored = { '>': '<', '>=': '<=', '<': '>', '<=': '>=', '=': '=', '<>': '<>' } as const;
