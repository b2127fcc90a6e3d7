import { measureNamed } from '../../semantics/model/semanticModel.js';
import { plainUse, type MeasureUse, type SemanticQuery } from '../../semantics/SemanticQuery.js';
import type { SimpleFilter } from '../../semantics/SemanticQuery.js';
import { countOfRelation } from '../assembly/conventions.js';
import { asFigures } from './asFigures.js';
import type { Edit, Step } from './Edit.js';
import { measureOf } from './measureOf.js';

/** Figures that have a name as a percentage of another one. */
const named: Readonly<Record<string, { readonly rate: string; readonly of: string }>> = {
  late_receipts: { rate: 'late_rate', of: 'receipts' }
};

/** "As a % of the orders they delivered", "as a share of all open orders": so many of so many. */
export const placeRate: Step = edit => {
  const { draft, query } = edit;
  const [share] = draft.shares;
  const noun = draft.nouns.find(
    ({ at, of }) => share !== undefined && at > share && of.noun.count !== null && of.noun.rows
  );
  if (share === undefined || !noun) {
    return query;
  }
  const count = measureOf({ kind: 'counted', noun: noun.of.noun }, query);
  const rated = count === null ? null : ratedBy(edit, count, share);
  if (!rated) {
    return null;
  }
  draft.nouns.splice(draft.nouns.indexOf(noun), 1);
  dropMembers(edit);
  draft.shares.splice(0);
  return rated;
};

function ratedBy(edit: Edit, count: string, share: number): SemanticQuery | null {
  const { draft, before, asked } = edit;
  const figures = edit.query.rows
    ? asFigures(edit.query, [plainUse(countOfRelation[edit.query.rows])], before)
    : edit.query;
  const [use, ...others] = figures?.measures ?? [];
  if (!figures || !use || others.length > 0 || figures.share) {
    return null;
  }
  const known = named[use.name];
  if (known && known.of === count) {
    // What they are a part of was delivered in any case.
    const isSaid = draft.events.every(
      ({ of }) => !of.negated && of.event.field === measureNamed(known.of).event
    );
    draft.events.splice(0);
    draft.filters.splice(
      0,
      draft.filters.length,
      ...draft.filters.filter(({ of }) => !(of.kind === 'named' && of.name === 'received'))
    );
    return isSaid
      ? { ...figures, measures: [plainUse(known.rate), plainUse(known.of)], order: [] }
      : null;
  }
  const conditions = figures.filters.filter(
    (filter): filter is SimpleFilter =>
      filter.kind === 'named' || filter.kind === 'compare' || isStatus(filter)
  );
  if (
    use.name !== count ||
    conditions.length === 0 ||
    use.filters.length > 0 ||
    asked.events.length > 0
  ) {
    return null;
  }
  const whole = draft.filters.filter(({ at }) => at > share).map(({ of }) => of);
  draft.filters.splice(0, draft.filters.length, ...draft.filters.filter(({ at }) => at <= share));
  const rate: MeasureUse = { ...use, filters: conditions, rate: true };
  return {
    ...figures,
    filters: [...figures.filters.filter(of => !conditions.some(other => other === of)), ...whole],
    measures: [rate, plainUse(use.name)],
    order: []
  };
}

const isStatus = (filter: SemanticQuery['filters'][number]): boolean =>
  filter.kind === 'members' &&
  (filter.dimension === 'sales_status' || filter.dimension === 'purchase_status');

/** "Each vendor's deliveries": whose they are is what the answer is split by. */
function dropMembers({ draft, query }: Edit): void {
  const isGroup = (name: string | null): boolean =>
    query.groups.some(group => group.kind === 'dimension' && group.name === name);
  const nouns = draft.nouns.filter(({ of }) => !isGroup(of.noun.dimension));
  draft.nouns.splice(0, draft.nouns.length, ...nouns);
}
