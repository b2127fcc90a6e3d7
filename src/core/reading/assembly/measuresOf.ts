import type { DimensionName } from '../../semantics/model/Dimension.js';
import { mayRead, measureNamed } from '../../semantics/model/semanticModel.js';
import {
  plainUse,
  type Group,
  type MeasureUse,
  type SimpleFilter
} from '../../semantics/SemanticQuery.js';
import {
  countOfRelation,
  dimensionOfRows,
  linesOf,
  quantityFields,
  rankFamilies,
  rankMeasures,
  rowsOfFamily
} from './conventions.js';
import type { At, Draft, FigureUse, Noun } from './Draft.js';
import { comparedNoun } from './comparedNoun.js';
import type { Family } from '../lexicon/Sense.js';
import { impliedFilters } from './impliedFilters.js';
import { quantityMeasure } from './quantityMeasure.js';
import type { Slots } from './Slots.js';

/** "How many products were sold": those on orders, not those that there are. */
function countOf({ draft }: Slots, { count }: Noun): string | null {
  const ordered = draft.events.find(({ of }) => !of.negated && of.event.field === 'order_date');
  if (count !== 'products' || !ordered) {
    return count;
  }
  return ordered.of.event.family === 'sales' ? 'products_sold' : 'products_bought';
}

export function measureUse(
  slots: Slots,
  { of: { figure, average }, at }: At<FigureUse>
): MeasureUse | null {
  const name =
    figure.kind === 'measure'
      ? figure.name
      : figure.kind === 'counted'
        ? countOf(slots, figure.noun)
        : quantityMeasure(slots, figure.of);
  if (!name) {
    return null;
  }
  const plain = plainUse(name);
  const { unit } = measureNamed(name);
  if (!average || unit === 'days' || unit === 'percent' || unit === 'price') {
    return plain;
  }
  const per = averagedPer(slots, at);
  return per && { ...plain, per, combine: 'avg' };
}

const isOfOrders = (group: Group): boolean =>
  group.kind === 'dimension' && (group.name === 'sales_order' || group.name === 'purchase_order');

/** What an average is taken over: "average PO value", "lines per day on average". */
function averagedPer(slots: Slots, at: number): Group | null {
  const [over] = slots.draft.averagedOver;
  if (over) {
    return over;
  }
  const noun = slots.draft.nouns.find(({ at: place, of }) => place === at - 1 && of.noun.rows);
  if (noun?.of.noun.dimension) {
    slots.draft.nouns.splice(slots.draft.nouns.indexOf(noun), 1);
    return { kind: 'dimension', name: noun.of.noun.dimension };
  }
  const rows = slots.groups.find(isOfOrders);
  const time = rows ?? slots.groups.find(({ kind }) => kind === 'time');
  const next = slots.draft.groups.find(
    group => group.at > at && group.at - at <= 2 + eventsBetween(slots, at, group.at)
  );
  const near = next?.of;
  // "Average units per order by month": what stands first is averaged over, the rest splits.
  const later = slots.draft.groups.some(
    ({ at: place, of }) => of === time && place > (next?.at ?? Infinity)
  );
  const per =
    (later ? near : (time ?? near)) ?? (slots.groups.length === 1 ? slots.groups[0] : undefined);
  slots.groups = slots.groups.filter(group => group !== per);
  return per ?? null;
}

/** "Products sold per product by year": the verb belongs to the figure. */
const eventsBetween = ({ draft }: Slots, from: number, to: number): number =>
  draft.events.filter(({ at }) => at > from && at < to).length;

/**
 * "How many due, how many done": each count has the conditions that follow it.
 * @returns whether every part found its rows
 */
export function countParts(slots: Slots): boolean {
  const { counts, filters, events } = slots.draft;
  const rows = slots.family && rowsOfFamily[slots.family];
  const counted = slots.draft.figures.some(
    ({ at, of }) => of.figure.kind === 'counted' && at < (counts[0]?.at ?? 0)
  );
  if (counts.length === 0 || (counts.length === 1 && !counted)) {
    return true;
  }
  // "How many had one line, how many two": counts of counts, which no slot holds.
  // What is counted by what did not happen to it is no status of its own.
  if (!rows || slots.draft.comparisons.length > 0 || events.some(({ of }) => of.negated)) {
    return false;
  }
  counts.forEach(({ at }, index) => {
    const end = counts[index + 1]?.at ?? Infinity;
    const inside = <T>(part: At<T>): boolean => part.at > at && part.at < end;
    const own = [
      ...filters.filter(inside).flatMap(({ of }) => slots.take(of)),
      ...events.filter(inside).flatMap(({ of }) => impliedFilters(of.event))
    ].filter((filter): filter is SimpleFilter => filter.kind !== 'related');
    for (const part of events.filter(inside)) {
      const event = { ...part.of.event, filter: null };
      events.splice(events.indexOf(part), 1, { at: part.at, of: { event, negated: false } });
    }
    slots.measures.push({ ...plainUse(countOfRelation[rows]), filters: own });
  });
  counts.length = 0;
  return true;
}

/** "Open orders with their value": a figure for each of the rows that are listed. */
export function rowColumns(slots: Slots, subject: Noun | null): boolean {
  const { columns, counts, marks } = slots.draft;
  if (columns.length === 0) {
    return true;
  }
  if (slots.draft.fields.length > 0) {
    return true; // a list shows them as fields
  }
  const splits = slots.measures.length > 0 || slots.groups.length > 0 || counts.length > 0;
  const rows = subject?.rows ?? (slots.family && rowsOfFamily[slots.family]);
  const ownFields = columns.map(({ of }) => of.kind === 'quantity' && quantityFields[of.of]);
  if (!splits && rows && ownFields.every(fields => fields && fields[rows])) {
    return true; // "lines with the quantity outstanding": a field of theirs
  }
  const dimension = subject?.dimension ?? (rows && dimensionOfRows[rows]);
  if (!splits && !marks.has('total') && (!dimension || rows === 'stock')) {
    return false;
  }
  for (const { of } of columns) {
    const name = of.kind === 'measure' ? of.name : quantityMeasure(slots, of.of);
    if (!name) {
      return false;
    }
    slots.addMeasure(name);
  }
  if (!splits && dimension) {
    slots.groups.push({ kind: 'dimension', name: dimension });
  }
  return true;
}

/** The figure that a question means without naming it. */
export function impliedMeasures(slots: Slots, subject: Noun | null): void {
  const { draft } = slots;
  const [rank] = draft.ranks;
  const ranked = rank?.of.measure ?? null;
  const sortedBy = draft.sorts.flatMap(({ of: { by } }) => sortMeasure(slots, by) ?? []);
  const isOfRows = slots.measures.length === 0 && isSortedByField(slots, subject);
  const implied = [...(ranked ? [ranked] : []), ...(isOfRows ? [] : sortedBy)];
  for (const name of implied) {
    slots.addMeasure(name);
  }
  const compared = draft.comparisons.some(comparison => comparedNoun(slots, comparison));
  const lone = draft.counts.length === 1 && !draft.marks.has('each') && !compared;
  slots.countsRows = lone;
  if (slots.measures.length > 0 && !lone) {
    return;
  }
  const sold = draft.events.some(({ of }) => of.event.relation === 'sales_line' && !of.negated);
  const counts =
    lone ||
    (slots.groups.length > 0 && !rank) ||
    draft.shares.length > 0 ||
    draft.versus.length > 0 ||
    draft.relatives.some(({ of }) => of.kind !== 'soFar');
  const ofGoods = goodsMeasure(slots, subject);
  const toOrder = slots.filters.some(
    filter => filter.kind === 'named' && filter.name === 'to_order'
  );
  if (sold) {
    slots.addMeasure('units_sold');
  } else if (ofGoods && counts) {
    slots.addMeasure(ofGoods);
    slots.assumed.add('measure');
  } else if (counts && toOrder && !lone) {
    slots.addMeasure('to_order_units');
    slots.addMeasure('to_order_value');
  } else if (counts) {
    const rows = subject?.rows ?? (slots.family && rowsOfFamily[slots.family]);
    slots.addMeasure(subject?.count ?? (rows ? countOfRelation[rows] : ''));
  } else if (rank && rank.of.field === null && subject?.dimension) {
    const family = slots.family ?? rankedFamily(slots, subject.dimension);
    // The best to sell to is who buys most; the best to buy from is not who is bought from most.
    const isMerit = family === 'purchase' && rank.of.judged !== null;
    if (family && !isMerit) {
      slots.addMeasure(rankMeasures[family]);
      slots.assumed.add('measure');
    }
  }
}

/** "Lines by units still to go": what is put in order has the number itself. */
function isSortedByField({ draft }: Slots, subject: Noun | null): boolean {
  const [sort] = draft.sorts;
  const rows = subject?.rows;
  const isLine = rows && (rows === 'stock' || linesOf[rows] === undefined);
  const by = sort?.of.by;
  return Boolean(isLine && by?.kind === 'quantity' && quantityFields[by.of][rows]);
}

/** "How many safety helmets", "outstanding hex bolts by customer": units of the goods named. */
function goodsMeasure(slots: Slots, subject: Noun | null): string | null {
  const { draft, family, filters } = slots;
  const goods = filters.some(filter => filter.kind === 'members' && filter.dimension === 'product');
  const isOfLines = subject?.rows ? linesOf[subject.rows] === undefined : false;
  if (!goods || isOfLines || subject?.dimension === 'product' || draft.events.length > 0) {
    return null;
  }
  const named = filters.flatMap(filter => (filter.kind === 'named' ? filter.name : []));
  if (family && named.some(name => toGoFilters.has(name))) {
    return quantityMeasure(slots, 'quantity-to-go');
  }
  const inStock = named.every(name => name === 'in_stock') && (family ?? 'stock') === 'stock';
  if (inStock && subject === null) {
    filters.splice(0, filters.length, ...filters.filter(({ kind }) => kind !== 'named'));
    return 'stock_units';
  }
  return null;
}

export const toGoFilters: ReadonlySet<string> = new Set([
  'line_to_go',
  'line_waiting',
  'line_outstanding',
  'line_awaited'
]);

/** Who is ranked by what: suppliers, for those who buy, by what is bought from them. */
function rankedFamily({ context }: Slots, dimension: DimensionName): Family | null {
  const family = rankFamilies[dimension];
  return family && mayRead(context.persona, rowsOfFamily[family]) ? family : null;
}

export function sortMeasure(slots: Slots, by: Draft['sorts'][number]['of']['by']): string | null {
  if (by?.kind === 'measure') {
    return by.name;
  }
  if (by?.kind === 'quantity') {
    return quantityMeasure(slots, by.of);
  }
  return by?.kind === 'noun' ? by.count : null;
}
