import { isFields, syntaxNode } from './SyntaxNode.js';

/** The kinds of nodes that aggregate. */
export const aggregates: ReadonlySet<string> = new Set(
  `aggregate_function any_value approx_count_distinct approx_distinct array_agg avg
  bitwise_and_agg bitwise_or_agg bitwise_xor_agg count count_if first group_concat last list_agg
  logical_and logical_or max median min mode skewness stddev stddev_pop stddev_samp string_agg sum
  var_pop var_samp variance within_group`.split(/\s+/)
);
const queries = new Set(['select', 'union', 'intersect', 'except', 'subquery', 'values']);

/** Whether an expression aggregates the rows of its own SELECT: not in a window, not in a subquery. */
export function hasAggregate(value: unknown): boolean {
  if (Array.isArray(value)) {
    return value.some(hasAggregate);
  }
  if (!isFields(value)) {
    return false;
  }
  const node = syntaxNode(value);
  if (node !== undefined && aggregates.has(node.kind)) {
    return true;
  }
  if (node !== undefined && queries.has(node.kind)) {
    return false;
  }
  if (node?.kind === 'window_function') {
    const inner = syntaxNode(node.fields.this);
    return hasAggregate([Object.values(inner?.fields ?? {}), node.fields.over]);
  }
  return Object.values(value).some(hasAggregate);
}
