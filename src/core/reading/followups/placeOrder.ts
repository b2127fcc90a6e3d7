import type { Order, SemanticQuery } from '../../semantics/SemanticQuery.js';
import { groupNames } from '../../semantics/compiler/groupColumns.js';
import { relations } from '../../semantics/model/semanticModel.js';
import { memberNames, stockFields, quantityFields, urgency } from '../assembly/conventions.js';
import type { Draft } from '../assembly/Draft.js';
import { measureOf, withMeasure } from './measureOf.js';
import { withoutLimit } from './narrow.js';
import { orderFigures } from './orderFigures.js';
import type { Edit, Step } from './Edit.js';

/** "Sort by value", "smallest first", "top 10 instead", "just the three worst". */
export const placeOrder: Step = edit => {
  const [sort, ...sorts] = edit.draft.sorts.splice(0);
  const [rank, ...ranks] = edit.draft.ranks.splice(0);
  if (sorts.length > 0 || ranks.length > 0) {
    return null;
  }
  if (!sort && !rank) {
    return edit.query;
  }
  // "Smallest first" of the top five puts these five into another order.
  const isCut = edit.before.query.limit !== null && edit.query.limit !== null;
  const { marks } = edit.asked;
  const isSame = rank === undefined && marks.has('sorted') && !marks.has('instead') && isCut;
  const whole = isSame ? withoutLimit(edit.query, edit.before) : edit.query;
  if (!whole) {
    return null;
  }
  const shown = { ...edit, query: whole };
  const sorted = whole.rows ? sortedList(shown, sort, rank) : sortedFigures(shown, sort, rank);
  return sorted && rank ? limited(edit, sorted, rank.of.count) : sorted;
};

type Sort = Draft['sorts'][number] | undefined;
type Rank = Draft['ranks'][number] | undefined;

/** So many; the one where the words speak of one, and as many as before otherwise. */
function limited(
  { asked, query }: Edit,
  sorted: SemanticQuery,
  count: number | null
): SemanticQuery {
  const isPlural = asked.nouns.some(({ of }) => of.isPlural);
  const limit = count ?? query.limit?.count ?? (isPlural ? null : 1);
  return {
    ...sorted,
    limit: limit === null ? null : { count: limit, per: query.limit?.per ?? null }
  };
}

function sortedFigures(edit: Edit, sort: Sort, rank: Rank): SemanticQuery | null {
  const query = perMember(edit.query, rank);
  const direction = rank?.of.direction ?? sort?.of.direction ?? 'desc';
  const by = sort?.of.by ?? null;
  if (query.groups.length === 0 || query.measures.length === 0 || rank?.of.field) {
    return null;
  }
  if (sort?.of.prefer === 'name' && !rank) {
    const [group, ...others] = query.groups;
    const name = group?.kind === 'dimension' ? groupNames(group).at(-1) : undefined;
    return name === undefined || others.length > 0
      ? null
      : { ...query, order: [{ by: { field: name }, direction }] };
  }
  if (by?.kind === 'field') {
    return null;
  }
  if (by?.kind === 'noun' && by.count === null) {
    return null;
  }
  const name =
    rank?.of.measure ??
    (by ? measureOf(by.kind === 'noun' ? { kind: 'counted', noun: by } : by, query) : null);
  if (by && name === null) {
    return null;
  }
  const known = query.measures.findIndex(use => use.name === name);
  const [current] = query.order;
  const usual = current && 'measure' in current.by ? current.by.measure : 0;
  const measure = name === null ? usual : known < 0 ? query.measures.length : known;
  const base = name !== null && known < 0 ? withMeasure(query, name) : query;
  return { ...base, order: [{ by: { measure }, direction }] };
}

/** The first three of one warehouse are no warehouses but goods. */
function perMember(query: SemanticQuery, rank: Rank): SemanticQuery {
  const isPinned = query.groups.every(
    group =>
      group.kind === 'dimension' &&
      query.filters.some(
        filter =>
          filter.kind === 'members' &&
          filter.dimension === group.name &&
          !filter.negated &&
          filter.keys.length === 1
      )
  );
  return rank && isPinned
    ? {
        ...query,
        groups: [{ kind: 'dimension', name: 'product' }],
        assumed: [...new Set([...query.assumed, 'measure' as const])]
      }
    : query;
}

function sortedList(edit: Edit, sort: Sort, rank: Rank): SemanticQuery | null {
  const { query } = edit;
  const by = sort?.of.by ?? null;
  const direction = rank?.of.direction ?? sort?.of.direction ?? 'desc';
  const { rows } = query;
  if (!rows || rank?.of.measure) {
    return null;
  }
  if (sort?.of.prefer === 'name') {
    const name = memberNames.find(field => relations[rows].listed.includes(field));
    return name === undefined ? null : ordered(query, name, direction);
  }
  if (by?.kind === 'quantity' && quantityFields[by.of][rows] === undefined && !rank) {
    const figures = orderFigures(query, by, edit.before);
    return figures && { ...figures, order: [{ by: { measure: 0 }, direction }] };
  }
  const named = rank?.of.field ?? (by && fieldOf(by, rows));
  if (named !== null) {
    return named && relations[rows].fields[named] ? ordered(query, named, direction) : null;
  }
  const [current] = query.order;
  const [field] = query.fields;
  if (rank && current) {
    return query; // the first of a list that is in order already
  }
  const sortedBy = current && 'field' in current.by ? current.by.field : null;
  if (sortedBy !== null && relations[rows].fields[sortedBy]?.type !== 'date') {
    return ordered(query, sortedBy, direction);
  }
  if (field) {
    return ordered(query, field, direction);
  }
  const order = urgency[rows].map(({ field: name, direction: worst }): Order => ({
    by: { field: name },
    direction: direction === 'desc' ? worst : worst === 'asc' ? 'desc' : 'asc'
  }));
  return order.length > 0 ? { ...query, order } : null;
}

function ordered(query: SemanticQuery, field: string, direction: 'asc' | 'desc'): SemanticQuery {
  const isShown =
    query.rows !== null && [...relations[query.rows].listed, ...query.fields].includes(field);
  return {
    ...query,
    fields: isShown ? query.fields : [...query.fields, field],
    order: [{ by: { field }, direction }]
  };
}

function fieldOf(
  by: NonNullable<Draft['sorts'][number]['of']['by']>,
  rows: NonNullable<SemanticQuery['rows']>
): string {
  const { fields } = relations[rows];
  switch (by.kind) {
    case 'field':
      return by.field;
    case 'quantity':
      return quantityFields[by.of][rows] ?? '';
    case 'measure':
      return stockFields[by.name] ?? '';
    case 'noun': {
      const names: Readonly<Record<string, string>> = {
        area: 'delivery_area',
        customer: 'customer_name',
        supplier: 'supplier_name',
        warehouse: 'warehouse_code',
        product: 'product_name',
        product_group: 'product_group',
        sales_order: 'sales_order',
        purchase_order: 'purchase_order'
      };
      const name = names[by.dimension ?? ''] ?? '';
      return fields[name] ? name : '';
    }
  }
}
