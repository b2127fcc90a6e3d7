import type { Expression, Ordering, Join, Select, Source } from '../Expression.js';

type Rename = (alias: string) => string;

/** The same expression over tables with other aliases; a sub-query in it keeps its own. */
export function renameExpression(expression: Expression, rename: Rename): Expression {
  const inside = (of: Expression): Expression => renameExpression(of, rename);
  const ordered = (order: readonly Ordering[]): Ordering[] =>
    order.map(({ of, direction }) => ({ of: inside(of), direction }));
  switch (expression.kind) {
    case 'column':
      return { ...expression, alias: rename(expression.alias) };
    case 'value':
    case 'today':
    case 'number':
    case 'text':
    case 'empty':
      return expression;
    case 'exists':
      return {
        ...expression,
        select: renameSelect(expression.select, outside(expression.select, rename))
      };
    case 'binary':
      return { ...expression, left: inside(expression.left), right: inside(expression.right) };
    case 'not':
    case 'null':
    case 'trunc':
    case 'weekday':
      return { ...expression, of: inside(expression.of) };
    case 'in':
      return { ...expression, of: inside(expression.of), values: expression.values.map(inside) };
    case 'case':
      return {
        ...expression,
        when: inside(expression.when),
        then: inside(expression.then),
        otherwise: inside(expression.otherwise)
      };
    case 'aggregate':
      return { ...expression, of: expression.of && inside(expression.of) };
    case 'call':
      return { ...expression, of: expression.of.map(inside) };
    case 'ratio':
      return { ...expression, of: inside(expression.of), over: inside(expression.over) };
    case 'days':
      return { ...expression, from: inside(expression.from), to: inside(expression.to) };
    case 'shift':
      return { ...expression, of: inside(expression.of), days: inside(expression.days) };
    case 'window':
      return {
        ...expression,
        of: expression.of && inside(expression.of),
        partition: expression.partition.map(inside),
        order: ordered(expression.order)
      };
  }
}

/** Renames what a sub-query names of the query around it. */
function outside({ from, joins }: Select, rename: Rename): Rename {
  const own = new Set([from.alias, ...joins.map(({ source }) => source.alias)]);
  return alias => (own.has(alias) ? alias : rename(alias));
}

/** The same flat query over tables with other aliases. */
export function renameSelect(select: Select, rename: Rename): Select {
  const inside = (of: Expression): Expression => renameExpression(of, rename);
  const source = (of: Source): Source => ({ ...of, alias: rename(of.alias) });
  const join = ({ kind, source: of, on }: Join): Join => ({
    kind,
    source: source(of),
    on: inside(on)
  });
  return {
    ...select,
    columns: select.columns.map(({ name, of }) => ({ name, of: inside(of) })),
    from: source(select.from),
    joins: select.joins.map(join),
    where: select.where && inside(select.where)
  };
}
