import { productNoun } from './conventions.js';
import type { Draft } from './Draft.js';

/**
 * "Dead stock: what has not sold since April": a word for what did not happen says no more than the
 * verb that follows it. Alone it needs a window: how long nothing moved is a matter of judgement.
 * @returns whether it is said since when
 */
export function takeAbsence(draft: Draft): boolean {
  const { events, filters, nouns, periods } = draft;
  const words = events.filter(({ of }) => of.negated && of.event.absent);
  const [word] = words;
  if (!word) {
    return !events.some(({ of }) => of.event.absent);
  }
  if (nouns.length === 0) {
    nouns.push({ at: word.at, of: { noun: productNoun, isPlural: true } });
  }
  if (words.some(({ of }) => of.event.absent === 'stock')) {
    filters.push({ at: word.at, of: { kind: 'named', name: 'in_stock', negated: false } });
  }
  const verb = events.find(
    ({ of }) => of.negated && !of.event.absent && of.event.relation === word.of.event.relation
  );
  const kept = verb ? events.filter(({ of }) => !of.event.absent) : [word];
  const others = events.filter(({ of }) => !of.negated);
  events.splice(0, events.length, ...(verb ? kept : [...kept, ...others]));
  return periods.length > 0;
}
