import { measureNamed } from '../model/semanticModel.js';
import type { MeasureUse, SemanticQuery } from '../SemanticQuery.js';
import { unitOf } from './measureColumns.js';

/**
 * Whether a reading asks of figures that are dates only what a date can tell. It is shown, split,
 * ordered, and the earliest or the latest of several; it is no number, so it has no mean, no part
 * and no change, and is neither above nor below one.
 */
export function allowsDates({ measures, versus, having }: SemanticQuery): boolean {
  const isDate = (index: number): boolean => {
    const use = measures[index];
    return use !== undefined && unitOf(use) === 'date';
  };
  return (
    measures.every(use => measureNamed(use.name).unit !== 'date' || leavesDate(use)) &&
    (versus === null || !measures.some((_use, index) => isDate(index))) &&
    having.every(
      ({ measure, value }) =>
        !isDate(measure) && (typeof value === 'number' || !isDate(value.measure))
    )
  );
}

/** What is made of a date before it is shown: members that have one may be counted. */
const leavesDate = ({ rate, combine, bounds }: MeasureUse): boolean =>
  !rate && combine !== 'avg' && bounds.length === 0;
