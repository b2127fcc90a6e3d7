/**
 * What a field of a node may hold. `node`: an expression or nothing; `nodes`: a list of them;
 * `order`: a list of ORDER BY items; `flag`: a scalar that names nothing; `pairs`: WHEN … THEN.
 */
export type Role = 'node' | 'nodes' | 'order' | 'flag' | 'pairs' | 'seen';

export type Shape = Readonly<Record<string, Role>>;

const binary: Shape = { left: 'node', right: 'node' };
const unary: Shape = { this: 'node', original_name: 'flag' };
const twoArguments: Shape = { this: 'node', expression: 'node', original_name: 'flag' };
const many: Shape = { expressions: 'nodes', original_name: 'flag' };
const aggregate: Shape = {
  this: 'node',
  distinct: 'flag',
  filter: 'node',
  order_by: 'order',
  name: 'flag',
  ignore_nulls: 'flag'
};
const none: Shape = {};
const neighbour: Shape = { this: 'node', offset: 'node', default: 'node', ignore_nulls: 'flag' };
const joined: Shape = {
  this: 'node',
  separator: 'node',
  order_by: 'order',
  distinct: 'flag',
  filter: 'node'
};

const each = (kinds: string, shape: Shape): [string, Shape][] =>
  kinds
    .trim()
    .split(/\s+/)
    .map(kind => [kind, shape]);

/**
 * The kinds of expressions that need no rule of their own, and the fields each may have. Any
 * other kind, and any other field that is not void, is refused. Kinds with rules of their own are
 * in `ExpressionWalker`.
 */
export const nodeShapes: ReadonlyMap<string, Shape> = new Map([
  ...each(
    `and or add sub mul div mod eq neq lt lte gt gte concat null_safe_eq null_safe_neq is bitwise_and
     bitwise_or bitwise_xor bitwise_left_shift bitwise_right_shift`,
    binary
  ),
  ...each('not neg paren bitwise_not', { this: 'node' }),
  ...each('boolean', { value: 'flag' }),
  ...each('null', none),
  ...each('tuple', { expressions: 'nodes' }),
  ...each('like i_like', { ...binary, escape: 'node', quantifier: 'flag' }),
  ...each('similar_to', { this: 'node', pattern: 'node', escape: 'node', not: 'flag' }),
  ...each('regexp_like regexp_i_like', {
    this: 'node',
    pattern: 'node',
    expression: 'node',
    flags: 'node',
    flag: 'node'
  }),
  ...each('between', {
    this: 'node',
    low: 'node',
    high: 'node',
    not: 'flag',
    symmetric: 'flag'
  }),
  ...each('is_null', { this: 'node', not: 'flag', postfix_form: 'flag' }),
  ...each('is_true is_false', { this: 'node', not: 'flag' }),
  ...each('overlaps', {
    this: 'node',
    expression: 'node',
    left_start: 'node',
    left_end: 'node',
    right_start: 'node',
    right_end: 'node'
  }),
  ...each('case', { operand: 'node', whens: 'pairs', else_: 'node' }),
  ...each('if_func', {
    condition: 'node',
    true_value: 'node',
    false_value: 'node',
    original_name: 'flag'
  }),
  ...each('nvl2', { this: 'node', true_value: 'node', false_value: 'node' }),
  ...each('coalesce greatest least', many),
  ...each(
    `upper lower length initcap reverse ascii chr soundex abs sqrt cbrt exp ln sign degrees radians
     sin cos tan asin acos atan is_nan is_inf l_trim r_trim date year month day hour minute second
     quarter day_of_week day_of_week_iso day_of_month day_of_year week_of_year epoch last_day
     unicode byte_length dayname monthname json_array_length cardinality`,
    unary
  ),
  ...each('ceil floor', { this: 'node', decimals: 'node', to: 'node' }),
  ...each('log', { this: 'node', base: 'node' }),
  ...each(
    `nvl if_null null_if power mod_func int_div contains starts_with ends_with add_months
     months_between next_day levenshtein atan2`,
    twoArguments
  ),
  ...each('substring', {
    this: 'node',
    start: 'node',
    length: 'node',
    from_for_syntax: 'flag'
  }),
  ...each('trim', {
    this: 'node',
    characters: 'node',
    position: 'flag',
    sql_standard_syntax: 'flag',
    position_explicit: 'flag'
  }),
  ...each('str_position', {
    this: 'node',
    substr: 'node',
    position: 'node',
    occurrence: 'node'
  }),
  ...each('overlay', { this: 'node', replacement: 'node', from: 'node', length: 'node' }),
  ...each('to_number', { this: 'node', format: 'node' }),
  ...each('at_time_zone', { this: 'node', zone: 'node' }),
  ...each('random rand pi', none),
  ...each('row_number', none),
  // With arguments, as hypothetical-set aggregates.
  ...each('rank dense_rank percent_rank cume_dist', { args: 'nodes' }),
  ...each('n_tile', { num_buckets: 'node' }),
  ...each('lag lead', neighbour),
  ...each('first_value last_value', { this: 'node', ignore_nulls: 'flag', order_by: 'order' }),
  ...each('nth_value', { this: 'node', offset: 'node', ignore_nulls: 'flag', from_first: 'flag' }),
  ...each(
    `sum avg min max count_if stddev stddev_pop stddev_samp variance var_pop var_samp median mode
     first last any_value approx_distinct approx_count_distinct array_agg logical_and logical_or
     skewness bitwise_and_agg bitwise_or_agg bitwise_xor_agg`,
    aggregate
  ),
  ...each('string_agg list_agg group_concat', joined),
  ...each('rollup cube', many)
]);

/** Fields that every node may have and that say nothing about what is read. */
export const silentFields: ReadonlySet<string> = new Set(['span', 'nesting_group']);

/** Kinds that write or change something, for a refusal that says so. */
export const writingKinds: ReadonlySet<string> = new Set([
  'insert',
  'update',
  'delete',
  'merge',
  'copy',
  'create_table',
  'drop_table',
  'truncate'
]);
