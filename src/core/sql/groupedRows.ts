import { columnsBehind } from './columnsBehind.js';
import { hasAggregate } from './hasAggregate.js';
import type { Relation } from './Relation.js';
import type { Scope } from './Scope.js';
import { identifier, isFields, isVoid, list, syntaxNode, type Fields } from './SyntaxNode.js';
import { varietyOf } from './varietyOf.js';

/**
 * The most rows that GROUP BY and DISTINCT leave.
 * @param fields of a SELECT
 * @param output what it gives
 * @param rows before
 */
export function groupedRows(fields: Fields, output: Relation, rows: number, scope: Scope): number {
  const shown = list(fields.expressions);
  let most = rows;
  const groups = isFields(fields.group_by) ? list(fields.group_by.expressions) : [];
  if (groups.length > 0) {
    const written = groups.map(group => writtenFor(group, shown, scope));
    most = Math.min(most, combinations(written, scope));
  } else if (!isFields(fields.group_by) && hasAggregate([fields.expressions, fields.having])) {
    most = 1;
  }
  if (fields.distinct !== true || output.open) {
    return most;
  }
  const varieties = [...output.columns.values()];
  return Math.min(most, product(varieties), combinations(shown, scope));
}

/** The expression that a group means which is the number or the alias of one of the list. */
function writtenFor(group: unknown, shown: readonly unknown[], scope: Scope): unknown {
  const node = syntaxNode(group);
  if (node?.kind === 'literal') {
    return shown[Number(node.fields.value) - 1] ?? group;
  }
  const name = node?.kind === 'column' && isVoid(node.fields.table) ? node.fields.name : undefined;
  const key = identifier(name)?.key.toLowerCase();
  if (key === undefined || scope.find(key, undefined)?.where !== 'alias') {
    return group;
  }
  const aliased = shown.map(syntaxNode).find(each => {
    return each?.kind === 'alias' && identifier(each.fields.alias)?.key.toLowerCase() === key;
  });
  return aliased?.fields.this ?? group;
}

/** The most different combinations of values; of year and month of a day no more than days. */
function combinations(expressions: readonly unknown[], scope: Scope): number {
  const varieties = expressions.map(each => varietyOf(each, scope));
  const columns = columnsBehind(expressions, scope);
  return Math.min(product(varieties), columns ? product([...columns.values()]) : Infinity);
}

const product = (factors: readonly number[]): number => factors.reduce((a, b) => a * b, 1);
