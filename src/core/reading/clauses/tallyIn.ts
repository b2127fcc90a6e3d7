import type { Meaning, Span } from '../Span.js';

/** A part of a list of numbers, as the words that ask for it by themselves. */
interface Item {
  readonly kind: 'count' | 'rate' | 'figure';
  readonly noun: Span | null;
  readonly words: readonly Span[];
  readonly first: Span;
}

const breaks = /^[:;.?(–-]$/;
const states: ReadonlySet<Meaning['kind']> = new Set(['event', 'filter', 'status']);

/**
 * "Per warehouse: due, delivered, % delivered", "orders placed, orders still open": a list of
 * states that rows are in asks how many are in each.
 * @returns the words with each number asked for by itself; null where there is no such list
 */
export function tallyIn(spans: readonly Span[]): readonly Span[] | null {
  const cut = spans.map(isBreak).lastIndexOf(true);
  const end = cut < 0 ? endOfList(spans) : spans.length;
  const items = partsOf(spans.slice(cut + 1, end)).map(itemOf);
  const before = spans.slice(0, Math.max(cut, 0));
  const listed = items.filter(item => item !== null);
  if (listed.length < items.length || !isTally(listed, before, cut >= 0)) {
    return null;
  }
  // "Orders at WH01: open, late, % late": the rows that were named before are what is counted.
  const rows = before.find(isRows) ?? listed.find(({ noun }) => noun !== null)?.noun ?? null;
  const counts = listed.filter(({ kind }) => kind === 'count');
  return [
    ...before.filter(span => span !== rows),
    ...listed.flatMap(item => asked(item, item === counts[0] ? rows : null)),
    ...spans.slice(end)
  ];
}

const isRows = ({ meaning }: Span): boolean => meaning.kind === 'noun' && meaning.rows !== null;

const isBreak = ({ meaning, text }: Span): boolean => meaning.kind === 'frame' && breaks.test(text);

/** A list without a sign before it begins the question and goes on to what it is split by. */
function endOfList(spans: readonly Span[]): number {
  const at = spans.findIndex(
    ({ meaning }) =>
      meaning.kind === 'period' || (meaning.kind === 'connective' && meaning.word === 'by')
  );
  return at < 0 ? 0 : at;
}

function partsOf(spans: readonly Span[]): readonly (readonly Span[])[] {
  const parts: Span[][] = [[]];
  for (const span of spans) {
    const { meaning, text } = span;
    const isJoin = meaning.kind === 'connective' && (meaning.word === 'and' || text === '+');
    if (isJoin || (meaning.kind === 'frame' && text === ',')) {
      parts.push([]);
    } else if (meaning.kind !== 'frame') {
      parts.at(-1)?.push(span);
    }
  }
  return parts.filter(part => part.length > 0);
}

function itemOf(words: readonly Span[]): Item | null {
  const kinds = words.map(({ meaning }) => meaning.kind);
  const rest = words.filter(({ meaning }) => !['count', 'share', 'noun'].includes(meaning.kind));
  const nouns = words.filter(isRows);
  const [noun = null] = nouns;
  const [only] = words;
  if (!only) {
    return null;
  }
  if (words.length === 1 && only.meaning.kind === 'measure') {
    return { kind: 'figure', noun: null, words, first: only };
  }
  if (words.length === 1 && only.meaning.kind === 'count') {
    return { kind: 'count', noun: null, words: [], first: only };
  }
  const isState = rest.length > 0 && rest.every(({ meaning }) => states.has(meaning.kind));
  const others = kinds.filter(kind => kind === 'noun').length - nouns.length;
  if (!isState || others > 0 || nouns.length > 1) {
    return null;
  }
  const shares = words.filter(({ meaning }) => meaning.kind === 'share');
  const isRate = shares.length === 1 && !kinds.includes('count') && noun === null;
  return shares.length === 0
    ? { kind: 'count', noun, words: rest, first: only }
    : isRate
      ? { kind: 'rate', noun, words: [...shares, ...rest], first: only }
      : null;
}

/** Whether the list tells numbers: states alone may as well be what rows must all be. */
function isTally(items: readonly Item[], before: readonly Span[], isApart: boolean): boolean {
  const nouns = items.flatMap(({ noun }) => (noun ? JSON.stringify(noun.meaning) : []));
  const states = items.filter(({ kind, words }) => kind === 'count' && words.length > 0);
  const rates = items.filter(({ kind }) => kind !== 'count');
  const hasRows = before.some(
    ({ meaning }) =>
      (meaning.kind === 'noun' && meaning.rows !== null) ||
      ['measure', 'quantity', 'count', 'share', 'rank'].includes(meaning.kind)
  );
  return (
    items.length > 1 &&
    states.length > 0 &&
    new Set(nouns).size <= 1 &&
    (rates.length > 0 || (isApart && nouns.length === items.length && !hasRows))
  );
}

/** Each number as a question of its own; the rows are named once. */
function asked({ kind, words, first }: Item, rows: Span | null): readonly Span[] {
  const place = words[0] ?? first;
  const count: Span = { ...place, meaning: { kind: 'count' }, text: 'how many' };
  return kind === 'count' ? [count, ...(rows ? [rows] : []), ...words] : words;
}
