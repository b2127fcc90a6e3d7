import type { ReadingContext } from '../ReadingContext.js';
import type { Span } from '../Span.js';
import { isLight } from '../assembly/columnClause.js';
import { candidates, lastMentioned } from './mentions.js';

/**
 * The words with a name in the place of "it": "who bought it last month".
 * @returns null where "it" stands for nothing that was spoken of
 */
export function namePronouns(
  spans: readonly Span[],
  { turns, afterFailure }: ReadingContext
): readonly Span[] | null {
  const named: Span[] = [];
  for (const span of spans) {
    const { meaning } = span;
    const isOpen = meaning.kind === 'pronoun' && meaning.of === 'one' && isUnexplained(named);
    const found = isOpen && !afterFailure ? lastMentioned(candidates.one, turns) : null;
    if (isOpen && found?.kind !== 'members') {
      return null;
    }
    named.push(
      found?.kind === 'members'
        ? {
            ...span,
            meaning: {
              kind: 'members',
              dimension: found.dimension,
              keys: found.keys,
              labels: [],
              exact: true,
              vague: false
            }
          }
        : span
    );
  }
  return named;
}

/** Whether words were said before it, none of which "it" can be; at the start it is nobody's name. */
const isUnexplained = (before: readonly Span[]): boolean =>
  before.some(({ meaning }) => !isLight(meaning)) &&
  before.every(({ meaning }) => !['members', 'mention', 'measure', 'field'].includes(meaning.kind));
