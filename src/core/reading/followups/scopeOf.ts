import { isSame } from '../isSame.js';
import { settlesStatus } from '../../semantics/compiler/settlesStatus.js';
import { measureNamed } from '../../semantics/model/semanticModel.js';
import type { Filter, SemanticQuery } from '../../semantics/SemanticQuery.js';

/** The rows that an answer was about, said so that they stay the same whatever is asked of them. */
export function scopeOf(query: SemanticQuery): Pick<SemanticQuery, 'filters' | 'period'> {
  const [use] = query.measures;
  const measure = use && measureNamed(use.name);
  const own = [...(measure?.filters ?? []), ...(isSettled(query) ? [] : (measure?.assumes ?? []))];
  const filters: Filter[] = own.map(name => ({ kind: 'named', name, negated: false }));
  const { period } = query;
  return {
    filters: [...query.filters, ...filters.filter(filter => !has(query.filters, filter))],
    period: period && { ...period, event: period.event ?? measure?.event ?? null }
  };
}

const isSettled = ({ filters }: SemanticQuery): boolean => filters.some(settlesStatus);

const has = (filters: readonly Filter[], filter: Filter): boolean =>
  filters.some(other => isSame(other, filter));
