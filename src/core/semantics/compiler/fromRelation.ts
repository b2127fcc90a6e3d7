import { all, column, equal, type Expression, type Join, type Source } from '../Expression.js';
import type { Relation, RelationJoin } from '../model/Relation.js';
import { childrenOf } from './childrenOf.js';

/** FROM and JOINs of a relation, with only those joins that the expressions need. */
export function fromRelation(
  relation: Relation,
  expressions: readonly Expression[]
): { from: Source; joins: Join[] } {
  const needed = new Set(expressions.flatMap(aliasesIn));
  // A joined table may hang on another joined one.
  for (const { alias, on } of [...relation.joins].reverse()) {
    if (needed.has(alias)) {
      on.forEach(([from]) => needed.add(from.alias));
    }
  }
  return {
    from: relation.source ?? { kind: 'table', ...relation.root },
    joins: relation.joins.filter(join => needed.has(join.alias)).map(printable)
  };
}

function aliasesIn(expression: Expression): string[] {
  if (expression.kind === 'column') {
    return [expression.alias];
  }
  // A sub-query names columns of the outer row in its condition.
  if (expression.kind === 'exists') {
    return expression.select.where ? aliasesIn(expression.select.where) : [];
  }
  return childrenOf(expression).flatMap(aliasesIn);
}

function printable({ alias, table, kind, on }: RelationJoin): Join {
  const links = on.map(([from, to]) => equal(column(alias, to), column(from.alias, from.name)));
  const condition = all(links);
  if (!condition) {
    throw new RangeError(`The join of ${table} has no condition.`);
  }
  return { kind, source: { kind: 'table', table, alias }, on: condition };
}
