import { measureNamed } from '../semantics/model/semanticModel.js';
import type { SemanticQuery } from '../semantics/SemanticQuery.js';
import type { Span } from './Span.js';

const ends = /^[?.;:!–-]$/;

/** Words that put in order by how long something takes, and by what it costs. */
const ofTime = /^(the )?(slowest|fastest|quickest)$/i;

/** Words that only say which end is meant: "biggest? Top five by spend". */
const ofSize =
  /^(the )?(\w+ )?(most|top|biggest|largest|highest|greatest|least|lowest|smallest|main|max|min)( \w+)?$/i;

/** Words that judge: by how well it goes, which is a rate or a number of days. */
const judging = /^(the )?(best|worst|poorest|most reliable|least reliable)$/i;

/**
 * "Which supplier is slowest? Top 5 by spend": what the words rank by is no figure of the answer,
 * and one part of the question would go unanswered.
 */
export function ranksOtherwise(
  spans: readonly Span[],
  { order, measures }: SemanticQuery
): boolean {
  const by = order[0]?.by;
  const name = by && 'measure' in by ? measures[by.measure]?.name : undefined;
  if (name === undefined) {
    return false;
  }
  const { unit } = measureNamed(name);
  const isTimed = unit === 'days' || unit === 'date';
  const isJudged = unit === 'days' || unit === 'percent';
  const end = spans.findIndex(({ meaning, text }) => meaning.kind === 'frame' && ends.test(text));
  const restates =
    end >= 0 &&
    spans
      .slice(end + 1)
      .some(
        ({ meaning: { kind }, text }) =>
          kind === 'rank' || kind === 'sort' || (kind === 'frame' && /^(rank|sort)\b/i.test(text))
      );
  return spans.some(({ meaning, text }, at) => {
    if (meaning.kind !== 'rank' || meaning.field !== null) {
      return false;
    }
    if (meaning.measure !== null) {
      return at < end && restates && meaning.measure !== name;
    }
    const isOther = at < end && restates && !ofSize.test(text);
    return ofTime.test(text) ? !isTimed : isOther && !(judging.test(text) && isJudged);
  });
}
