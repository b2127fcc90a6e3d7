import { isSame } from '../isSame.js';
import type { AssumableSlot, Filter, SemanticQuery } from '../../semantics/SemanticQuery.js';
import { comparisonBase } from '../assembly/comparisonBase.js';
import { isOrderGroup } from '../assembly/conventions.js';
import { newDraft, type Event } from '../assembly/Draft.js';
import { settleTime } from '../assembly/settleTime.js';
import type { Period } from '../periods/Period.js';
import { previousOf } from '../periods/previousOf.js';
import { applyRelative, type RelativePeriod } from '../periods/RelativePeriod.js';
import { shiftPeriod } from '../periods/shiftPeriod.js';
import { familyOfQuery, type Edit, type Step } from './Edit.js';
import { promisedField } from './promisedField.js';

/** "What about last month", "for last year", "older than 60 days", "compared with the year before". */
export const placePeriods: Step = edit => {
  const { draft } = edit;
  const compares = draft.versus.length > 0 || edit.asked.marks.has('versus');
  const period = draft.periods.shift();
  if (compares || (edit.asked.marks.has('change') && !period)) {
    return period ? null : compared(edit);
  }
  if (!period) {
    return moved(edit);
  }
  const { kind } = period.of.period;
  const aged = kind === 'age' ? agedSince(edit, period.of.period) : null;
  return aged ?? windowed(edit, period);
};

/** "The month before that". */
function moved({ draft, query, context }: Edit): SemanticQuery | null {
  const relative = draft.relatives.shift();
  if (!relative) {
    return query;
  }
  const base = query.period;
  if (!base || (relative.of.kind === 'sameIn' && relative.of.loose)) {
    return null;
  }
  const from = comparisonBase(base.period, base.event);
  const period = applyRelative(relative.of, from, context.today);
  return withVersus(query, { ...query, period: { ...base, period } });
}

/** A new window, by the date of the one before where the turn names no other. */
function windowed(
  { draft, query, context }: Edit,
  period: Edit['draft']['periods'][number]
): SemanticQuery | null {
  const base = query.period;
  const named = draft.events.splice(0).map(({ at, of }) => ({
    at,
    of: { event: { ...of.event, filter: null }, negated: false }
  }));
  const kept = base?.event
    ? [{ at: period.at, of: { event: dated(base.event), negated: false } }]
    : [];
  const isAssumed = query.assumed.includes('status') && named.length === 0;
  const filters = query.filters.filter(filter => !(isAssumed && isImplied(filter)));
  const time = settleTime(
    { ...newDraft(), events: named.length > 0 ? named : kept, periods: [period] },
    {
      family: familyOfQuery(query),
      measures: query.measures,
      filters,
      rows: query.rows,
      subject: null,
      isPerOrder: query.groups.some(isOrderGroup),
      context
    }
  );
  if (!time) {
    return null;
  }
  const settled: readonly AssumableSlot[] = ['event', 'period', 'status'];
  const keeps = (slot: AssumableSlot): boolean =>
    !settled.includes(slot) || (slot === 'event' && kept.length > 0 && named.length === 0);
  return withVersus(query, {
    ...query,
    filters: time.filters,
    period: time.period,
    assumed: [...new Set([...query.assumed.filter(keeps), ...time.assumed])]
  });
}

/** The date of the answer before, as a verb of the turn would name it. */
const dated = (field: string): Event => ({
  kind: 'event',
  family: 'sales',
  relation: 'sales_order',
  field,
  filter: null,
  onlyWith: null
});

const isImplied = (filter: Filter): boolean =>
  filter.kind === 'named' && ['open_sales', 'sales_not_cancelled'].includes(filter.name);

/** Days that something is old, of an answer about what is late: counted from the day it was due. */
function agedSince(
  { query, draft }: Edit,
  period: Extract<Period, { kind: 'age' }>
): SemanticQuery | null {
  const field = draft.events.length === 0 ? promisedField(query) : null;
  return field === null
    ? null
    : {
        ...query,
        filters: [
          ...query.filters.filter(filter => filter.kind !== 'date' || filter.field !== field),
          { kind: 'date', field, period, direction: 'past', negated: false, orEmpty: false }
        ],
        assumed: [...new Set([...query.assumed, 'event' as const])]
      };
}

/** "Compare with the year before", "against last month", "with the change". */
function compared({ draft, query, context }: Edit): SemanticQuery | null {
  const base = query.period;
  const [versus] = draft.versus.splice(0, 1);
  const [relative] = draft.relatives.splice(0, 1);
  const isTimed = query.groups.some(group => group.kind === 'time' && group.unit !== 'weekday');
  if (!base || query.rows || query.measures.length === 0 || (versus && relative) || isTimed) {
    return null;
  }
  const { today } = context;
  const from = comparisonBase(base.period, base.event);
  const against = versus
    ? applyRelative({ kind: 'sameIn', within: versus.of.period }, from, today)
    : relative
      ? applyRelative(alike(relative.of, from), from, today)
      : previousOf(from);
  return { ...query, period: { ...base, period: from }, versus: against };
}

/** "The year before" of a year that is running is the same stretch of it. */
function alike(relative: RelativePeriod, base: Period): RelativePeriod {
  const runs =
    base.kind === 'soFar' && base.period.kind === 'unit' && relative.kind === 'beside'
      ? base.period.unit === relative.unit
      : false;
  return runs && relative.kind === 'beside' ? { ...relative, kind: 'moved' } : relative;
}

/** A comparison moves with its window: the month before, the same month a year earlier. */
function withVersus(before: SemanticQuery, now: SemanticQuery): SemanticQuery | null {
  if (!before.versus || !before.period || !now.period) {
    return now;
  }
  const [old, period] = [before.period.period, now.period.period];
  const ways = [previousOf, (of: Period): Period => shiftPeriod(of, -1, 'year')];
  const way = ways.find(of => isSame(of(old), before.versus));
  return way ? { ...now, versus: way(period) } : null;
}
