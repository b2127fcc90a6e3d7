import { isSame } from '../isSame.js';
import {
  emptyQuery,
  type Group,
  type MeasureUse,
  type Order,
  type SemanticQuery
} from '../../semantics/SemanticQuery.js';
import { groupNames } from '../../semantics/compiler/groupColumns.js';
import { isAdditive } from '../../semantics/compiler/measureColumns.js';
import type { RelationName } from '../../semantics/model/Relation.js';
import { measureNamed, relations } from '../../semantics/model/semanticModel.js';
import { isCircular } from './isCircular.js';
import { changesOf } from './changesOf.js';
import { countedMembers } from './countedMembers.js';
import { conditions } from './comparisonsOf.js';
import { dimensionOfRows, isOrderGroup } from './conventions.js';
import type { Draft, Noun, SpokenNoun } from './Draft.js';
import { sortMeasure } from './measuresOf.js';
import { settleTime } from './settleTime.js';
import type { Slots } from './Slots.js';
import { worstDirection } from './worstDirection.js';
import { trendOf } from './trendOf.js';

/** Figures, split by the groups that the question names; null where a slot finds no use. */
export function settleFigures(
  slots: Slots,
  subject: Noun | null,
  spoken: SpokenNoun | null
): SemanticQuery | null {
  const { draft } = slots;
  joinSorts(draft);
  const groups = figureGroups(slots, subject);
  const change = changesOf(slots, subject);
  const bounds = conditions(slots, null);
  const having = bounds && countedMembers(slots, bounds);
  const trend = trendOf(slots);
  const timed = trend ? { ...draft, periods: [] } : draft;
  const time = settleTime(timed, {
    family: slots.family,
    measures: slots.measures,
    filters: slots.filters,
    rows: null,
    subject,
    isPerOrder: (groups ?? []).some(isOrderGroup),
    context: slots.context
  });
  const fields = [...new Set(draft.fields.map(({ of }) => of.field))];
  if (
    !groups ||
    !change ||
    !having ||
    !areAttributes(fields, groups) ||
    !time ||
    bendsFigure(slots, having, groups) ||
    (change.length > 0 && groups.length === 0)
  ) {
    return null;
  }
  const [rank] = draft.ranks;
  const [sort] = draft.sorts;
  const worst = rank?.of.judged === 'worst' ? worstDirection(slots.measures[0]?.name ?? '') : null;
  const direction = worst ?? rank?.of.direction ?? sort?.of.direction ?? null;
  const order = direction === null ? [] : orderOf(slots, groups, fields, direction);
  // "Which supplier is worst? Rank them": one is asked for, and then all.
  const isOne = rank && spoken && !spoken.isPlural && !draft.marks.has('sorted');
  const limit = limitOf(slots, rank?.of.count ?? (isOne ? 1 : null), groups);
  const unsortable =
    (direction !== null && slots.measures.length === 0) ||
    draft.sorts.some(({ of }) => of.by !== null && sortMeasure(slots, of.by) === null);
  if (
    (rank && groups.length === 0) ||
    unsortable ||
    isCircular(slots.measures, time.filters) ||
    (time.versus !== null && groups.some(isStretch)) ||
    slots.measures.some(use => countsOne(use, groups)) ||
    order === null ||
    rank?.of.field ||
    !draft.kept.every(name => groups.some(of => of.kind === 'dimension' && of.name === name)) ||
    !isShareOfMembers(slots, groups)
  ) {
    return null;
  }
  return {
    ...emptyQuery,
    measures: slots.measures,
    fields,
    groups,
    filters: time.filters,
    ...(trend ?? { period: time.period, versus: time.versus }),
    having: [...having, ...change, ...(trend?.having ?? [])],
    // "Difference and %" of two windows: the percentage is the change's.
    share: draft.shares.length > 0 && (time.versus === null || draft.changes.length === 0),
    totalled: isTogether(slots),
    keepEmpty: draft.marks.has('keep-empty') || boundsFromAbove(slots, having),
    order,
    limit,
    assumed: [...slots.assumed, ...time.assumed]
  };
}

/** Orders that are counted by what they hold, beside each single order: one or none. */
const countsOne = ({ combine, per }: MeasureUse, groups: readonly Group[]): boolean =>
  combine === 'count' && groups.some(group => isSame(group, per));

/** Months of one year are not those of another: side by side, no row has both. */
const isStretch = (group: Group): boolean => group.kind === 'time' && group.unit !== 'weekday';

/** Conditions that would change what a figure is of, rather than which rows it is taken from. */
function bendsFigure(
  { draft, filters, measures }: Slots,
  having: SemanticQuery['having'],
  groups: readonly Group[]
): boolean {
  const quantity = draft.figures.some(
    ({ of }) => of.figure.kind === 'quantity' && !of.figure.of.endsWith('to-go')
  );
  const counted = draft.figures.find(({ of }) => of.figure.kind === 'counted')?.of.figure;
  const count = counted?.kind === 'counted' ? counted.noun.count : null;
  // "Units short" are not the units of what is short.
  const short = filters.some(filter => filter.kind === 'named' && partFilters.has(filter.name));
  // "How many orders worth less than 1,000" sets a bound to each order, not to their number.
  const each = having.some(({ measure }) => count !== null && measures[measure]?.name !== count);
  return (short && quantity) || each || (having.length > 0 && groups.length === 0);
}

/** Who sold less than 50 sold nothing, too: members without a row count as 0. */
function boundsFromAbove({ measures }: Slots, having: SemanticQuery['having']): boolean {
  return having.some(({ measure, of, operator }) => {
    const use = measures[measure];
    return (
      of === 'value' && operator.startsWith('<') && use && isAdditive(measureNamed(use.name).unit)
    );
  });
}

/** Filters that look at a part of a line's quantity. */
const partFilters: ReadonlySet<string> = new Set([
  'line_to_go',
  'line_part',
  'line_waiting',
  'line_outstanding',
  'line_part_received',
  'line_awaited',
  'received_short'
]);

/** A share of each member in the total; the share that meets a condition is another figure. */
function isShareOfMembers(slots: Slots, groups: readonly Group[]): boolean {
  const { draft } = slots;
  const [share] = draft.shares;
  if (share === undefined) {
    return true;
  }
  const [noun] = draft.nouns.filter(({ at }) => at > share);
  const later = draft.filters.some(({ at }) => noun !== undefined && at > noun.at);
  const members = groups.some(({ kind }) => kind === 'dimension');
  return members && !later && draft.events.length === 0;
}

/** "What % of spend sits with our 3 biggest suppliers": one share, of the few together. */
function isTogether({ draft }: Slots): boolean {
  const [share] = draft.shares;
  const [rank] = draft.ranks;
  const [figure] = draft.figures;
  const isFew = rank?.of.count != null && rank.of.count > 1;
  const follows =
    share !== undefined && figure !== undefined && rank && share < figure.at && figure.at < rank.at;
  return (
    share !== undefined &&
    isFew &&
    (follows === true || draft.marks.has('total')) &&
    !draft.marks.has('each')
  );
}

/** Fields that each member of a group has one of: the due date of an order. */
function areAttributes(fields: readonly string[], groups: readonly Group[]): boolean {
  return fields.every(field =>
    groups.some(
      group =>
        group.kind === 'dimension' &&
        Object.entries(dimensionOfRows).some(
          ([rows, name]) => name === group.name && relations[rows as RelationName].fields[field]
        )
    )
  );
}

/** What the figures are put in order by; null where that is none of what is shown. */
function orderOf(
  slots: Slots,
  groups: readonly Group[],
  fields: readonly string[],
  direction: Order['direction']
): Order[] | null {
  const [sort] = slots.draft.sorts;
  const { by = null, prefer = null } = sort?.of ?? {};
  if (by?.kind === 'field') {
    return fields.includes(by.field) ? [{ by: { field: by.field }, direction }] : null;
  }
  if (prefer === 'name') {
    return nameOrder(slots, groups, direction);
  }
  const index = orderMeasure(slots, by);
  const unit = slots.measures[index] && measureNamed(slots.measures[index].name).unit;
  if (prefer === null || slots.draft.ranks.length > 0 || (prefer === 'days' && unit === 'days')) {
    return [{ by: { measure: index }, direction }];
  }
  if (unit === 'date') {
    // The more days ago, the earlier the date.
    const earliest = direction === 'asc' ? 'desc' : 'asc';
    return [{ by: { measure: index }, direction: prefer === 'days' ? earliest : direction }];
  }
  const field = fields.find(name => typeOfField(name) === prefer);
  return field === undefined ? null : [{ by: { field }, direction }];
}

/** "By name" puts the members in order; the first five by a figure have an order of their own. */
function nameOrder(
  { draft }: Slots,
  [group, ...others]: readonly Group[],
  direction: Order['direction']
): Order[] | null {
  const name = group?.kind === 'dimension' ? groupNames(group).at(-1) : undefined;
  return name === undefined || others.length > 0 || draft.ranks.length > 0
    ? null
    : [{ by: { field: name }, direction }];
}

const typeOfField = (name: string): string | undefined =>
  Object.values(relations).find(({ fields }) => fields[name])?.fields[name]?.type;

/** "By last order date, oldest first": what is sorted by, and which way. */
function joinSorts({ sorts }: Draft): void {
  const [first, second, ...others] = sorts;
  if (first?.of.by && second?.of.by === null && others.length === 0) {
    sorts.splice(0, 2, { at: first.at, of: { ...second.of, by: first.of.by } });
  }
}

function orderMeasure(slots: Slots, by: Draft['sorts'][number]['of']['by']): number {
  const name = sortMeasure(slots, by);
  const index = slots.measures.findIndex(use => use.name === name);
  return index < 0 ? 0 : index;
}

function limitOf(
  slots: Slots,
  count: number | null,
  groups: readonly Group[]
): SemanticQuery['limit'] {
  if (count === null) {
    return null;
  }
  const per = groups.length > 1 ? (groups.find(group => isSplit(slots, group)) ?? null) : null;
  return { count, per };
}

function isSplit(slots: Slots, group: Group): boolean {
  return slots.draft.groups.some(({ of }) => of === group);
}

/** The subject splits the figures where it stands before them or is ranked. */
function figureGroups(slots: Slots, subject: Noun | null): Group[] | null {
  const ranksGoods = slots.draft.ranks.some(({ of }) => of.measure !== null);
  const dimension = subject?.dimension ?? (ranksGoods ? 'product' : null);
  if (dimension === null) {
    return subject ? null : slots.groups;
  }
  const [place] = slots.draft.nouns.filter(({ of }) => of.noun === subject).map(({ at }) => at);
  const [firstFigure] = slots.draft.figures.map(({ at }) => at);
  const before = firstFigure === undefined || (place !== undefined && place < firstFigure);
  const ranked = slots.draft.ranks.length > 0;
  const counted = slots.measures.length === 1 && slots.measures[0]?.name === subject?.count;
  // "Warehouses with total units on hand": a total of each.
  const isTotal = slots.draft.marks.has('total') && slots.draft.columns.length === 0;
  const single = counted || isTotal || slots.countsRows;
  // "Receipts by supplier" are split by the supplier, not one by one.
  const isContext = subject?.rows !== null && slots.draft.groups.length > 0;
  const splits = ranked || (before && !single && !isContext);
  // "Revenue of products" says what revenue is of anyway; "revenue for the warehouse" does not.
  const isGrain = dimension === 'product' || subject?.rows !== null || counted;
  if (!splits && !isGrain) {
    return null;
  }
  const group: Group = { kind: 'dimension', name: dimension };
  const known = slots.groups.some(of => of.kind === 'dimension' && of.name === dimension);
  return splits && !known ? [group, ...slots.groups] : slots.groups;
}
