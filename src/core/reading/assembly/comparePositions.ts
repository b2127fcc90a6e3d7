import type { ComparisonOperator } from '../../semantics/SemanticQuery.js';
import type { Family } from '../lexicon/Sense.js';
import type { At, Comparison, FigureUse } from './Draft.js';
import { differences, positionField } from './positionFields.js';
import type { Slots } from './Slots.js';

const mirrored: Readonly<Record<ComparisonOperator, ComparisonOperator>> = {
  '=': '=',
  '<>': '<>',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<='
};

/**
 * "Open demand is more than the stock": two figures that are compared are fields of one product in
 * one warehouse, and both are shown.
 * @returns the fields to show; null where a figure is compared with one it cannot be compared with
 */
export function comparePositions(slots: Slots, family: Family): readonly string[] | null {
  const { draft, filters } = slots;
  const shown: string[] = [];
  for (const comparison of [...draft.comparisons]) {
    const { than } = comparison.of;
    if (than.kind === 'measure' || than.kind === 'quantity') {
      const left = compared(draft.figures, comparison);
      const fieldOfLeft =
        left && left.of.figure.kind !== 'counted' && !left.of.average
          ? positionField(left.of.figure, family)
          : null;
      const fieldOfThan = positionField(than, family);
      if (!left || fieldOfLeft === null || fieldOfThan === null || fieldOfLeft === fieldOfThan) {
        return null;
      }
      draft.figures.splice(draft.figures.indexOf(left), 1);
      draft.comparisons.splice(draft.comparisons.indexOf(comparison), 1);
      const { operator } = comparison.of;
      const known =
        differences[`${fieldOfLeft} ${operator} ${fieldOfThan}`] ??
        differences[`${fieldOfThan} ${mirrored[operator]} ${fieldOfLeft}`];
      shown.push(fieldOfLeft, fieldOfThan, ...(known ? [known.field] : []));
      filters.push(
        known
          ? { kind: 'named', name: known.filter, negated: false }
          : {
              kind: 'compare',
              field: fieldOfLeft,
              operator,
              than: { field: fieldOfThan, factor: 1 }
            }
      );
    }
  }
  return shown;
}

/** The figure that stands right before the comparison. */
function compared(
  figures: readonly At<FigureUse>[],
  { at }: At<Comparison>
): At<FigureUse> | undefined {
  return [...figures].reverse().find(figure => figure.at < at && at - figure.at <= 3);
}
