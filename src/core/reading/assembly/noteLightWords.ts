import type { Span } from '../Span.js';
import { isLight } from './columnClause.js';
import type { Draft } from './Draft.js';

/** Words that say nothing by themselves, but after which rows are what is spoken of the figures of. */
const placing: ReadonlySet<string> = new Set([
  'on',
  'from',
  'out of',
  'across',
  'on the',
  'among',
  ','
]);

/** Notes where pronouns stand, and what stands after "on" or "from": places count the other words. */
export function noteLightWords(spans: readonly Span[], draft: Draft): void {
  let at = 0;
  let isPlaced = false;
  for (const { meaning, text } of spans) {
    if (meaning.kind === 'pronoun') {
      draft.pronouns.push({ at, of: meaning });
    }
    if (isLight(meaning)) {
      isPlaced = placing.has(text.toLowerCase()) || (isPlaced && isArticle(text));
    } else {
      if (isPlaced) {
        draft.placed.push(at);
      }
      isPlaced = false;
      at += 1;
    }
  }
}

const isArticle = (text: string): boolean => /^(the|all|all the|our|their|its)$/i.test(text);
