import type { Span } from '../Span.js';
import type { Column, Draft } from './Draft.js';

/**
 * Takes the words of a clause that names what each row is to show.
 * @param from where the clause begins among the words
 * @returns whether every word found a place
 */
export function takeColumns(draft: Draft, words: readonly Span[], from: number): boolean {
  let direction: 'asc' | 'desc' | null = null;
  for (const [index, { meaning, text }] of words.slice(from).entries()) {
    const at = from + index;
    const follows = words[at + 1]?.start === words[at]?.end;
    const next = words[at + 1]?.meaning;
    if (meaning.kind === 'sort') {
      const isDirect = next?.kind === 'field' || next?.kind === 'noun' || next?.kind === 'quantity';
      direction = meaning.direction;
      if (!isDirect) {
        draft.sorts.push({ at, of: { direction, by: null, prefer: meaning.prefer ?? null } });
        direction = null;
      }
    } else if (meaning.kind === 'connective') {
      const isNext = /^then$/i.test(text) && draft.sorts.at(-1)?.at === at - 1;
      const sorts = next?.kind === 'field' && (meaning.word === 'by' || isNext);
      direction = sorts ? 'asc' : direction;
    } else if (meaning.kind === 'count' && next?.kind === 'noun' && follows) {
      continue; // "how many lines": the noun is what is counted
    } else if (meaning.kind === 'noun' && isCounted(words[at - 1], words[at])) {
      draft.asked.push({ at, of: { kind: 'counted', noun: meaning } });
    } else if (
      meaning.kind === 'count' &&
      (next?.kind === 'quantity' || next?.kind === 'measure')
    ) {
      continue; // "how many units"
    } else if (meaning.kind === 'filter' && isToGo(meaning)) {
      draft.asked.push({ at, of: { kind: 'quantity', of: 'quantity-to-go' } });
    } else if (isColumn(meaning)) {
      if (direction && (meaning.kind === 'field' || meaning.kind === 'noun')) {
        draft.sorts.push({ at, of: { direction, by: meaning, prefer: null } });
        direction = null;
      } else {
        draft.asked.push({ at, of: meaning });
      }
    } else {
      return false;
    }
  }
  return direction === null;
}

/** Whether a count stands right before a noun, without so much as a comma. */
const isCounted = (count: Span | undefined, noun: Span | undefined): boolean =>
  count?.meaning.kind === 'count' && count.end === noun?.start;

function isColumn(meaning: Span['meaning']): meaning is Extract<Span['meaning'], Column> {
  return ['noun', 'field', 'quantity', 'measure', 'count', 'event'].includes(meaning.kind);
}

/** "Ordered, received and outstanding": a number of each line, where such numbers are listed. */
export const isToGo = (meaning: Span['meaning']): boolean =>
  meaning.kind === 'filter' && toGoFilters.has(meaning.name);

const toGoFilters: ReadonlySet<string> = new Set(['line_waiting', 'line_awaited']);
