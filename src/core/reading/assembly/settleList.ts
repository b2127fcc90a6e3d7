import { dimensions } from '../../semantics/model/Dimension.js';
import type { RelationName } from '../../semantics/model/Relation.js';
import { relations } from '../../semantics/model/semanticModel.js';
import { settlesStatus } from '../../semantics/compiler/settlesStatus.js';
import {
  emptyQuery,
  type Group,
  type Order,
  type SemanticQuery
} from '../../semantics/SemanticQuery.js';
import { addImplied, conditions } from './comparisonsOf.js';
import { isProductList } from './isProductList.js';
import {
  isNotCarried,
  linesOf,
  memberNames,
  quantityFields,
  rowsOfFamily,
  stockFields,
  urgency
} from './conventions.js';
import type { Draft, Noun, SpokenNoun } from './Draft.js';
import type { SortKind } from '../lexicon/Sense.js';
import { isOneOrder, settleTime } from './settleTime.js';
import { gapFields } from './positionFields.js';
import type { Slots } from './Slots.js';

/** Rows one by one, with the fields that the question names; null where a slot finds no use. */
export function settleList(
  slots: Slots,
  subject: Noun | null,
  spoken: SpokenNoun | null
): SemanticQuery | null {
  const { draft } = slots;
  const rows = listRows(slots, subject);
  const per = firstPer(slots, rows);
  if (
    !rows ||
    per === undefined ||
    draft.shares.length > 0 ||
    draft.changes.length > 0 ||
    draft.versus.length > 0
  ) {
    return null;
  }
  const relation = relations[rows];
  const fields = [
    ...draft.fields.map(({ of }) => of.field),
    ...draft.columns.map(({ of }) => (of.kind === 'quantity' && quantityFields[of.of][rows]) || '')
  ];
  // "Which lines were not complete, and by how much": how many units, not how many days.
  const ofUnits = slots.filters.some(
    filter => filter.kind === 'named' && filter.name.startsWith('line_')
  );
  if (ofUnits && fields.some(name => name === 'days_late' || name === 'days_overdue')) {
    return null;
  }
  const waiting = waitingLines[rows];
  const isToGo = draft.sorts.some(
    ({ of: { by } }) => by?.kind === 'quantity' && by.of.endsWith('to-go')
  );
  if (waiting && isToGo && !slots.filters.some(settlesStatus)) {
    slots.filters.push({ kind: 'named', name: waiting, negated: false });
    slots.assumed.add('status');
  }
  const having = conditions(slots, rows);
  if (!slots.filters.some(isOneOrder)) {
    fields.forEach(name => {
      addImplied(slots, name);
    });
  }
  const restocked = draft.events.some(
    ({ of }) => of.event.field === 'last_restock_date' && !of.negated
  );
  const isNamed = slots.filters.some(
    filter => filter.kind === 'members' && filter.dimension === 'product'
  );
  if (restocked && isNamed && rows === 'stock' && draft.periods.length === 0) {
    fields.push('last_restock_date'); // "when was it last restocked"
  } else if (
    restocked &&
    draft.periods.length === 0 &&
    !fields.some(name => restockFields.has(name))
  ) {
    return null; // "restock": what has been, or has to be
  }
  const time = settleTime(draft, {
    family: slots.family,
    measures: [],
    filters: slots.filters,
    rows,
    subject,
    isPerOrder: false,
    context: slots.context
  });
  if (
    having?.length !== 0 ||
    !time ||
    time.versus ||
    !fields.every(name => relation.fields[name])
  ) {
    return null;
  }
  const compared = slots.filters.flatMap(filter => (filter.kind === 'compare' ? filter.field : []));
  fields.push(...compared.filter(field => !fields.includes(field)));
  const isPaid = fields.some(name => paidFields.has(name));
  if (isPaid && rows === 'purchase_line' && !time.filters.some(settlesStatus)) {
    time.filters.push({ kind: 'named', name: 'purchases_not_cancelled', negated: false });
    time.assumed.push('status');
  }
  if (fields.includes('last_price_paid')) {
    time.filters.push({ kind: 'named', name: 'latest_purchase', negated: false });
    slots.assumed.add('status');
  }
  const order = listOrder(slots, rows, fields);
  const [rank] = draft.ranks;
  const isOne = rank && (spoken ? !spoken.isPlural : per !== null);
  const count = rank?.of.count ?? (isOne ? 1 : null);
  if (per !== null && count === null) {
    return null; // the groups would be lost
  }
  if (slots.filters.some(isNotCarried) && relation.fields['warehouse_code']) {
    fields.push('warehouse_code'); // who does not carry it
  }
  if (subject === null) {
    slots.assumed.add('rows');
  }
  return (
    order && {
      ...emptyQuery,
      rows,
      fields: [...new Set([...fields, ...order.flatMap(({ by }) => sortedGap(by))])],
      filters: time.filters,
      period: time.period,
      order,
      limit: count === null ? null : { count, per },
      assumed: [...slots.assumed, ...time.assumed]
    }
  );
}

/** "The oldest order in each area": what the first rows are taken of; undefined where unclear. */
function firstPer(
  { draft, groups }: Slots,
  rows: RelationName | null
): Extract<Group, { kind: 'dimension' }> | null | undefined {
  const [group, ...others] = groups;
  const [rank] = draft.ranks;
  if (!group) {
    return null;
  }
  return rows && rank && others.length === 0 && group.kind === 'dimension'
    ? relations[rows].fields[dimensions[group.name].key] && group
    : undefined;
}

function listRows(slots: Slots, subject: Noun | null): RelationName | null {
  const lines = slots.draft.fields
    .map(({ of }) => of.relation)
    .find(name => name === 'sales_line' || name === 'purchase_line');
  if (lines) {
    return lines;
  }
  const rows = subject?.rows ?? (slots.family && rowsOfFamily[slots.family]);
  if (rows && (slots.draft.columns.length > 0 || slots.filters.some(isNotCarried))) {
    return linesOf[rows] ?? rows;
  }
  if (subject?.rows) {
    return subject.rows;
  }
  const isOfMaster = slots.draft.events.some(({ of }) => of.event.relation === 'product');
  if (isOfMaster && subject?.dimension === 'product' && slots.filters.length === 0) {
    return 'product'; // "products created this year", wherever they are stocked
  }
  if (slots.family) {
    return rowsOfFamily[slots.family];
  }
  return subject?.dimension === 'product' || isProductList(slots, subject) ? 'product' : null;
}

function listOrder(slots: Slots, rows: RelationName, fields: readonly string[]): Order[] | null {
  const { draft } = slots;
  const [sort] = draft.sorts;
  const [rank] = draft.ranks;
  if (rank) {
    const field = rank.of.field ?? fields[0];
    if (sort?.of.by) {
      return rank.of.field === null ? listed(sortBy({ ...sort.of, ...rank.of }, rows)) : null;
    }
    return field && relations[rows].fields[field]
      ? [{ by: { field }, direction: rank.of.direction }]
      : null;
  }
  if (!sort) {
    return [];
  }
  if (draft.sorts.length > 1) {
    const orders = draft.sorts.map(({ of }) => sortBy(of, rows));
    return orders.every(order => order !== null) ? orders : null;
  }
  const { by, direction, prefer } = sort.of;
  if (by === null) {
    const field = prefer ? preferred(slots, rows, fields, prefer) : mainField(slots, rows, fields);
    const usual = urgency[rows];
    return field
      ? [{ by: { field }, direction }]
      : usual.map(({ field: name, direction: worst }) => ({
          by: { field: name },
          direction: direction === 'desc' ? worst : opposite(worst)
        }));
  }
  return listed(sortBy(sort.of, rows));
}

/** What the rows are put in order by is shown, where it is a distance that no list shows anyway. */
const sortedGap = (by: Order['by']): string[] =>
  'field' in by && Object.values(gapFields).includes(by.field) ? [by.field] : [];

/** "Furthest under first": how far a row is past what it is measured by, or the first figure shown. */
function mainField(
  { filters }: Slots,
  rows: RelationName,
  fields: readonly string[]
): string | undefined {
  const known = relations[rows].fields;
  const figures = fields.filter(name => known[name] && known[name].type !== 'text');
  const gaps = filters.flatMap(filter =>
    filter.kind === 'named' && !filter.negated ? (gapFields[filter.name] ?? []) : []
  );
  return figures[0] ?? gaps.find(name => known[name]) ?? fields[0];
}

const listed = (order: Order | null): Order[] | null => order && [order];

/** What is still to go is so of open orders. */
const waitingLines: Partial<Readonly<Record<RelationName, string>>> = {
  sales_line: 'line_waiting',
  purchase_line: 'line_awaited'
};

const restockFields: ReadonlySet<string> = new Set(['last_restock_date', 'days_since_restock']);

/** What is paid is paid on orders that stand. */
const paidFields: ReadonlySet<string> = new Set([
  'price_paid',
  'over_standard',
  'over_standard_percent'
]);

/** "Oldest first" by a number of days that is shown, or by the age; "soonest first" by a date. */
function preferred(
  { filters }: Slots,
  rows: RelationName,
  fields: readonly string[],
  kind: SortKind
): string | undefined {
  const known = relations[rows].fields;
  const shown = fields.find(name => known[name]?.type === kind);
  const isLate = filters.some(
    filter => filter.kind === 'named' && ['late_sales', 'overdue'].includes(filter.name)
  );
  return shown ?? usualFields[kind].find(name => known[name] && !(isLate && name === 'age_days'));
}

/** What is put in order where no such field is shown. */
const usualFields: Readonly<Record<SortKind, readonly string[]>> = {
  date: ['delivery_date', 'expected_delivery_date', 'last_restock_date'],
  days: ['age_days', 'days_since_restock'],
  name: memberNames
};

function sortBy(
  { by, direction }: Pick<Draft['sorts'][number]['of'], 'by' | 'direction'>,
  rows: RelationName
): Order | null {
  const field = by && sortField(by, rows);
  return field && relations[rows].fields[field] ? { by: { field }, direction } : null;
}

function sortField(
  by: NonNullable<Draft['sorts'][number]['of']['by']>,
  rows: RelationName
): string | null {
  switch (by.kind) {
    case 'field':
      return by.field;
    case 'quantity':
      return quantityFields[by.of][rows] ?? null;
    case 'measure':
      return stockFields[by.name] ?? null;
    case 'noun':
      return by.dimension && dimensions[by.dimension].key;
  }
}

const opposite = (direction: 'asc' | 'desc'): 'asc' | 'desc' =>
  direction === 'asc' ? 'desc' : 'asc';
