import { mayRead } from '../../semantics/model/semanticModel.js';
import { emptyQuery, type SemanticQuery } from '../../semantics/SemanticQuery.js';
import type { Reading } from '../Reading.js';
import type { ReadingContext } from '../ReadingContext.js';
import type { Meaning, MeaningOf, Span } from '../Span.js';
import { mostChoices } from './askBack.js';

/**
 * The question back where a route is asked for without saying from which warehouse, or when: the
 * stops of each warehouse on the day, today where none is named.
 * @returns null where both are said, or the words ask for more
 */
export function askStops(
  spans: readonly Span[],
  { persona, members }: ReadingContext
): Reading | null {
  const told = spans.filter(({ meaning }) => meaning.kind !== 'frame');
  const route = told.some(
    ({ meaning }) => meaning.kind === 'planning' && meaning.relation === 'sales_order'
  );
  const rest = told.filter(({ meaning }) => !isOfRoute(meaning));
  const periods = told.flatMap(({ meaning }) => (meaning.kind === 'period' ? [meaning] : []));
  const warehouses = members.all('warehouse', mostChoices);
  const bare = rest.every(({ meaning }) => meaning.kind === 'period') && periods.length <= 1;
  if (!route || !bare || !warehouses || !mayRead(persona, 'sales_order')) {
    return null;
  }
  const queries = warehouses.map(({ key }) => stopsOf(key, periods[0] ?? today));
  return queries.length < 2 ? null : { kind: 'ambiguous', queries, asks: { kind: 'stops' } };
}

const isOfRoute = (meaning: Meaning): boolean =>
  meaning.kind === 'planning' || (meaning.kind === 'connective' && meaning.word !== 'those');

const today: MeaningOf<'period'> = {
  kind: 'period',
  period: { kind: 'day', offset: 0 },
  direction: null
};

function stopsOf(warehouse: string, { period }: MeaningOf<'period'>): SemanticQuery {
  return {
    ...emptyQuery,
    rows: 'sales_order',
    filters: [
      { kind: 'named', name: 'open_sales', negated: false },
      { kind: 'members', dimension: 'warehouse', keys: [warehouse], negated: false }
    ],
    period: { period, direction: 'future', event: 'delivery_date' }
  };
}
