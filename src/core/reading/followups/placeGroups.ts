import { isSame } from '../isSame.js';
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
    const figures = asFigures(query, [plainUse(countOfRelation[query.rows])], before);
    return figures && withGroups(figures, groups);
  }
  const adds = turn.marks.has('also') || turn.marks.has('and');
  // One that was picked out stays the one; the first five are the first five of whatever is asked.
  const isPicked = adds || turn.marks.has('those') || query.limit?.count === 1;
  const whole = isPicked ? withoutLimit(query, before) : query;
  const kept = adds ? (whole?.groups ?? []) : [];
  const isTimed = groups.some(({ kind }) => kind === 'time');
  if (isTimed && query.versus) {
    return null; // the months of one window are not those of the other
  }
  return whole && withGroups(whole, [...kept, ...groups.filter(group => !has(kept, group))]);
}

/** A split takes with it what only made sense of the one before. */
function withGroups(query: SemanticQuery, groups: readonly Group[]): SemanticQuery {
  const per = query.limit?.per ?? null;
  const isTimed = groups.some(({ kind }) => kind === 'time'); // days have an order of their own
  const regroup: SemanticQuery = {
    ...query,
    groups: [...groups],
    having: query.groups.length === 0 || sameAs(query.groups, groups) ? query.having : [],
    limit: isTimed
      ? null
      : query.limit && { ...query.limit, per: per && has(groups, per) ? per : null },
    order: isTimed ? [] : query.order.filter(({ by }) => 'measure' in by)
  };
  const part = partFilterFor(regroup);
  return part ? { ...regroup, filters: [...regroup.filters, part] } : regroup;
}

const has = (groups: readonly Group[], group: Group): boolean =>
  groups.some(of => isSame(of, group));

const sameAs = (one: readonly Group[], other: readonly Group[]): boolean =>
  one.length === other.length && one.every(group => has(other, group));
