import { dimensions, type DimensionName } from '../../../../src/core/semantics/model/Dimension.js';
import type { RelationName } from '../../../../src/core/semantics/model/Relation.js';
import { filterNamed, measureNamed } from '../../../../src/core/semantics/model/semanticModel.js';
import { isAdditive } from '../../../../src/core/semantics/compiler/measureColumns.js';
import {
  emptyQuery,
  plainUse,
  type Filter,
  type Group,
  type MeasureUse,
  type SemanticQuery
} from '../../../../src/core/semantics/SemanticQuery.js';
import { pastPeriods } from './periodWords.js';

/** Ways of putting a question. */
export const styles = ['noun', 'question', 'request'] as const;
export type Style = (typeof styles)[number];

/** What a member is called. */
export type NameOf = (dimension: DimensionName, key: string) => string;

/** A reading in English; null where there are no words for a part of it. */
export function sayReading(query: SemanticQuery, style: Style, nameOf: NameOf): string | null {
  if (!hasWords(query)) {
    return null;
  }
  const filters = query.filters.map(filter => filterWords(filter, query, style, nameOf));
  const period = query.period ? periodWords(query, style) : '';
  const head = query.rows ? listHead(query.rows, style) : figuresHead(query, style);
  if (head === null || period === null || !filters.every(words => words !== null)) {
    return null;
  }
  const condition = having(query);
  if (condition === null) {
    return null;
  }
  // A window before a filter is the figure's own; after it, it is of what the filter tells.
  const tail = [period, ...filters, condition, ending(query, style)].filter(Boolean);
  const said = [head, ...tail].join(' ');
  return style === 'question' ? `${said}?` : said;
}

/** Whether the parts that are said below are all that there is. */
function hasWords(query: SemanticQuery): boolean {
  const { measures, groups, order, period, limit } = query;
  return (
    JSON.stringify(unsaid(query)) === JSON.stringify(unsaid(emptyQuery)) &&
    measures.every(hasWordsOf) &&
    (measures.length < 2 || measures.every(({ per }) => per === null)) &&
    measures.every(({ per }) => !groups.some(group => isSame(group, per))) &&
    groups.every(group => group.kind === 'time' || !group.name.endsWith('_status')) &&
    order.every(({ by }) => 'measure' in by && by.measure === 0) &&
    (period === null || (period.event === null && period.direction === null)) &&
    (limit === null || (limit.per === null && order.length === 1 && groups.length === 1)) &&
    // "The share of what is late" is how much of it is late, and
    // "its share for one of them" is how much of it is theirs.
    !(query.share && query.filters.some(({ kind }) => kind === 'named' || kind === 'members')) &&
    !isOfPositions(query) &&
    // Zeros of what a condition leaves out, and surpluses beside a level, are said in other ways.
    !(query.keepEmpty && query.filters.length > 0) &&
    !measures.some(({ name }) => name.startsWith('surplus')) &&
    (query.rows !== null || measures.length > 0 || isListOfNames(query))
  );
}

/** Stock beside what is ordered has the words of stock, and questions of its own in other tests. */
function isOfPositions({ rows, measures, filters }: SemanticQuery): boolean {
  const isPosition = (name: string): boolean => name.endsWith('_position');
  return (
    (rows !== null && isPosition(rows)) ||
    measures.some(({ name }) => Object.keys(measureNamed(name).on).every(isPosition)) ||
    filters.some(
      filter =>
        filter.kind === 'named' &&
        // "Complete" is said of orders, where it means each line.
        (filterNamed(filter.name).everyPart || filterNamed(filter.name).relations.every(isPosition))
    )
  );
}

/** The slots without words here, whichever the reading gains. */
function unsaid(query: SemanticQuery): unknown {
  const said = ['rows', 'measures', 'groups', 'filters', 'period', 'having', 'order', 'limit'];
  const others = ['share', 'keepEmpty', 'assumed'];
  return Object.entries(query).filter(([slot]) => ![...said, ...others].includes(slot));
}

/** A figure as it is, or its mean per member; other slots of a figure have no words here. */
function hasWordsOf(use: MeasureUse): boolean {
  const { per, combine, name } = use;
  const plain: MeasureUse = { ...use, per: null, combine: null };
  return (
    JSON.stringify(plain) === JSON.stringify(plainUse(name)) &&
    (per === null || (combine === 'avg' && isAdditive(measureNamed(name).unit)))
  );
}

/** Orders are listed, not named; and who is not late is taken to be open, a convention. */
function isListOfNames({ groups, filters }: SemanticQuery): boolean {
  return (
    groups.every(group => group.kind === 'time' || !group.name.endsWith('_order')) &&
    filters.every(
      filter => filter.kind !== 'named' || filterNamed(filter.name).relations.includes('stock')
    )
  );
}

const isSame = (group: Group, other: Group | null): boolean =>
  JSON.stringify(group) === JSON.stringify(other);

const rowNouns: Readonly<Record<RelationName, string>> = {
  product: 'products',
  stock: 'stock items',
  sales_order: 'orders',
  sales_line: 'order lines',
  purchase_order: 'purchase orders',
  purchase_line: 'purchase order lines',
  demand_position: 'stock items',
  supply_position: 'stock items'
};

function listHead(rows: RelationName, style: Style): string {
  const noun = rowNouns[rows];
  return { noun, question: `which ${noun} are there`, request: `list the ${noun}` }[style];
}

function figuresHead(query: SemanticQuery, style: Style): string | null {
  const [first, second] = query.measures;
  const [group, other] = query.groups;
  if (!first) {
    const plural = group?.kind === 'dimension' && !other ? dimensions[group.name].plural : null;
    return (
      plural &&
      { noun: plural, question: `which ${plural} are there`, request: `show me all ${plural}` }[
        style
      ]
    );
  }
  const figure = second
    ? `${measureWords(first)} and ${measureWords(second)}`
    : measureWords(first);
  const [order] = query.order;
  if (query.limit && group?.kind === 'dimension' && !query.limit.per && !other) {
    const { plural } = dimensions[group.name];
    const { count } = query.limit;
    const top = order?.direction === 'desc';
    return {
      noun: `${top ? 'top' : 'bottom'} ${count} ${plural} by ${figure}`,
      question: `which ${count} ${plural} have the ${top ? 'highest' : 'lowest'} ${figure}`,
      request: `show the ${count} ${plural} with the ${top ? 'highest' : 'lowest'} ${figure}`
    }[style];
  }
  if (query.limit) {
    return null;
  }
  const whole = query.share ? `share of ${figure}` : figure;
  if (!group) {
    return { noun: whole, question: `what is the ${whole}`, request: `give me the ${whole}` }[
      style
    ];
  }
  const split = other ? `${groupWords(group)} and ${groupWords(other)}` : groupWords(group);
  return {
    noun: `${whole} by ${split}`,
    question: `what is the ${whole} per ${split}`,
    request: `show ${whole} for each ${split}`
  }[style];
}

function measureWords(use: MeasureUse): string {
  const { label: plain, unit } = measureNamed(use.name);
  const label = unit === 'count' ? `number of ${plain}` : plain;
  return use.per ? `average ${label} per ${groupWords(use.per)}` : label;
}

const groupWords = (group: Group): string =>
  group.kind === 'time' ? group.unit : dimensions[group.name].label;

const prepositions: Partial<Readonly<Record<DimensionName, string>>> = {
  warehouse: 'in',
  area: 'in',
  supplier: 'from'
};

function filterWords(
  filter: Filter,
  query: SemanticQuery,
  style: Style,
  nameOf: NameOf
): string | null {
  switch (filter.kind) {
    case 'members': {
      const names = filter.keys.map(key =>
        style === 'noun' ? key : nameOf(filter.dimension, key)
      );
      const either = names.join(style === 'request' ? ' or ' : ' and ');
      if (filter.dimension.endsWith('_type')) {
        return null;
      }
      if (filter.dimension.endsWith('_status')) {
        // "Received in May" dates the receipt, which is another reading.
        return query.rows && !query.period
          ? `that are ${filter.negated ? 'not ' : ''}${either}`
          : null;
      }
      return filter.negated
        ? `except ${either}`
        : `${prepositions[filter.dimension] ?? 'for'} ${either}`;
    }
    case 'named': {
      const { label, relations, settlesStatus } = filterNamed(filter.name);
      const [rows] = relations;
      const isList = query.rows !== null || query.measures.length === 0;
      const whose = isList || !rows ? '' : `of ${rowNouns[rows]} `;
      const isLack = label.startsWith('not ') || label.startsWith('never ');
      const dates = query.period !== null && settlesStatus;
      if ((isLack && filter.negated) || dates) {
        return null;
      }
      const how = filter.negated ? `not ${label}` : label;
      if (filter.negated && label.startsWith('with ')) {
        return null;
      }
      return how.startsWith('with ') ? `${whose}${how}` : `${whose}that are ${how}`;
    }
    case 'compare':
    case 'date':
    case 'text':
    case 'related':
    case 'any':
      return null;
  }
}

function periodWords(query: SemanticQuery, style: Style): string | null {
  const { period } = query;
  if (!period || period.event !== null || period.direction !== null) {
    return null;
  }
  const known = pastPeriods.find(
    ([each]) => JSON.stringify(each) === JSON.stringify(period.period)
  );
  return known ? (known[1][style === 'noun' ? 0 : known[1].length - 1] ?? null) : null;
}

function having(query: SemanticQuery): string | null {
  const [condition, ...more] = query.having;
  if (!condition) {
    return '';
  }
  if (more.length > 0 || condition.of !== 'value' || typeof condition.value !== 'number') {
    return null;
  }
  // "Below 5" takes in those that have nothing, which is another reading.
  const words = { '>=': 'of at least', '>': 'above', '=': 'of exactly' };
  return condition.operator in words
    ? `, only those ${words[condition.operator as keyof typeof words]} ${condition.value}`
    : null;
}

function ending(query: SemanticQuery, style: Style): string {
  const empty = query.keepEmpty ? (style === 'noun' ? 'including zeros' : 'with zeros') : '';
  const [order] = query.order;
  const sorted =
    order && !query.limit ? (order.direction === 'desc' ? 'highest first' : 'lowest first') : '';
  return [empty, sorted].filter(Boolean).join(', ');
}
