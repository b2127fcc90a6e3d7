import { measureNamed, relations } from '../../semantics/model/semanticModel.js';
import { relationNames, type RelationName } from '../../semantics/model/Relation.js';
import { emptyQuery, type SemanticQuery } from '../../semantics/SemanticQuery.js';
import { dayFields } from '../assembly/conventions.js';
import type { Turn } from '../ReadingContext.js';
import { withoutLimit } from './narrow.js';
import { scopeOf } from './scopeOf.js';

/**
 * "Why": the rows that a figure is made of, or the fields that the conditions of a list look at;
 * what they mean is said with every answer.
 */
export function explain(before: Turn): SemanticQuery | null {
  const { query } = before;
  if (query.rows) {
    const fields = query.filters.flatMap(filter =>
      filter.kind === 'named' ? (dayFields[filter.name] ?? []) : []
    );
    const shown = fields.filter(field => query.rows && relations[query.rows].fields[field]);
    return { ...query, fields: [...new Set([...query.fields, ...shown])] };
  }
  const [use] = query.measures;
  const rows = use && rowsOf(use.name);
  // "Which ones" of the first three: the rows of these.
  const whole = withoutLimit(query, before);
  const scope = whole && scopeOf(whole);
  return rows && scope
    ? { ...emptyQuery, rows, ...scope, assumed: query.assumed.filter(slot => slot !== 'measure') }
    : null;
}

/** The rows that a measure adds up, the coarsest first. */
function rowsOf(name: string): RelationName | null {
  const { on } = measureNamed(name);
  return relationNames.find(relation => on[relation]) ?? null;
}
