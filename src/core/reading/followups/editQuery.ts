import type { SemanticQuery } from '../../semantics/SemanticQuery.js';
import type { Draft } from '../assembly/Draft.js';
import type { ReadingContext, Turn } from '../ReadingContext.js';
import { copyOf, isPlaced, type Edit, type Step } from './Edit.js';
import { placeFields } from './placeFields.js';
import { placeFigures } from './placeFigures.js';
import { placeFilters } from './placeFilters.js';
import { placeGaps } from './placeGaps.js';
import { placeGivenUp } from './placeGivenUp.js';
import { placeGroups } from './placeGroups.js';
import { placeNouns } from './placeNouns.js';
import { placeOrder } from './placeOrder.js';
import { placePeriods } from './placePeriods.js';
import { placeRate } from './placeRate.js';
import { placeRows } from './placeRows.js';
import { placeShare } from './placeShare.js';
import { placeThresholds } from './placeThresholds.js';
import { placeWidening } from './placeWidening.js';
import { withLateness } from './withLateness.js';

/** In an order in which each finds what it builds on. */
const steps: readonly Step[] = [
  placeGivenUp,
  placeRows,
  placeRate,
  placeWidening,
  placeThresholds,
  placeFilters,
  placePeriods,
  placeNouns,
  placeFigures,
  placeGroups,
  placeFields,
  placeGaps,
  placeShare,
  placeOrder
];

/**
 * The reading of the answer before with the parts of a turn put in.
 * @returns null where a part finds no place in it, or nothing changes
 */
export function editQuery(
  before: Turn,
  asked: Draft,
  context: ReadingContext
): SemanticQuery | null {
  const draft = copyOf(asked);
  let query: SemanticQuery = before.query;
  for (const step of steps) {
    const edit: Edit = { before, context, asked, draft, query };
    const next = step(edit);
    if (!next) {
      return null;
    }
    query = next;
  }
  const isChanged = JSON.stringify(query) !== JSON.stringify(before.query);
  return isPlaced(draft) && isChanged ? withLateness(query) : null;
}
