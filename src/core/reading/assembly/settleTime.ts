import { settlesStatus } from '../../semantics/compiler/settlesStatus.js';
import { measureNamed } from '../../semantics/model/semanticModel.js';
import type {
  AssumableSlot,
  Filter,
  MeasureUse,
  SemanticQuery,
  SimpleFilter
} from '../../semantics/SemanticQuery.js';
import type { Period } from '../periods/Period.js';
import { applyRelative, type RelativePeriod } from '../periods/RelativePeriod.js';
import { previousOf } from '../periods/previousOf.js';
import { addDays } from '../../calendar/IsoDay.js';
import { resolvePeriod } from '../periods/resolvePeriod.js';
import type { MeaningOf } from '../Span.js';
import type { At, Draft, Event } from './Draft.js';
import { toCome } from './alignWindows.js';
import { absenceFilter } from './absenceFilter.js';
import { comesSoon } from './comesSoon.js';
import { comparisonBase, isPromised } from './comparisonBase.js';
import { impliedFilters } from './impliedFilters.js';
import { isAhead } from './isAhead.js';
import { mergePeriods } from './mergePeriods.js';
import { latenessMeasures } from './conventions.js';
import type { TimeQuestion } from './TimeQuestion.js';

export interface SettledTime {
  readonly filters: Filter[];
  readonly period: SemanticQuery['period'];
  readonly versus: Period | null;
  readonly assumed: AssumableSlot[];
}

const isLateness = (filter: Filter): boolean =>
  filter.kind === 'named' && (filter.name === 'late_sales' || filter.name === 'overdue');

/** Whether a figure is about what is late: alone, or as a part of all there is. */
const isOfLateness = ({ name, filters }: MeasureUse): boolean =>
  latenessMeasures.has(name) || filters.some(isLateness);

/** Whether a filter names an order, which is asked about whatever became of it. */
export const isOneOrder = (filter: Filter): boolean =>
  filter.kind === 'members' &&
  (filter.dimension === 'sales_order' || filter.dimension === 'purchase_order');

/** Periods, events and what they imply; null where one of them finds no use. */
export function settleTime(draft: Draft, question: TimeQuestion): SettledTime | null {
  const filters = [...question.filters];
  const assumed: AssumableSlot[] = [];
  const absent = draft.events.filter(({ of }) => of.negated);
  const events = draft.events.filter(({ of }) => !of.negated).map(({ of }) => of.event);
  const isList = question.measures.length === 0;
  const periods = isList
    ? [...mergePeriods(draft.periods, question.context.today)]
    : [...draft.periods];
  if (absent.length > 0 && saysMore(draft, absent)) {
    return null;
  }
  for (const { of } of absent) {
    const places = of.event.field === 'warehouse_code' ? takeWarehouses(filters) : [];
    const asked = { ...question, filters };
    const absence = absenceFilter(of.event, periods.shift()?.of ?? null, places, asked);
    if (!absence) {
      return null;
    }
    filters.push(absence);
  }
  const event = eventField(events, draft, question);
  // "Due, delivered" are two sets of rows unless each is counted.
  const verbs = new Set(events.map(({ filter }) => filter));
  if (verbs.size > 1 || event === undefined || periods.length > 1 || draft.versus.length > 1) {
    return null;
  }
  // What became of one order is told by its status and dates, so its row stays in any case.
  if (!filters.some(isOneOrder)) {
    filters.push(...events.flatMap(impliedFilters));
  }
  const [period] = periods;
  if (!period) {
    const timeless =
      draft.versus.length === 0 &&
      draft.relatives.length === 0 &&
      !draft.marks.has('change') &&
      !draft.marks.has('versus');
    // "When is it due, and its status": the row of one order shows its dates anyway.
    const isOne = isList && filters.some(isOneOrder);
    const used = events.every(
      ({ filter, relation }) =>
        isOne ||
        filter !== null ||
        relation === 'sales_line' ||
        (relation === 'purchase_line' && question.measures.length > 0) ||
        relation === 'stock' ||
        question.measures.length > 1
    );
    // "By week of delivery": without a window, figures are split by the date of their own.
    const splitsByOther =
      event !== null &&
      draft.groups.some(({ of }) => of.kind === 'time') &&
      question.measures.some(({ name }) => measureNamed(name).event !== event);
    return timeless && used && !splitsByOther
      ? { filters, period: null, versus: null, assumed }
      : null;
  }
  // "More than a year ago" tells the age of rows; as the window of a figure it is a guess.
  const isAge = period.of.period.kind === 'age' && question.measures.length > 0;
  if (isAge && events.length === 0) {
    return null;
  }
  const window = windowOf(period, event, question, events.some(isDone));
  if (!window) {
    return null;
  }
  if (window.assumedEvent) {
    assumed.push('event');
  }
  if (window.isPast && (filters.some(isLateness) || question.measures.some(isOfLateness))) {
    return null; // what was late then is not known: late is what is open and due now
  }
  const status = impliedStatus(window, filters, question);
  if (status) {
    filters.push(status);
    assumed.push('status');
  }
  const { of: base } = period;
  const soFar = draft.relatives.filter(({ of }) => of.kind === 'soFar');
  const pointing = draft.relatives.filter(({ of }) => of.kind !== 'soFar');
  if (pointing.length > 1 || soFar.length > 1) {
    return null;
  }
  const span = soFar.reduce(
    (of, relative) => applyRelative(relative.of, of, question.context.today),
    base.period
  );
  const relative = pointing[0]?.of ?? null;
  const named = window.startsNow ? toCome(span) : span;
  const compared = relative ? comparisonBase(named, window.event) : named;
  const other = versusOf(draft, compared, relative, question.context.today);
  if (other === undefined) {
    return null;
  }
  const versus = other && window.startsNow ? toCome(other) : other;
  const isLater =
    versus !== null && startsAfter(versus, compared, window.direction, question.context.today);
  const [now, before] = isLater ? [versus, compared] : [compared, versus];
  return {
    filters,
    period: { period: now, direction: window.direction, event: window.event },
    versus: before,
    assumed
  };
}

/** "In 2024 and in 2025": the earlier window is the one that was before, wherever it stands. */
function startsAfter(
  one: Period,
  other: Period,
  direction: Window['direction'],
  today: string
): boolean {
  const towards = direction ?? undefined;
  const { start } = resolvePeriod(one, today, towards);
  const { end } = resolvePeriod(other, today, towards);
  return start !== null && end !== null && start >= end;
}

/** "Sold in May but not ordered in June": two sets, each with what stands in its own clause. */
function saysMore(
  { events, periods, filters }: Draft,
  [first]: readonly At<{ readonly event: Event }>[]
): boolean {
  const isRestock = first?.of.event.field === 'last_restock_date';
  const places = filters.filter(({ of }) => of.kind === 'members' && of.dimension === 'warehouse');
  const sides = new Set(places.map(({ at }) => at < (first?.at ?? 0)));
  return (
    !isRestock && (events.some(({ of }) => !of.negated) || periods.length > 1 || sides.size > 1)
  );
}

/** "Not stocked at WH04": the warehouse belongs to what is absent. */
function takeWarehouses(filters: Filter[]): SimpleFilter[] {
  const places = filters.filter(
    (filter): filter is SimpleFilter =>
      filter.kind === 'members' && filter.dimension === 'warehouse'
  );
  for (const place of places) {
    filters.splice(filters.indexOf(place), 1);
  }
  return places;
}

/** The date field of the verbs; null where there is none, undefined where they disagree. */
function eventField(
  events: readonly Event[],
  { figures, comparisons, nouns }: Draft,
  { subject }: TimeQuestion
): string | null | undefined {
  const dated = events.filter(({ field }) => field !== 'warehouse_code');
  const fields = new Set(dated.map(({ field }) => field));
  if (fields.size > 1) {
    return undefined;
  }
  const counted = figures.map(({ of: { figure } }) =>
    figure.kind === 'counted' ? figure.noun.event : null
  );
  counted.push(...(comparisons.length > 0 ? nouns.map(({ of }) => of.noun.event) : []));
  return [...fields][0] ?? subject?.event ?? counted.find(field => field !== null) ?? null;
}

interface Window {
  readonly event: string | null;
  readonly direction: 'past' | 'future' | null;
  readonly assumedEvent: boolean;
  readonly isPast: boolean;
  /** Whether it begins today or later. */
  readonly startsNow: boolean;
}

function windowOf(
  { of: { period, direction } }: At<MeaningOf<'period'>>,
  named: string | null,
  question: TimeQuestion,
  isOver: boolean
): Window | null {
  const { today, persona } = question.context;
  const { family, measures } = question;
  const ahead = isAhead({ kind: 'period', period, direction }, today);
  const promised = family === 'purchase' ? 'expected_delivery_date' : 'delivery_date';
  const isList = measures.length === 0 || question.isPerOrder;
  // Orders to come are known by their date; what they will bring in is not.
  const counts = measures.every(({ name }) => ['count', 'units'].includes(measureNamed(name).unit));
  const isToday = counts && resolvePeriod(period, today).start === today;
  const deliveries = persona === 'Field Engineer' && family === 'sales' && (isList || isToday);
  const fallback =
    family === 'stock' || family === null
      ? null
      : (ahead && counts) || deliveries
        ? promised
        : measures.length > 0
          ? null
          : isReceived(question.filters)
            ? 'actual_delivery_date'
            : 'order_date';
  // A delivery that is to come is known by the day it is promised for.
  const isAwaited = ahead && named === 'actual_delivery_date';
  const event = isAwaited ? promised : (named ?? fallback);
  const isSnapshot = measures.length > 0 && measures.every(({ name }) => !measureNamed(name).event);
  if (event === null && (measures.length === 0 || isSnapshot)) {
    return null;
  }
  const field = event ?? measures.map(({ name }) => measureNamed(name).event).find(Boolean);
  const isDelivered = isOver || measures.some(({ name }) => name === 'delivered_units');
  const isComing = isNear(period) || comesSoon(period, today);
  const near = field && isPromised(field) && isComing ? 'future' : null;
  const towards = direction ?? (isDelivered ? null : near);
  const { start, end } = resolvePeriod(period, today, towards ?? undefined);
  const isFuture = towards === 'future' || (start !== null && start > today);
  if (isFuture && field && !isPromised(field)) {
    return null; // nothing is ordered, received or restocked on a day to come
  }
  return {
    event,
    direction: towards,
    assumedEvent: named === null && event !== null,
    isPast: end !== null && end <= addDays(today, 1) && (start === null || start < today),
    // What is due by a day to come is what is left to do until then.
    startsNow: start === null ? end !== null && end > today : start >= today
  };
}

/** What came in late or short did so on the day of receipt. */
const isReceived = (filters: readonly Filter[]): boolean =>
  filters.some(
    filter => filter.kind === 'named' && !filter.negated && filter.name.startsWith('received')
  );

/** Days that are said by their name: only the direction tells which one is meant. */
function isNear(period: Period): boolean {
  return period.kind === 'between'
    ? isNear(period.from) && isNear(period.to)
    : period.kind === 'weekday' || period.kind === 'weekend';
}

/** What was delivered was so on a day that is over. */
const isDone = ({ filter }: Event): boolean => filter === 'Delivered' || filter === 'gone_out';

/** What is due from today on is what is still open; what was due is all but the cancelled. */
function impliedStatus(
  { event, startsNow }: Window,
  filters: readonly Filter[],
  { family, measures, rows }: TimeQuestion
): Filter | null {
  const relation = rows ?? (measures.length > 0 ? 'sales_order' : null);
  if (family !== 'sales' || event !== 'delivery_date' || relation === null) {
    return null;
  }
  return filters.some(settlesStatus)
    ? null
    : { kind: 'named', name: startsNow ? 'open_sales' : 'sales_not_cancelled', negated: false };
}

function versusOf(
  draft: Draft,
  period: Period,
  relative: RelativePeriod | null,
  today: string
): Period | null | undefined {
  const [versus] = draft.versus;
  if (relative) {
    return versus ? undefined : applyRelative(relative, period, today);
  }
  if (versus) {
    return versus.of.period;
  }
  if (draft.marks.has('versus')) {
    return undefined;
  }
  return draft.marks.has('change') ? previousOf(period) : null;
}
