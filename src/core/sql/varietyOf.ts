import { columnsBehind } from './columnsBehind.js';
import type { Scope } from './Scope.js';
import { bare, identifier, list } from './SyntaxNode.js';

/** The most parts of a date that EXTRACT tells apart, but for years: the day of the year. */
const dateParts = 366;

/** The most different values an expression can have; Infinity where unknown. */
export function varietyOf(expression: unknown, scope: Scope): number {
  const node = bare(expression);
  switch (node?.kind) {
    case 'alias':
      return varietyOf(node.fields.this, scope);
    case 'literal':
    case 'null':
    case 'parameter':
      return 1;
    case 'boolean':
      return 2;
    case 'extract':
      return Math.min(dateParts, ofColumns(expression, scope));
    case 'case': {
      const results = list(node.fields.whens).map(pair => list(pair)[1]);
      return [...results, node.fields.else_].reduce<number>(
        (sum, result) => sum + (result === null ? 1 : varietyOf(result, scope)),
        0
      );
    }
    case 'column': {
      const name = identifier(node.fields.name);
      const table = identifier(node.fields.table);
      return scope.variety(name?.key.toLowerCase() ?? '', table?.key.toLowerCase());
    }
    case undefined:
    default:
      return ofColumns(expression, scope);
  }
}

/** What is computed of columns alone has at most a value for each combination of theirs. */
function ofColumns(expression: unknown, scope: Scope): number {
  const columns = columnsBehind(expression, scope);
  return columns === undefined ? Infinity : product([...columns.values()]);
}

const product = (factors: readonly number[]): number => factors.reduce((a, b) => a * b, 1);
