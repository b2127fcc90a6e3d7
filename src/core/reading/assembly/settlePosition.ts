import { relations } from '../../semantics/model/semanticModel.js';
import { filterNamed } from '../../semantics/model/semanticModel.js';
import {
  emptyQuery,
  type AssumableSlot,
  type Filter,
  type Order,
  type SemanticQuery
} from '../../semantics/SemanticQuery.js';
import type { Family } from '../lexicon/Sense.js';
import type { At, Comparison, Figure, Noun } from './Draft.js';
import { comparePositions } from './comparePositions.js';
import { gapFields, isPositionMeasure, positionField } from './positionFields.js';
import type { Slots } from './Slots.js';

type PositionName = 'demand_position' | 'supply_position';

/** What one product in one warehouse is worth knowing by, the first that is shown. */
const mainFields = [
  'cover_days',
  'short_units',
  'over_after',
  'to_order_units',
  'stock_left'
] as const;

/**
 * Stock against open orders, sales or what is on order, one product in one warehouse a row.
 * @returns undefined where the question is not about that; null where it is and a slot finds no use
 */
export function settlePosition(slots: Slots): SemanticQuery | null | undefined {
  asksWhetherEnough(slots);
  const rows = positionOf(slots);
  return rows && !asksForFigures(slots) ? new PositionList(slots, rows).query() : undefined;
}

/** The position that some word of the question needs. */
function positionOf(slots: Slots): PositionName | null {
  const { draft, filters } = slots;
  if (draft.marks.has('cover') || draft.marks.has('rate')) {
    return 'demand_position';
  }
  const named = filters.flatMap(filter =>
    filter.kind === 'named' ? filterNamed(filter.name).relations : []
  );
  const comparing = draft.comparisons.flatMap(({ of: { than } }) =>
    than.kind === 'measure' || than.kind === 'quantity' ? [than] : []
  );
  const figures = [
    ...draft.figures.flatMap(({ of: { figure } }) => (figure.kind === 'counted' ? [] : figure)),
    ...comparing
  ];
  const isDemand =
    named[0] === 'demand_position' || figures.some(figure => needs(figure, 'demand_position'));
  const isSupply =
    named[0] === 'supply_position' || figures.some(figure => needs(figure, 'supply_position'));
  if (isDemand !== isSupply) {
    return isDemand ? 'demand_position' : 'supply_position';
  }
  return comparing.length > 0 && !isDemand
    ? slots.family === 'purchase'
      ? 'supply_position'
      : 'demand_position'
    : null;
}

const isPositionFilter = (name: string): boolean =>
  filterNamed(name).relations.every(relation => relation.endsWith('_position'));

function needs(figure: Figure, rows: PositionName): boolean {
  return (
    figure.kind === 'measure' &&
    isPositionMeasure(figure.name) &&
    Object.keys(relations[rows].fields).includes(positionField(figure, 'stock') ?? '')
  );
}

/** "Units short per warehouse", "how many items": no list of single items. */
function asksForFigures({ draft, groups, filters }: Slots): boolean {
  const keys = ['product', 'warehouse'];
  const beyondItem = groups.some(group => group.kind !== 'dimension' || !keys.includes(group.name));
  const [first] = draft.nouns;
  const ofItems =
    draft.nouns.some(({ of }) => of.noun.dimension === 'product') ||
    draft.comparisons.length > 0 ||
    draft.marks.has('cover');
  // A figure alone is summed up: only a condition makes it one of each item.
  const isBare =
    draft.comparisons.length === 0 &&
    !draft.marks.has('cover') &&
    !draft.marks.has('rate') &&
    !filters.some(filter => filter.kind === 'named' && isPositionFilter(filter.name));
  const isSummed =
    draft.comparisons.length === 0 && !draft.marks.has('cover') && !draft.marks.has('rate');
  const ofPlaces = first?.of.noun.dimension === 'warehouse' && !ofItems;
  return (
    isBare ||
    beyondItem ||
    ofPlaces ||
    draft.counts.length > 0 ||
    draft.marks.has('total') ||
    draft.figures.some(({ of }) => of.figure.kind === 'counted') ||
    (groups.length > 0 && draft.figures.length > 0 && (!ofItems || isSummed))
  );
}

class PositionList {
  private readonly family: Family;
  private readonly assumed = new Set<AssumableSlot>();

  constructor(
    private readonly slots: Slots,
    private readonly rows: PositionName
  ) {
    this.family = rows === 'demand_position' ? 'sales' : 'purchase';
    slots.assumed.forEach(slot => this.assumed.add(slot));
  }

  query(): SemanticQuery | null {
    const { slots, rows } = this;
    const { draft } = slots;
    const isRate = draft.marks.has('rate');
    const lasting = draft.comparisons.some(({ of }) => of.than.kind === 'duration');
    const isCover = draft.marks.has('cover') && !lasting;
    if (isRate) {
      dropSales(slots);
    }
    ofInbound(slots);
    const compared = comparePositions(slots, this.family);
    const fields = compared && this.fields(compared, lasting, isCover);
    const period = this.period(fields?.includes('cover_days') ?? false);
    if (!fields || !this.conditions(fields) || period === undefined || !this.hasPlace()) {
      return null;
    }
    const order = this.order(fields);
    const filters = this.filters(isCover);
    const [rank] = draft.ranks;
    const spoken = draft.nouns[0]?.of;
    const count = rank?.of.count ?? (rank && spoken && !spoken.isPlural ? 1 : null);
    return (
      order && {
        ...emptyQuery,
        rows,
        fields: fields.filter(field => !relations[rows].listed.includes(field)),
        filters,
        period,
        order,
        limit: count === null ? null : { count, per: null },
        assumed: [...this.assumed]
      }
    );
  }

  /** What is shown of each item; null where something that is asked for is no field of it. */
  private fields(compared: readonly string[], lasting: boolean, isCover: boolean): string[] | null {
    const { draft, filters } = this.slots;
    const known = relations[this.rows].fields;
    const figures = [
      ...draft.figures.map(({ of }) =>
        of.figure.kind === 'counted' || of.average ? null : of.figure
      ),
      ...draft.columns.map(({ of }) => of)
    ];
    const asked = figures.map(figure =>
      figure === null
        ? null
        : (positionField(figure, this.family) ?? positionField(figure, 'stock'))
    );
    const named = filters.flatMap(filter => (filter.kind === 'named' ? filter.name : []));
    const gaps = named.flatMap(name => gapFields[name] ?? []);
    if (draft.gaps.length > 0 && gaps.length === 0 && !isCover) {
      return null;
    }
    const own = named.includes('cannot_cover') ? ['open_units', ...gaps] : gaps;
    const fields = [
      ...compared,
      ...asked,
      ...draft.fields.map(({ of }) => of.field),
      ...own,
      ...(lasting ? ['sold_units', 'cover_days'] : []),
      ...(isCover && own.length === 0 ? ['open_units', 'stock_left'] : [])
    ];
    return fields.every((field): field is string => field !== null && field in known)
      ? [...new Set(fields)]
      : null;
  }

  /** Comparisons with a number as conditions on a field. */
  private conditions(fields: readonly string[]): boolean {
    const { draft, filters } = this.slots;
    for (const comparison of draft.comparisons) {
      const { operator, than } = comparison.of;
      const field =
        than.kind === 'duration' ? 'cover_days' : this.comparedField(comparison, fields);
      const value =
        than.kind === 'number'
          ? than.value
          : than.kind === 'duration'
            ? daysOf(than)
            : than.kind === 'field'
              ? { field: than.field, factor: comparison.of.factor }
              : null;
      if (field === null || value === null || !fields.includes(field)) {
        return false;
      }
      filters.push({ kind: 'compare', field, operator, than: value });
    }
    return true;
  }

  private comparedField({ at }: At<Comparison>, fields: readonly string[]): string | null {
    const near = this.slots.draft.figures.find(figure => Math.abs(figure.at - at) <= 2)?.of.figure;
    const field =
      near && near.kind !== 'counted'
        ? (positionField(near, this.family) ?? positionField(near, 'stock'))
        : null;
    return field ?? mainFields.find(main => fields.includes(main)) ?? null;
  }

  private period(isRate: boolean): SemanticQuery['period'] | undefined {
    const { draft } = this.slots;
    const [period, ...others] = draft.periods;
    const events = draft.events.filter(({ of }) => !isSale(of.event.relation));
    const dates = new Set(events.map(({ of }) => of.event.field));
    if (others.length > 0 || dates.size > 1 || draft.relatives.length > 0) {
      return undefined;
    }
    if (events.some(({ of }) => of.negated || !isStillOpen(of.event.filter))) {
      return undefined;
    }
    if (!period) {
      return isRate || events.some(({ of }) => of.event.filter === null) ? undefined : null;
    }
    const said = draft.nouns.flatMap(({ of }) => of.noun.event ?? [])[0];
    const usual = this.rows === 'demand_position' ? 'delivery_date' : 'expected_delivery_date';
    const [named] = dates;
    const event = isRate ? 'order_date' : (named ?? said ?? usual);
    if (!isRate && !named && !said) {
      this.assumed.add('event');
    }
    const { kind } = period.of.period;
    const isNear = kind === 'weekday' || kind === 'weekend';
    const direction = period.of.direction ?? (isNear && !isRate ? 'future' : null);
    return { period: period.of.period, direction, event };
  }

  /** Whether every noun, group and mark is one that a list of stock items has a place for. */
  private hasPlace(): boolean {
    const { draft } = this.slots;
    const isDemand = this.rows === 'demand_position';
    return (
      draft.nouns.every(({ of: { noun } }) => isPlaced(noun, isDemand)) &&
      draft.ranks.length <= 1 &&
      draft.sorts.length <= 1 &&
      draft.versus.length === 0 &&
      draft.shares.length === 0 &&
      !['average', 'change', 'versus', 'share'].some(mark => draft.marks.has(mark as 'share'))
    );
  }

  private filters(isCover: boolean): Filter[] {
    const own = relations[this.rows].movements?.flatMap(({ filters }) => filters) ?? [];
    const filters = this.slots.filters.filter(
      filter => filter.kind !== 'named' || filter.negated || !own.includes(filter.name)
    );
    const isNarrow = filters.some(
      filter =>
        (filter.kind === 'named' && filterNamed(filter.name).relations[0] === this.rows) ||
        (filter.kind === 'members' &&
          !['warehouse', 'product_group', 'supplier'].includes(filter.dimension))
    );
    return isCover && !isNarrow
      ? [...filters, { kind: 'named', name: 'in_demand', negated: false }]
      : filters;
  }

  private order(fields: readonly string[]): Order[] | null {
    const { draft } = this.slots;
    const [rank] = draft.ranks;
    const [sort] = draft.sorts;
    const main = mainFields.find(field => fields.includes(field)) ?? fields[0];
    const by = sort?.of.by ?? null;
    const direction = rank?.of.direction ?? sort?.of.direction ?? null;
    if (direction === null) {
      return [];
    }
    const field =
      by === null
        ? (rank?.of.field ?? main)
        : by.kind === 'field'
          ? by.field
          : by.kind === 'noun'
            ? null
            : positionField(by, this.family);
    // Which end of a cover is the worst is not said by "highest first" alone.
    return field && field in relations[this.rows].fields ? [{ by: { field }, direction }] : null;
  }
}

/** What was sold is the rate itself. */
function dropSales({ draft }: Slots): void {
  const sales = draft.figures.filter(
    ({ of: { figure } }) =>
      figure.kind === 'measure' && ['revenue', 'units_sold'].includes(figure.name)
  );
  sales.forEach(figure => draft.figures.splice(draft.figures.indexOf(figure), 1));
  const stocked = draft.figures.find(
    ({ of: { figure } }) => figure.kind === 'measure' && figure.name === 'stock_units'
  );
  if (stocked && draft.marks.has('cover')) {
    draft.figures.splice(draft.figures.indexOf(stocked), 1);
  }
}

/** "Is there enough": the question of whether the stock covers what is needed. */
function asksWhetherEnough({ draft, filters }: Slots): void {
  const enough = filters.findIndex(
    filter => filter.kind === 'named' && filter.name === 'cannot_cover' && filter.negated
  );
  if (enough >= 0) {
    filters.splice(enough, 1);
    draft.marks.add('cover');
  }
}

/** "Stock and what is on order above maximum": the sum is above it, not the stock alone. */
function ofInbound({ draft, filters }: Slots): void {
  const sums = draft.figures.some(
    ({ of: { figure } }) => figure.kind === 'measure' && figure.name === 'stock_after'
  );
  const over = filters.findIndex(filter => filter.kind === 'named' && filter.name === 'over');
  if (sums && over >= 0) {
    filters[over] = { kind: 'named', name: 'over_after_inbound', negated: false };
  }
}

const isSale = (relation: string): boolean => relation === 'sales_line';

const isStillOpen = (filter: string | null): boolean =>
  filter === null || filter === 'open_sales' || filter === 'open_purchases';

function isPlaced({ rows, dimension, family }: Noun, isDemand: boolean): boolean {
  if (rows !== null && rows !== 'stock') {
    return isDemand ? family === 'sales' : family === 'purchase';
  }
  return dimension === 'product' || dimension === 'warehouse';
}

function daysOf({ count, unit }: { count: number; unit: string }): number | null {
  return unit === 'day' ? count : unit === 'week' ? 7 * count : null;
}
