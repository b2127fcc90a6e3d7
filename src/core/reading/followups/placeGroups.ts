import { plainUse, type Group, type SemanticQuery } from '../../semantics/SemanticQuery.js';
import { countOfRelation } from '../assembly/conventions.js';
import { asFigures } from './asFigures.js';
import type { Edit, Step } from './Edit.js';
import { withoutLimit } from './narrow.js';
import { partFilterFor } from './partFilterFor.js';

/** "By area instead", "split it by product", "which items is that". */
export const placeGroups: Step = edit => {
  const groups = edit.draft.groups.splice(0).map(({ of }) => of);
  const isNew = groups.some(group => !has(edit.query.groups, group));
  const adds = edit.asked.marks.has('also');
  return groups.length === 0 || (adds && !isNew) ? edit.query : regrouped(edit, groups);
};

function regrouped(edit: Edit, groups: readonly Group[]): SemanticQuery | null {
  const { query, asked: turn, before } = edit;
  if (query.rows) {
    const figures = asFigures(query, [plainUse(countOfRelation[query.rows])], before.rows);
    return figures && withGroups(figures, groups);
  }
  const adds = turn.marks.has('also') || turn.marks.has('and');
  const whole = adds || turn.marks.has('those') ? withoutLimit(query, before.rows) : query;
  const kept = adds ? (whole?.groups ?? []) : [];
  return whole && withGroups(whole, [...kept, ...groups.filter(group => !has(kept, group))]);
}

/** A split takes with it what only made sense of the one before. */
function withGroups(query: SemanticQuery, groups: readonly Group[]): SemanticQuery {
  const per = query.limit?.per ?? null;
  const regroup: SemanticQuery = {
    ...query,
    groups: [...groups],
    having: query.groups.length === 0 || sameAs(query.groups, groups) ? query.having : [],
    limit: query.limit && { ...query.limit, per: per && has(groups, per) ? per : null },
    order: query.order.filter(({ by }) => 'measure' in by)
  };
  const part = partFilterFor(regroup);
  return part ? { ...regroup, filters: [...regroup.filters, part] } : regroup;
}

const has = (groups: readonly Group[], group: Group): boolean =>
  groups.some(of => JSON.stringify(of) === JSON.stringify(group));

const sameAs = (one: readonly Group[], other: readonly Group[]): boolean =>
  one.length === other.length && one.every(group => has(other, group));
