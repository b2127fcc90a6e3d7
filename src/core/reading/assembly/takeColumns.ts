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
    } else if (meaning.kind === 'count' && next?.kind === 'noun') {
      continue; // "how many lines": the noun is what is counted
    } else if (meaning.kind === 'noun' && words[at - 1]?.meaning.kind === 'count') {
      draft.asked.push({ at, of: { kind: 'counted', noun: meaning } });
    } else if (
      meaning.kind === 'count' &&
      (next?.kind === 'quantity' || next?.kind === 'measure')
    ) {
      continue; // "how many units"
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

function isColumn(meaning: Span['meaning']): meaning is Extract<Span['meaning'], Column> {
  return ['noun', 'field', 'quantity', 'measure', 'count', 'event'].includes(meaning.kind);
}
