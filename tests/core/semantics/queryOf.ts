import type { Period } from '../../../src/core/reading/periods/Period.js';
import type { DimensionName } from '../../../src/core/semantics/model/Dimension.js';
import {
  emptyQuery,
  plainUse,
  type Filter,
  type Group,
  type MeasureUse,
  type SemanticQuery,
  type SimpleFilter
} from '../../../src/core/semantics/SemanticQuery.js';

/** Readings for tests, in as few words as they can be said. */
export const queryOf = (parts: Partial<SemanticQuery>): SemanticQuery => ({
  ...emptyQuery,
  ...parts
});

export const measure = (name: string, ...filters: SimpleFilter[]): MeasureUse => ({
  ...plainUse(name),
  filters
});

/** A figure under a condition as a percentage of the figure without it. */
export const rate = (name: string, ...filters: SimpleFilter[]): MeasureUse => ({
  ...measure(name, ...filters),
  rate: true
});

export const combined = (combine: MeasureUse['combine'], name: string, per: Group): MeasureUse => ({
  ...plainUse(name),
  per,
  combine
});

export const by = (name: DimensionName): Group => ({ kind: 'dimension', name });

export const each = (unit: Extract<Group, { kind: 'time' }>['unit']): Group => ({
  kind: 'time',
  unit
});

export const named = (name: string, negated = false): SimpleFilter => ({
  kind: 'named',
  name,
  negated
});

export const only = (dimension: DimensionName, ...keys: string[]): SimpleFilter => ({
  kind: 'members',
  dimension,
  keys,
  negated: false
});

export const except = (dimension: DimensionName, ...keys: string[]): SimpleFilter => ({
  kind: 'members',
  dimension,
  keys,
  negated: true
});

export const without = (
  relation: Extract<Filter, { kind: 'related' }>['relation'],
  by: DimensionName[],
  ...filters: SimpleFilter[]
): Filter => ({ kind: 'related', relation, by, filters, negated: true });

export const within = (
  period: Period,
  event: string | null = null
): NonNullable<SemanticQuery['period']> => ({ period, direction: null, event });

export const lastMonth: Period = { kind: 'unit', unit: 'month', offset: -1 };
export const monthBefore: Period = { kind: 'unit', unit: 'month', offset: -2 };
export const thisYear: Period = {
  kind: 'soFar',
  period: { kind: 'unit', unit: 'year', offset: 0 }
};
export const last90: Period = { kind: 'last', count: 90, unit: 'day' };
