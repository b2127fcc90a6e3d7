import type { Shape } from './nodeShapes.js';

/** The fields that the clauses of a query may have, beside those the walk looks at itself. */
export const selectShape: Shape = {
  distinct: 'flag',
  distinct_on: 'nodes',
  qualify_after_window: 'flag',
  exclude: 'nodes'
};
export const limitShape: Shape = { this: 'node', percent: 'flag', rows: 'flag' };
export const fetchShape: Shape = {
  direction: 'flag',
  count: 'node',
  percent: 'flag',
  rows: 'flag',
  with_ties: 'flag'
};
export const topShape: Shape = {
  this: 'node',
  percent: 'flag',
  with_ties: 'flag',
  parenthesized: 'flag'
};

export const definitionShape: Shape = {
  alias: 'seen',
  this: 'seen',
  columns: 'seen',
  alias_first: 'flag',
  materialized: 'flag'
};
