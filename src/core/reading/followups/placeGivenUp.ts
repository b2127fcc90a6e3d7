import { isSame } from '../isSame.js';
import type { Draft } from '../assembly/Draft.js';
import type { SemanticQuery } from '../../semantics/SemanticQuery.js';
import { measureOf } from './measureOf.js';
import type { Step } from './Edit.js';

/** "By units rather than orders": what is given up must be what was there. */
export const placeGivenUp: Step = ({ draft, query }) => {
  for (const { at } of draft.givenUp.splice(0)) {
    if (!giveUp(draft, at + 1, query)) {
      return null;
    }
  }
  return query;
};

function giveUp(draft: Draft, at: number, query: SemanticQuery): boolean {
  const isThere = (part: { readonly at: number }): boolean => part.at === at;
  const noun = draft.nouns.find(isThere);
  const figure = draft.figures.find(isThere);
  const group = draft.groups.find(isThere);
  const filter = draft.filters.find(isThere);
  if (noun) {
    draft.nouns.splice(draft.nouns.indexOf(noun), 1);
    const { dimension, count } = noun.of.noun;
    const isGroup = query.groups.some(of => of.kind === 'dimension' && of.name === dimension);
    return isGroup || query.measures.some(({ name }) => name === count);
  }
  if (figure) {
    draft.figures.splice(draft.figures.indexOf(figure), 1);
    const name = measureOf(figure.of.figure, query);
    return query.measures.some(use => use.name === name);
  }
  if (group) {
    draft.groups.splice(draft.groups.indexOf(group), 1);
    return isAmong(query.groups, group.of);
  }
  if (filter) {
    draft.filters.splice(draft.filters.indexOf(filter), 1);
    return isAmong(query.filters, filter.of);
  }
  return false;
}

const isAmong = (parts: readonly object[], part: object): boolean =>
  parts.some(other => isSame(other, part));
