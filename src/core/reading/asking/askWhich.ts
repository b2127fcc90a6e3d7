import { compileQuery } from '../../semantics/compiler/compileQuery.js';
import type { DimensionName } from '../../semantics/model/Dimension.js';
import { measureNamed } from '../../semantics/model/semanticModel.js';
import type { Filter, SemanticQuery } from '../../semantics/SemanticQuery.js';
import type { Reading } from '../Reading.js';
import type { ReadingContext } from '../ReadingContext.js';
import type { Span } from '../Span.js';
import { mostChoices } from './askBack.js';

type Members = Extract<Filter, { kind: 'members' }>;

/** Companies of one name are strangers to each other; goods of one name are of a kind. */
const companies: ReadonlySet<DimensionName> = new Set(['customer', 'supplier']);

/**
 * The question back where a part of a name stands for several members that the result would mix:
 * a choice for each, and one for all of them.
 * @returns null where it changes nothing which of them is meant
 */
export function askWhich(
  query: SemanticQuery,
  spans: readonly Span[],
  { persona, today }: ReadingContext
): Reading | null {
  const span = spans.find(({ meaning }) => meaning.kind === 'members' && isMixed(query, meaning));
  if (span?.meaning.kind !== 'members') {
    return null;
  }
  const { dimension, keys } = span.meaning;
  const [own, ...others] = query.filters.filter(
    (filter): filter is Members => filter.kind === 'members' && filter.dimension === dimension
  );
  if (!own || own.negated || others.length > 0 || own.keys.length !== keys.length) {
    return null;
  }
  const only = keys
    .slice(0, mostChoices - 1)
    .map(key => withFilter(query, own, { ...own, keys: [key] }))
    .filter(each => compileQuery(each, { dialect: 'duckdb', persona, today }) !== null);
  return { kind: 'ambiguous', queries: [...only, query], asks: { kind: 'name', words: span.text } };
}

const withFilter = (query: SemanticQuery, old: Filter, filter: Filter): SemanticQuery => ({
  ...query,
  filters: query.filters.map(each => (each === old ? filter : each)),
  assumed: query.assumed.filter(slot => slot !== 'members')
});

/** Whether a result would add up, or average, members that only share a part of their name. */
function isMixed(
  { rows, measures, groups }: SemanticQuery,
  { dimension, keys, exact, vague }: Extract<Span['meaning'], { kind: 'members' }>
): boolean {
  if (exact || keys.length < 2) {
    return false;
  }
  if (vague) {
    return true;
  }
  const split = groups.some(of => of.kind === 'dimension' && of.name === dimension);
  if (rows !== null || split) {
    return false;
  }
  const isPrice = measures.some(({ name }) => measureNamed(name).unit === 'price');
  return companies.has(dimension) || (dimension === 'product' && isPrice);
}
