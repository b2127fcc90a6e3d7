import { dimensions, type DimensionName } from '../../semantics/model/Dimension.js';
import { mayRead, relations } from '../../semantics/model/semanticModel.js';
import type { Filter, SimpleFilter } from '../../semantics/SemanticQuery.js';
import type { MeaningOf } from '../Span.js';
import type { Event } from './Draft.js';
import { impliedFilters } from './impliedFilters.js';
import { isAhead } from './isAhead.js';
import type { TimeQuestion } from './TimeQuestion.js';

/** "Not sold for 90 days", "not ordered since March", "not restocked for 60 days". */
export function absenceFilter(
  event: Event,
  period: MeaningOf<'period'> | null,
  places: readonly SimpleFilter[],
  question: TimeQuestion
): Filter | null {
  const { relation, field, family } = event;
  if (period && isAhead(period, question.context.today)) {
    return null;
  }
  const window: SimpleFilter[] = period
    ? [
        {
          kind: 'date',
          field,
          period: period.period,
          direction: 'past',
          negated: false,
          orEmpty: false
        }
      ]
    : [];
  if (relation === 'stock' && field === 'last_restock_date') {
    return period
      ? {
          kind: 'date',
          field,
          period: period.period,
          direction: 'past',
          negated: true,
          orEmpty: true
        }
      : { kind: 'named', name: 'never_restocked', negated: false };
  }
  const by = linkOf(question);
  const known = by.every(name => relations[relation].fields[dimensions[name].key]);
  if (by.length === 0 || !known || !mayRead(question.context.persona, relation)) {
    return null;
  }
  const implied = impliedFilters(event);
  const kept = family === 'sales' ? 'sales_not_cancelled' : 'purchases_not_cancelled';
  const status: SimpleFilter[] =
    family === 'stock' || implied.length > 0
      ? implied
      : [{ kind: 'named', name: kept, negated: false }];
  return {
    kind: 'related',
    relation,
    by,
    filters: [...status, ...window, ...places],
    negated: true
  };
}

/** What ties the absent rows to the subject: the product, and its warehouse where one is named. */
function linkOf({ subject, filters, rows }: TimeQuestion): DimensionName[] {
  const dimension = subject?.dimension ?? (rows === 'stock' || rows === null ? 'product' : null);
  if (dimension === null) {
    return [];
  }
  const warehouse = filters.some(
    filter => filter.kind === 'members' && filter.dimension === 'warehouse'
  );
  return dimension === 'product' && warehouse ? ['product', 'warehouse'] : [dimension];
}
