import { isSame } from '../isSame.js';
import { settlesStatus } from '../../semantics/compiler/settlesStatus.js';
import type { SemanticQuery } from '../../semantics/SemanticQuery.js';
import type { Draft } from '../assembly/Draft.js';
import { settleDraft } from '../assembly/settleDraft.js';
import type { ReadingContext, Turn } from '../ReadingContext.js';
import { copyOf, familyOfQuery } from './Edit.js';
import { withoutLimit } from './narrow.js';
import { partFilterFor } from './partFilterFor.js';
import { scopeOf } from './scopeOf.js';
import { withLateness } from './withLateness.js';

/**
 * A whole question about the rows of the answer before: "which customers are those", "how many
 * lines and units of those".
 * @returns null where the question stands on its own feet nowhere, or those rows cannot tell
 */
export function carryOver(
  before: Turn,
  draft: Draft,
  context: ReadingContext
): SemanticQuery | null {
  const { query } = before;
  if (draft.shares.length > 0) {
    return null; // a share of other rows is a rate of these
  }
  const whole = withoutLimit(query, before);
  const own = settleDraft(copyOf(draft), context, familyOfQuery(query));
  if (!whole || !own || draft.rows.length > 0 || (own.period && query.period)) {
    return null;
  }
  const scope = scopeOf(whole);
  const replaced = own.filters.some(settlesStatus);
  const kept = scope.filters.filter(
    filter =>
      !(replaced && settlesStatus(filter)) && !own.filters.some(other => isSame(other, filter))
  );
  const carried: SemanticQuery = {
    ...own,
    filters: [...kept, ...own.filters],
    period: own.period ?? scope.period,
    assumed: [...new Set([...own.assumed, ...query.assumed.filter(slot => slot === 'event')])]
  };
  const part = partFilterFor(carried);
  return withLateness(part ? { ...carried, filters: [...carried.filters, part] } : carried);
}
