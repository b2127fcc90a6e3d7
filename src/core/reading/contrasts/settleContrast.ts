import { isAdditive, unitOf } from '../../semantics/compiler/measureColumns.js';
import { dimensions, type DimensionName } from '../../semantics/model/Dimension.js';
import type { SemanticQuery } from '../../semantics/SemanticQuery.js';
import type { ReadingContext } from '../ReadingContext.js';
import type { Meaning, Span } from '../Span.js';
import { settleWhole } from '../settleWhole.js';
import { contrastIn } from './contrastIn.js';

/**
 * Reads members that are set against each other as the figure of each of them: "late orders WH01
 * vs WH03" are the late orders by warehouse, of those two.
 */
export function settleContrast(
  spans: readonly Span[],
  context: ReadingContext
): SemanticQuery | null {
  const contrast = contrastIn(spans);
  if (!contrast) {
    return null;
  }
  const { dimension, members } = contrast;
  const [before, after] = [contrast.before, contrast.after].map(words => words.map(asRank));
  const words = [...(before ?? []), members, ...(after ?? [])];
  const noun: Span = { ...members, meaning: nounOf(dimension), text: dimensions[dimension].plural };
  const by: Span = { ...noun, meaning: { kind: 'connective', word: 'by' }, text: 'by' };
  // "Which has most late orders": the members are what is ranked, and the orders are counted.
  const asked = words.some(({ meaning }) => meaning.kind === 'rank')
    ? [...(words.some(word => isOf(word, dimension)) ? [] : [noun]), ...words]
    : [...(before ?? []), by, noun, members, ...(after ?? [])];
  const query = settleWhole(asked, context);
  const isSplit = query?.groups.some(
    group => group.kind === 'dimension' && group.name === dimension
  );
  return query && isSplit && query.groups.length === 1 && isComparable(query)
    ? withEach(query)
    : null;
}

/** Prices of different goods compare nothing. */
function isComparable({ measures, filters, groups }: SemanticQuery): boolean {
  const isOfOne = [...filters, ...groups].some(
    part =>
      (part.kind === 'members' && part.dimension === 'product') ||
      (part.kind === 'dimension' && part.name === 'product')
  );
  return measures.length > 0 && (isOfOne || measures.every(use => unitOf(use) !== 'price'));
}

const isOf = ({ meaning }: Span, dimension: DimensionName): boolean =>
  meaning.kind === 'noun' && meaning.dimension === dimension;

/** "Which has more": of those that are named, the one with the most. */
function asRank(span: Span): Span {
  const { meaning } = span;
  return meaning.kind === 'change' && meaning.direction !== null
    ? {
        ...span,
        meaning: {
          kind: 'rank',
          direction: meaning.direction === 'up' ? 'desc' : 'asc',
          measure: null,
          field: null,
          judged: null
        }
      }
    : span;
}

const nounOf = (dimension: DimensionName): Meaning => ({
  kind: 'noun',
  dimension,
  rows: null,
  family: null,
  event: null,
  count: null
});

/** Each of the members is shown, even where it has nothing to count. */
function withEach(query: SemanticQuery): SemanticQuery {
  const { measures, groups, fields, having, limit, versus } = query;
  const isPlain = fields.length + having.length === 0 && limit === null && versus === null;
  const keepEmpty =
    query.keepEmpty ||
    (isPlain && groups.length === 1 && measures.every(use => isAdditive(unitOf(use))));
  return { ...query, keepEmpty };
}
