import type { Expression } from '../Expression.js';

/** The expressions that an expression is made of; a sub-query's are its own affair. */
export function childrenOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'column':
    case 'value':
    case 'today':
    case 'number':
    case 'text':
    case 'empty':
    case 'exists':
      return [];
    case 'binary':
      return [expression.left, expression.right];
    case 'not':
    case 'null':
    case 'trunc':
    case 'weekday':
      return [expression.of];
    case 'in':
      return [expression.of, ...expression.values];
    case 'case':
      return [expression.when, expression.then, expression.otherwise];
    case 'aggregate':
      return expression.of ? [expression.of] : [];
    case 'call':
      return expression.of;
    case 'ratio':
      return [expression.of, expression.over];
    case 'days':
      return [expression.from, expression.to];
    case 'shift':
      return [expression.of, expression.days];
    case 'window':
      return [
        ...(expression.of ? [expression.of] : []),
        ...expression.partition,
        ...expression.order.map(({ of }) => of)
      ];
  }
}
