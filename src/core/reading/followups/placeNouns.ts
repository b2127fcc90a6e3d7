import type { Group, SemanticQuery } from '../../semantics/SemanticQuery.js';
import { relations } from '../../semantics/model/semanticModel.js';
import { linesOf } from '../assembly/conventions.js';
import type { Noun } from '../assembly/Draft.js';
import { countNouns } from './countNouns.js';
import type { Step } from './Edit.js';

/** "Only the late orders", "which items is that", "list the lines". */
export const placeNouns: Step = ({ draft, query }) => {
  countNouns(draft);
  let edited = query;
  for (const { at, of } of draft.nouns.splice(0)) {
    const next = meant(edited, of.noun);
    if (!next) {
      return null;
    }
    if ('kind' in next) {
      draft.groups.push({ at, of: next });
    } else {
      edited = next;
    }
  }
  return edited;
};

/** What a noun makes of the answer: nothing new, other rows, or a split. */
function meant(query: SemanticQuery, noun: Noun): SemanticQuery | Group | null {
  const { rows } = query;
  const lines = rows && linesOf[rows];
  if (lines && (noun.rows === lines || noun.dimension === 'product')) {
    return linesOfOrders(query, lines);
  }
  if (rows !== null && (noun.rows === rows || (rows === 'stock' && noun.dimension === 'product'))) {
    return query;
  }
  if (noun.dimension === null) {
    return null;
  }
  const { dimension } = noun;
  const isGrouped = query.groups.some(of => of.kind === 'dimension' && of.name === dimension);
  return isGrouped ? query : { kind: 'dimension', name: dimension };
}

/** The lines of the orders that were listed. */
function linesOfOrders(
  query: SemanticQuery,
  lines: NonNullable<SemanticQuery['rows']>
): SemanticQuery | null {
  const { fields } = relations[lines];
  return query.limit === null
    ? {
        ...query,
        rows: lines,
        fields: query.fields.filter(name => fields[name]),
        order: query.order.filter(({ by }) => 'field' in by && fields[by.field])
      }
    : null;
}
