import { relations } from '../../semantics/model/semanticModel.js';
import type { ComparisonOperator, Filter, SimpleFilter } from '../../semantics/SemanticQuery.js';
import type { At, Draft } from './Draft.js';

/** What a named threshold compares with, where another field than the stock stands before it. */
const thresholds: Readonly<
  Record<string, { readonly operator: ComparisonOperator; readonly level: string }>
> = {
  low: { operator: '<=', level: 'reorder_point' },
  below_reorder: { operator: '<', level: 'reorder_point' },
  above_reorder: { operator: '>', level: 'reorder_point' },
  below_minimum: { operator: '<', level: 'minimum_stock' },
  over: { operator: '>', level: 'maximum_stock' }
};

/** Levels that are set up, which a person compares with one another. */
const levels: ReadonlySet<string> = new Set([
  'minimum_stock',
  'maximum_stock',
  'reorder_point',
  'lead_time_days',
  'unit_cost',
  'list_price',
  'days_since_restock'
]);

/**
 * "Minimum above reorder point": a level that stands right before a threshold is what is compared,
 * not the stock; "or" between two conditions on a row makes one of them.
 */
export function thresholdsOf(draft: Draft): boolean {
  draft.filters.forEach((filter, index) => {
    const before = draft.fields.find(({ at }) => at === filter.at - 1);
    const threshold =
      filter.of.kind === 'named' && !filter.of.negated ? thresholds[filter.of.name] : undefined;
    if (threshold && before && levels.has(before.of.field)) {
      draft.fields.splice(draft.fields.indexOf(before), 1);
      draft.filters[index] = {
        at: filter.at,
        of: compare(before.of.field, threshold.operator, threshold.level)
      };
    }
  });
  for (const comparison of [...draft.comparisons]) {
    const before = draft.fields.find(
      ({ at }) =>
        at < comparison.at && comparison.at - at <= 2 && at > lastBefore(draft, comparison.at)
    );
    const { than, operator, factor } = comparison.of;
    const value =
      than.kind === 'field' ? than.field : than.kind === 'number' ? than.value : undefined;
    if (before && value !== undefined && levels.has(before.of.field)) {
      draft.fields.splice(draft.fields.indexOf(before), 1);
      draft.comparisons.splice(draft.comparisons.indexOf(comparison), 1);
      const of = compare(before.of.field, operator, value, factor);
      draft.filters.push({ at: comparison.at, of });
    }
  }
  return alternatives(draft);
}

/** Where the comparison before this one ended. */
const lastBefore = ({ comparisons }: Draft, at: number): number =>
  Math.max(-1, ...comparisons.filter(other => other.at < at).map(other => other.at));

const compare = (
  field: string,
  operator: ComparisonOperator,
  than: string | number,
  factor = 1
): SimpleFilter => ({
  kind: 'compare',
  field,
  operator,
  than: typeof than === 'number' ? than : { field: than, factor }
});

function alternatives(draft: Draft): boolean {
  let isPlaced = true;
  for (const or of draft.ors) {
    const left = draft.filters.find(({ at }) => at === or - 1);
    const right = [...draft.filters].sort((a, b) => a.at - b.at).find(({ at }) => at > or);
    const isNext = right !== undefined && right.at - or <= 3;
    if (left && isNext && isCondition(left.of) && isCondition(right.of)) {
      draft.filters.splice(draft.filters.indexOf(right), 1);
      draft.filters.splice(draft.filters.indexOf(left), 1, joined(left, right));
    } else {
      isPlaced &&= !partsConditions(draft, or);
    }
  }
  // "Odd settings? minimum above maximum": what is said in full is what is meant.
  const odd = draft.filters.findIndex(
    ({ of }) => of.kind === 'named' && of.name === 'odd_settings'
  );
  if (odd >= 0 && draft.filters.some(({ of }) => isLevelCheck(of))) {
    draft.filters.splice(odd, 1);
  }
  return isPlaced;
}

/** "Below 5 or above 100", "shipped or late": two conditions of which one is enough. */
function partsConditions({ filters, comparisons, events }: Draft, or: number): boolean {
  const conditions = [...comparisons, ...filters.filter(({ of }) => isCondition(of))];
  const beside = [...events, ...conditions];
  const isEither = [or - 1, or + 1].every(place => beside.some(({ at }) => at === place));
  return isEither || (conditions.some(({ at }) => at < or) && conditions.some(({ at }) => at > or));
}

function joined(left: At<Filter>, right: At<Filter>): At<Filter> {
  const of = [left.of, right.of].flatMap(filter =>
    filter.kind === 'any' ? filter.of : filter.kind === 'related' ? [] : [filter]
  );
  return { at: right.at, of: { kind: 'any', of } };
}

const isCondition = ({ kind }: Filter): boolean =>
  kind === 'named' || kind === 'compare' || kind === 'any';

const isLevelCheck = (filter: Filter): boolean =>
  filter.kind === 'any'
    ? filter.of.some(isLevelCheck)
    : filter.kind === 'compare' && filter.field in relations.stock.fields;
