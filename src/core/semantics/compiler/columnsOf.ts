import type { Expression } from '../Expression.js';
import { childrenOf } from './childrenOf.js';

/** The columns of one table that an expression names; a sub-query names them in its condition. */
export function columnsOf(expression: Expression, alias: string): readonly string[] {
  if (expression.kind === 'column') {
    return expression.alias === alias ? [expression.name] : [];
  }
  const inside =
    expression.kind === 'exists' && expression.select.where
      ? [expression.select.where]
      : childrenOf(expression);
  return inside.flatMap(of => columnsOf(of, alias));
}
