import type { DimensionName } from '../../semantics/model/Dimension.js';
import type { SemanticQuery } from '../../semantics/SemanticQuery.js';
import type { Reading } from '../Reading.js';
import type { ReadingContext } from '../ReadingContext.js';
import type { Meaning, Span } from '../Span.js';
import { mostChoices } from './askBack.js';

/** What is asked for once every name is known; null where it is not one reading. */
export type ReadSpans = (spans: readonly Span[]) => SemanticQuery | null;

/**
 * The question back where a word before "warehouse" names none of the few that there are: a
 * choice for each of them.
 * @returns null where that is not the one thing that is not known
 */
export function askPlace(
  spans: readonly Span[],
  { members }: ReadingContext,
  read: ReadSpans
): Reading | null {
  const unknown = spans.filter(({ meaning }) => isNoName(meaning));
  const [word] = unknown;
  const noun = word && spans[spans.indexOf(word) + 1];
  const dimension = noun && dimensionOf(noun.meaning);
  const known = dimension ? members.all(dimension, mostChoices) : null;
  if (!word || !noun || !dimension || !known || unknown.length > 1) {
    return null;
  }
  const queries = known.flatMap(({ key, label }) => {
    const meaning: Meaning = {
      kind: 'members',
      dimension,
      keys: [key],
      labels: [label],
      exact: true,
      vague: false
    };
    const named = spans.flatMap(span =>
      span === word ? { ...span, meaning } : span === noun ? [] : span
    );
    return read(named) ?? [];
  });
  return queries.length < 2
    ? null
    : { kind: 'ambiguous', queries, asks: { kind: 'no-such', words: word.text, dimension } };
}

const isNoName = (meaning: Meaning): boolean =>
  meaning.kind === 'unknown' || (meaning.kind === 'members' && meaning.vague);

function dimensionOf(meaning: Meaning): DimensionName | null {
  return meaning.kind === 'noun' && meaning.rows === null ? meaning.dimension : null;
}
