import { resolvePeriod } from '../../reading/periods/resolvePeriod.js';
import type { Period, PeriodDirection } from '../../reading/periods/Period.js';
import {
  all,
  binary,
  day,
  equal,
  isNull,
  not,
  number,
  oneOf,
  times,
  value,
  type Expression
} from '../Expression.js';
import { dimensions, isFieldOf } from '../model/Dimension.js';
import { fieldOf, type Relation } from '../model/Relation.js';
import { filterNamed, relations } from '../model/semanticModel.js';
import { select } from '../Select.js';
import type { Filter, SimpleFilter } from '../SemanticQuery.js';
import { fromRelation } from './fromRelation.js';
import { renameExpression, renameSelect } from './renameAliases.js';

/** Relations whose rows are the parts of another relation's rows, linked by their fields. */
const parts = {
  sales_order: { relation: 'sales_line', by: ['sales_order_prefix', 'sales_order_number'] },
  purchase_order: {
    relation: 'purchase_line',
    by: ['purchase_order_prefix', 'purchase_order_number']
  },
  product: { relation: 'stock', by: ['product_code'] }
} as const;

/**
 * A filter as a condition on a relation's rows; where only the parts of a row can tell (an order
 * by the products on it), as the existence of such a part.
 * @returns null where the relation cannot tell
 */
export function conditionOf(filter: Filter, relation: Relation, today: string): Expression | null {
  if (filter.kind === 'any') {
    return anyOf(filter.of.map(each => conditionOf(each, relation, today)));
  }
  const direct =
    filter.kind === 'related'
      ? relatedCondition(filter, relation, today)
      : simpleCondition(filter, relation, today);
  if (direct || filter.kind === 'related' || !(relation.name in parts)) {
    return direct;
  }
  const { relation: partName, by } = parts[relation.name as keyof typeof parts];
  const part = relations[partName];
  const condition = simpleCondition({ ...filter, ...positive(filter) }, part, today);
  if (condition && isOfEvery(filter)) {
    return existence(relation, part, by, [not(condition)], !isNegated(filter));
  }
  return condition && existence(relation, part, by, [condition], isNegated(filter));
}

/**
 * All filters as conditions on a relation's rows. What only the parts of a row can tell is asked of
 * one and the same part: "orders with part-picked bolts" are not orders with bolts and with
 * something part-picked. A thing that is left out is sought among all parts.
 * @returns null where the relation cannot tell one of them
 */
export function conditionsOf(
  filters: readonly Filter[],
  relation: Relation,
  today: string
): Expression[] | null {
  const each = filters.map(filter => conditionOf(filter, relation, today));
  if (!each.every(condition => condition !== null)) {
    return null;
  }
  const together = filters.flatMap(filter =>
    filter.kind === 'related' || filter.kind === 'any' || isDirect(filter, relation, today)
      ? []
      : [filter]
  );
  const own = together.filter(filter => !leavesOut(filter, together, relation));
  if (own.length === 0 || !(relation.name in parts)) {
    return each;
  }
  const { relation: partName, by } = parts[relation.name as keyof typeof parts];
  const part = relations[partName];
  const inner = own.map(filter => simpleCondition(filter, part, today));
  const rest = each.filter((_, index) => !own.some(filter => filter === filters[index]));
  return inner.every(condition => condition !== null)
    ? [...rest, existence(relation, part, by, inner, false)]
    : null;
}

/** Whether no part at all may be like this, rather than the one that the others describe not. */
function leavesOut(
  filter: SimpleFilter,
  together: readonly SimpleFilter[],
  relation: Relation
): boolean {
  if (!isNegated(filter)) {
    return isOfEvery(filter);
  }
  const present = together.filter(other => !isNegated(other));
  if (filter.kind === 'members') {
    const { dimension } = filter;
    const alike = present.some(other => other.kind === 'members' && other.dimension === dimension);
    return alike || present.length === 0;
  }
  return present.length === 0 && relation.name !== 'product';
}

/** Whether a row of the relation itself, not only its parts, can tell. */
export function isDirect(filter: Filter, relation: Relation, today: string): boolean {
  if (filter.kind === 'any') {
    return filter.of.every(each => isDirect(each, relation, today));
  }
  return filter.kind === 'related'
    ? relatedCondition(filter, relation, today) !== null
    : simpleCondition(filter, relation, today) !== null;
}

/** At least one of the conditions; null where one of them cannot be told. */
function anyOf(conditions: readonly (Expression | null)[]): Expression | null {
  const [first, ...others] = conditions;
  return others.reduce<Expression | null>(
    (left, right) => left && right && binary(left, 'or', right),
    first ?? null
  );
}

export function periodCondition(
  field: Expression,
  { period, direction }: { period: Period; direction: PeriodDirection | null },
  today: string
): Expression {
  const { start, end } = resolvePeriod(period, today, direction ?? undefined);
  const condition = all([
    ...(start === null ? [] : [binary(field, '>=', day(start))]),
    ...(end === null ? [] : [binary(field, '<', day(end))])
  ]);
  return condition ?? { kind: 'null', of: field, negated: true };
}

/** Whether an order is so only where each of its lines is. */
export const isOfEvery = (filter: Filter): boolean =>
  filter.kind === 'named' && filterNamed(filter.name).everyPart;

const isNegated = (filter: SimpleFilter): boolean => 'negated' in filter && filter.negated;
const positive = (filter: SimpleFilter): { negated?: false } =>
  'negated' in filter ? { negated: false } : {};

function simpleCondition(
  filter: SimpleFilter,
  relation: Relation,
  today: string
): Expression | null {
  switch (filter.kind) {
    case 'named': {
      const { relations: known, condition } = filterNamed(filter.name);
      if (!known.includes(relation.name)) {
        return null;
      }
      return filter.negated ? not(condition) : condition;
    }
    case 'members': {
      const dimension = dimensions[filter.dimension];
      const field = isFieldOf(dimension, relation.name)
        ? relation.fields[dimension.key]
        : undefined;
      return field ? membership(field.of, filter.keys, filter.negated) : null;
    }
    case 'text': {
      const field = relation.fields[filter.field];
      return field ? membership(field.of, filter.values, filter.negated) : null;
    }
    case 'compare': {
      const field = relation.fields[filter.field];
      const than = thanExpression(filter.than, relation);
      return field && than ? binary(field.of, filter.operator, than) : null;
    }
    case 'date': {
      const field = relation.fields[filter.field];
      if (!field) {
        return null;
      }
      const inside = periodCondition(field.of, filter, today);
      const condition = filter.negated ? not(inside) : inside;
      return filter.orEmpty ? binary(isNull(field.of), 'or', condition) : condition;
    }
  }
}

function membership(field: Expression, values: readonly string[], negated: boolean): Expression {
  const [first] = values;
  if (values.length === 1 && first !== undefined) {
    return binary(field, negated ? '<>' : '=', value(first));
  }
  const condition = oneOf(
    field,
    values.map(of => value(of))
  );
  return negated ? not(condition) : condition;
}

function thanExpression(
  than: number | { field: string; factor: number },
  relation: Relation
): Expression | null {
  if (typeof than === 'number') {
    return value(than);
  }
  const field = relation.fields[than.field];
  if (!field) {
    return null;
  }
  return than.factor === 1 ? field.of : times(field.of, number(than.factor));
}

function relatedCondition(
  filter: Extract<Filter, { kind: 'related' }>,
  relation: Relation,
  today: string
): Expression | null {
  const related = relations[filter.relation];
  if (related.movements) {
    return null; // totals beside the stock belong to the rows that are asked for
  }
  const keys = filter.by.map(name => dimensions[name].key);
  if (!keys.every(key => relation.fields[key] && related.fields[key])) {
    return null;
  }
  const conditions = filter.filters.map(inner => simpleCondition(inner, related, today));
  return conditions.every(condition => condition !== null)
    ? existence(relation, related, keys, conditions, filter.negated)
    : null;
}

/** EXISTS over `inner`, whose aliases are renamed so that the outer row can be named in it. */
function existence(
  outer: Relation,
  inner: Relation,
  by: readonly string[],
  conditions: readonly Expression[],
  negated: boolean
): Expression {
  const links = by.map(key => ({ outer: fieldOf(outer, key), inner: fieldOf(inner, key) }));
  const query = renameSelect(
    select({
      columns: [{ name: 'found', of: number(1) }],
      ...fromRelation(inner, [...conditions, ...links.map(link => link.inner)]),
      where: all(conditions)
    }),
    innerAlias
  );
  const linked = links.map(link => equal(renameExpression(link.inner, innerAlias), link.outer));
  return {
    kind: 'exists',
    negated,
    select: { ...query, where: all([...linked, ...(query.where ? [query.where] : [])]) }
  };
}

const innerAlias = (alias: string): string => `inner_${alias}`;
