import { measureNamed } from '../../semantics/model/semanticModel.js';
import type { Filter, Group, SemanticQuery } from '../../semantics/SemanticQuery.js';
import { impliedFilters } from '../assembly/impliedFilters.js';
import { isPlaced } from '../followups/Edit.js';
import type { Draft, Mark } from '../assembly/Draft.js';
import { resolvePeriod } from '../periods/resolvePeriod.js';
import { shiftPeriod } from '../periods/shiftPeriod.js';
import type { Period } from '../periods/Period.js';
import type { ReadingContext } from '../ReadingContext.js';
import type { Candidate } from './Candidate.js';

/** Marks that say nothing that a candidate could not keep. */
const keptMarks: ReadonlySet<Mark> = new Set([
  'versus',
  'part-of-name',
  'each',
  'count',
  'change',
  'and',
  'about'
]);

/**
 * A candidate with the names, days and splits of a question.
 * @returns null where a part of the question finds no place in it
 */
export function fillCandidate(
  candidate: Candidate,
  draft: Draft,
  context: ReadingContext
): SemanticQuery | null {
  const time = timeOf(draft, context);
  const groups = groupsOf(candidate, draft);
  const order = time && groups && orderOf(candidate, draft, groups);
  if (!isPlain(draft, candidate) || !order || (time.versus && candidate.rows)) {
    return null;
  }
  const [first] = candidate.measures;
  const isSnapshot = candidate.rows === 'stock' || (first && !measureNamed(first.name).event);
  if (isSnapshot && (time.period || time.versus)) {
    return null;
  }
  return {
    ...candidate,
    groups,
    filters: [...candidate.filters, ...filtersOf(candidate, draft)],
    ...time,
    ...order,
    assumed: draft.marks.has('part-of-name') ? ['members'] : []
  };
}

/** Whether nothing but names, days, splits, one rank and nouns is said. */
function isPlain(draft: Draft, { rows, fields, groups, measures }: Candidate): boolean {
  const { events, ranks, nouns, filters, periods } = draft;
  const kept = { nouns: [], counts: [], groups: [], filters: [], fields: [], ranks: [] };
  const rest = { ...draft, ...kept, events: [], periods: [], versus: [] };
  // "When is it due" is told by the day that a candidate is split by.
  const telling = groups.some(({ kind }) => kind === 'time');
  const [first] = measures;
  const isShown = (field: string): boolean =>
    telling && first !== undefined && measureNamed(first.name).event === field;
  return (
    isPlaced(rest) &&
    [...draft.marks].every(mark => keptMarks.has(mark)) &&
    draft.fields.every(
      ({ of }) => isShown(of.field) || (rows === of.relation && fields.includes(of.field))
    ) &&
    events.length <= 1 &&
    events.every(({ of }) => !of.negated) &&
    (telling || events.length <= periods.length) &&
    ranks.length <= 1 &&
    ranks.every(({ of }) => of.measure === null && of.field === null) &&
    nouns.every(({ of }) => !of.noun.event) &&
    filters.every(({ of }) => of.kind !== 'related' && !('negated' in of && of.negated))
  );
}

/** A name that is compared splits by what it is one of; rows are listed one by one. */
function groupsOf({ rows, groups }: Candidate, draft: Draft): Group[] | null {
  const compared = draft.filters.flatMap(({ of }) =>
    of.kind === 'members' && of.keys.length > 1 && !of.negated ? of.dimension : []
  );
  const nouns = draft.nouns.flatMap(({ of }) =>
    of.noun.dimension && of.noun.rows === null ? [of.noun.dimension] : []
  );
  const split: Group[] = [...nouns, ...compared].map(name => ({ kind: 'dimension', name }));
  const asked = distinct([...draft.groups.map(({ of }) => of), ...split]);
  if (rows) {
    return draft.groups.length === 0 ? [] : null;
  }
  return asked.length === 0 ? groups : distinct([...asked, ...groups.filter(isFixed)]);
}

/** What a candidate is split by in any case: the orders that are big. */
const isFixed = (group: Group): boolean =>
  group.kind === 'time' || group.name === 'sales_order' || group.name === 'purchase_order';

const distinct = (groups: readonly Group[]): Group[] => [
  ...new Map(groups.map(group => [JSON.stringify(group), group])).values()
];

function filtersOf({ filters }: Candidate, draft: Draft): Filter[] {
  const implied = draft.events.flatMap(({ of }) => impliedFilters(of.event));
  const known = new Set(filters.map(filter => JSON.stringify(filter)));
  return [...draft.filters.map(({ of }) => of), ...implied].filter(
    filter => !known.has(JSON.stringify(filter))
  );
}

function orderOf(
  { order, limit }: Candidate,
  { ranks }: Draft,
  groups: readonly Group[]
): Pick<SemanticQuery, 'order' | 'limit'> | null {
  const [rank] = ranks;
  if (!rank) {
    return { order, limit };
  }
  return groups.length === 0
    ? null
    : {
        order: [{ by: { measure: 0 }, direction: rank.of.direction }],
        limit: rank.of.count === null ? null : { count: rank.of.count, per: null }
      };
}

/** The window and what it is compared with; "compared with last year" is said of this year. */
function timeOf(
  { periods, versus, events }: Draft,
  { today }: ReadingContext
): Pick<SemanticQuery, 'period' | 'versus'> | null {
  const [period, ...more] = periods;
  const [base, ...others] = versus;
  if (more.length + others.length > 0) {
    return null;
  }
  const event = events[0]?.of.event.field ?? null;
  const within = (of: Period): SemanticQuery['period'] => ({ period: of, direction: null, event });
  if (!base) {
    return {
      period: period ? { period: period.of.period, direction: period.of.direction, event } : null,
      versus: null
    };
  }
  if (period) {
    const [one, other] = [period.of.period, base.of.period];
    const isLater = startOf(one, today) >= startOf(other, today);
    return { period: within(isLater ? one : other), versus: isLater ? other : one };
  }
  const { period: of } = base.of;
  if (of.kind !== 'unit' || of.offset >= 0) {
    return null;
  }
  const now: Period = { kind: 'soFar', period: { ...of, offset: 0 } };
  return { period: within(now), versus: shiftPeriod(now, of.offset, of.unit) };
}

const startOf = (period: Period, today: string): string => resolvePeriod(period, today).start ?? '';
