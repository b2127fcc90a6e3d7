import type { DimensionName } from '../../semantics/model/Dimension.js';
import type { RelationName } from '../../semantics/model/Relation.js';
import { emptyQuery, plainUse, type SemanticQuery } from '../../semantics/SemanticQuery.js';

/** What a vague question may ask for, before the names and days of the question are put in. */
export type Candidate = SemanticQuery;

/** A figure; split only where the question names nothing to split by. */
export const figure = (name: string, ...by: DimensionName[]): Candidate => ({
  ...emptyQuery,
  measures: [plainUse(name)],
  groups: by.map(dimension => ({ kind: 'dimension', name: dimension }))
});

/** Rows of a kind that meet the named filters, the greatest of the first field at the top. */
export const list = (
  rows: RelationName,
  filters: readonly string[],
  ...fields: string[]
): Candidate => ({
  ...emptyQuery,
  rows,
  fields,
  filters: filters.map(name => ({ kind: 'named', name, negated: false })),
  order: fields.slice(0, 1).map(field => ({ by: { field }, direction: 'desc' }))
});
