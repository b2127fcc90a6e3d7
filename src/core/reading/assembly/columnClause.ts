import { relations } from '../../semantics/model/semanticModel.js';
import type { Meaning, Span } from '../Span.js';
import { isToGo } from './takeColumns.js';

/**
 * Where the words begin that only name what each row is to show: "late orders at WH03 - customer,
 * due date, oldest first", "which lines are short and how many of each".
 * @returns the index of the clause's first span; null where there is none
 */
export function columnClause(spans: readonly Span[]): number | null {
  const words = spans.filter(({ meaning }) => !isLight(meaning));
  const breaks = breaksBefore(spans);
  const owned = ownedWords(spans);
  const listsUnits = words.some(({ meaning }) => isUnits(meaning));
  const isColumn = words.map(
    ({ meaning }, at) =>
      isColumnLike(meaning, words[at + 1]?.meaning) || (listsUnits && isToGo(meaning) && at > 1)
  );
  const first = isColumn.lastIndexOf(false) + 1;
  const starts = words.flatMap((span, at) => {
    const sorted = words
      .slice(Math.max(0, at - 2), at)
      .some(({ meaning }) => meaning.kind === 'sort');
    const strength =
      at < first || at === 0 || sorted
        ? 0
        : strengthOf(span, words[at + 1], breaks[at] ?? '', owned.has(at + 1));
    return strength > 0 ? [{ at, strength }] : [];
  });
  const most = Math.max(0, ...starts.map(({ strength }) => strength));
  const [start] = starts.filter(({ strength }) => strength === most);
  if (!start || !hasRows(words.slice(0, start.at))) {
    return null;
  }
  const asks = tells(words.slice(start.at), most === strong && hasNoun(words.slice(0, start.at)));
  return asks ? start.at : null;
}

/** Words that do not come between others: they bend no phrase that they stand in. */
export const isLight = ({ kind }: Meaning): boolean => kind === 'frame' || kind === 'pronoun';

const strong = 2;
const weak = 1;

/** How surely a new clause begins at a span. */
function strengthOf(
  { meaning }: Span,
  next: Span | undefined,
  sign: string,
  isOwned: boolean
): number {
  if ([':', '-', '?', '.', ';', '('].includes(sign)) {
    return strong;
  }
  const isJoin = meaning.kind === 'connective' && ['with', 'also', 'and'].includes(meaning.word);
  const asks =
    isOwned ||
    next?.meaning.kind === 'count' ||
    next?.meaning.kind === 'field' ||
    (next?.meaning.kind === 'connective' && next.meaning.word === 'by');
  const adds = meaning.kind === 'connective' && meaning.word !== 'and';
  return sign === ',' || (isJoin && (adds || asks)) ? weak : 0;
}

/** The words with a meaning that are said to be of what stands before: "their supplier". */
function ownedWords(spans: readonly Span[]): ReadonlySet<number> {
  const owned = new Set<number>();
  let at = 0;
  for (const [index, { meaning }] of spans.entries()) {
    const before = spans[index - 1]?.meaning;
    if (!isLight(meaning)) {
      if (before?.kind === 'pronoun' && before.of === 'members') {
        owned.add(at);
      }
      at += 1;
    }
  }
  return owned;
}

/** The sign that stands between each word with a meaning and the one before it. */
function breaksBefore(spans: readonly Span[]): readonly string[] {
  const breaks: string[] = [];
  let sign = '';
  for (const { meaning, text } of spans) {
    if (isLight(meaning)) {
      sign = /^[:?.;,(-]$/.test(text) && (sign === '' || sign === ',') ? text : sign;
    } else {
      breaks.push(sign);
      sign = '';
    }
  }
  return breaks;
}

/** Whether it is a number of units that each row has. */
const isUnits = (meaning: Meaning): boolean =>
  meaning.kind === 'field' && relations[meaning.relation].fields[meaning.field]?.type === 'units';

const columnKinds: ReadonlySet<Meaning['kind']> = new Set([
  'noun',
  'field',
  'quantity',
  'measure',
  'count',
  'sort'
]);
const joiners: ReadonlySet<string> = new Set(['and', 'also', 'with', 'of', 'each', 'those', 'in']);

function isColumnLike(meaning: Meaning, next: Meaning | undefined): boolean {
  if (meaning.kind === 'event') {
    return next?.kind !== 'period';
  }
  if (meaning.kind !== 'connective') {
    return columnKinds.has(meaning.kind);
  }
  return meaning.word === 'by'
    ? next === undefined || next.kind === 'count' || next.kind === 'field'
    : joiners.has(meaning.word);
}

/** "How many and what value" asks for two figures of all, not of each. */
const isMoney = (meaning: Meaning): boolean =>
  meaning.kind === 'quantity' && meaning.of === 'value';

/** Whether words before the clause say which rows are meant. */
const hasRows = (words: readonly Span[]): boolean =>
  words.some(({ meaning }) =>
    ['noun', 'filter', 'status', 'members', 'event'].includes(meaning.kind)
  );

const hasNoun = (words: readonly Span[]): boolean =>
  words.some(({ meaning }) => meaning.kind === 'noun');

/**
 * Whether the clause names what a plain figure does not: a column, or a number of each row.
 * @param ofRows whether the clause stands apart from a noun that it can be about
 */
function tells(words: readonly Span[], ofRows: boolean): boolean {
  const has = (kind: Meaning['kind']): boolean =>
    words.some(({ meaning }) => meaning.kind === kind);
  const isEach = words.some(
    ({ meaning }) =>
      meaning.kind === 'connective' && (meaning.word === 'each' || meaning.word === 'by')
  );
  // "Open orders - how many and what value" asks for one figure of each kind.
  const isSum = has('count') && words.some(({ meaning }) => isMoney(meaning)) && !isEach;
  const counts = has('count') && (isEach || !ofRows) && !isSum;
  const figures = ofRows && !has('count') && (has('quantity') || has('measure'));
  return has('noun') || has('field') || has('event') || counts || figures;
}
