import { manyRowFunctions } from './allowedFunctions.js';
import { aggregates } from './hasAggregate.js';
import type { Scope } from './Scope.js';
import { identifier, isFields, syntaxNode } from './SyntaxNode.js';

/** Kinds and functions with a value that the columns of the row alone do not decide. */
const undecided: ReadonlySet<string> = new Set([
  ...aggregates,
  ...manyRowFunctions,
  ...'select union intersect except subquery values exists window_function star dot'.split(' '),
  ...'rand random clock_timestamp timeofday'.split(' '),
  // They make several groups of one row.
  'rollup',
  'cube',
  'grouping sets'
]);

/**
 * The columns that decide the value of an expression, each with the most different values it can
 * hold; undefined where more than the columns of one row decides it.
 */
export function columnsBehind(
  expression: unknown,
  scope: Scope
): ReadonlyMap<string, number> | undefined {
  const columns = new Map<string, number>();
  return collect(expression, scope, columns) ? columns : undefined;
}

/** @returns false where more than columns decide the value */
function collect(value: unknown, scope: Scope, columns: Map<string, number>): boolean {
  if (Array.isArray(value)) {
    return value.every(each => collect(each, scope, columns));
  }
  if (!isFields(value)) {
    return true;
  }
  const node = syntaxNode(value);
  if (node?.kind === 'column') {
    const name = identifier(node.fields.name)?.key.toLowerCase() ?? '';
    const table = identifier(node.fields.table)?.key.toLowerCase();
    columns.set(`${table ?? ''}.${name}`, scope.variety(name, table));
    return true;
  }
  const called = node?.kind === 'function' ? String(node.fields.name).toLowerCase() : node?.kind;
  return (
    (called === undefined || !undecided.has(called)) &&
    Object.values(value).every(each => collect(each, scope, columns))
  );
}
