import { isSame } from '../isSame.js';
import type { DimensionName } from '../../semantics/model/Dimension.js';
import type { MeaningOf, Span } from '../Span.js';

type Members = MeaningOf<'members'>;

/** Members of one kind that a question sets against each other. */
export interface Contrast {
  readonly dimension: DimensionName;
  readonly members: Span<Members>;
  /** The words before and after the members, without what only sets them apart or repeats. */
  readonly before: readonly Span[];
  readonly after: readonly Span[];
}

/** A stretch of the question from one member to the next. */
interface Gap {
  /** What still belongs to the member before. */
  readonly own: readonly Span[];
  readonly links: readonly Span[];
  /** What the next member is introduced by. */
  readonly opening: readonly Span[];
}

/** What follows the last member. */
interface Tail {
  readonly words: readonly Span[];
  readonly rest: readonly Span[];
  /** What was said after the first member and not again after the last. */
  readonly unrepeated: readonly Span[];
}

const figures: ReadonlySet<string> = new Set(['count', 'measure', 'quantity', 'share']);
/** What holds of rows: said of one side only, it is not said of the other. */
const conditions: ReadonlySet<string> = new Set(['filter', 'status', 'event', 'period', 'members']);

/**
 * "Late rate of web orders compared with SO orders", "WH01 or WH03, which is worse", "compare
 * Granite and Borealis": one question about several members, each for itself.
 */
export function contrastIn(spans: readonly Span[]): Contrast | null {
  const dimensions = new Set(spans.flatMap(({ meaning }) => dimensionOf(meaning) ?? []));
  for (const dimension of dimensions) {
    const found = contrastOf(spans, dimension);
    if (found) {
      return found;
    }
  }
  return null;
}

function contrastOf(spans: readonly Span[], dimension: DimensionName): Contrast | null {
  const places = spans.flatMap(({ meaning }, at) => (dimensionOf(meaning) === dimension ? at : []));
  const [first = 0] = places;
  const last = places.at(-1) ?? 0;
  const before = spans.slice(0, first);
  const opener = openerIn(before);
  const gaps = places
    .slice(1)
    .map((place, index) => gapOf(spans.slice((places[index] ?? 0) + 1, place)));
  const own = gaps[0]?.own ?? [];
  const tail = withoutRepeated(spans.slice(last + 1), own);
  const isRepeated = gaps.every(
    (gap, index) =>
      content(gap.opening).every(word => isAmong(word, before)) &&
      (index === 0 || withoutRepeated(gap.own, own).rest.length === 0)
  );
  if (gaps.length === 0 || !isRepeated || !areLinked(gaps, opener !== null)) {
    return null;
  }
  if (!isSet(spans, gaps, opener !== null, tail.rest) || contradicts(tail)) {
    return null;
  }
  const members = joined(places.flatMap(place => spans[place] ?? []));
  return (
    members && {
      dimension,
      members,
      before: before.filter(span => span !== opener),
      after: [...own, ...tail.words]
    }
  );
}

const dimensionOf = (meaning: Span['meaning']): DimensionName | null =>
  meaning.kind === 'members' && !meaning.vague ? meaning.dimension : null;

const content = (words: readonly Span[]): readonly Span[] =>
  words.filter(
    ({ meaning }) =>
      meaning.kind !== 'frame' && meaning.kind !== 'pronoun' && meaning.kind !== 'connective'
  );

const sameMeaning = (one: Span, other: Span): boolean => isSame(one.meaning, other.meaning);

const isAmong = (word: Span, words: readonly Span[]): boolean =>
  words.some(other => sameMeaning(word, other));

/** "Compare … A and B": no window may come between. */
function openerIn(before: readonly Span[]): Span | null {
  const at = before.map(({ meaning }) => meaning.kind).lastIndexOf('versus');
  const between = before.slice(at + 1).map(({ meaning }) => meaning.kind);
  const isOfWindows = between.includes('period') || between.includes('relative');
  return at < 0 || isOfWindows ? null : (before[at] ?? null);
}

const linkWords: ReadonlySet<string> = new Set(['and', 'or', 'with']);

const isLink = ({ meaning }: Span): boolean =>
  meaning.kind === 'versus' || (meaning.kind === 'connective' && linkWords.has(meaning.word));

function gapOf(between: readonly Span[]): Gap {
  const start = between.findIndex(isLink);
  const end = between.map(isLink).lastIndexOf(true);
  return start < 0
    ? { own: between, links: [], opening: [] }
    : {
        own: between.slice(0, start),
        links: between.slice(start, end + 1),
        opening: between.slice(end + 1)
      };
}

/** Whether something stands between any two members that joins them, be it a comma. */
const areLinked = (gaps: readonly Gap[], isOpened: boolean): boolean =>
  gaps.every(({ own, links }) =>
    links.length > 0
      ? content(links).every(isLink)
      : content(own).length === 0 &&
        own.some(({ text }) => text === ',' || (isOpened && /^to$/i.test(text)))
  );

/** Whether the members are set against each other, rather than meant together. */
function isSet(
  spans: readonly Span[],
  gaps: readonly Gap[],
  isOpened: boolean,
  rest: readonly Span[]
): boolean {
  const links = gaps.flatMap(gap => gap.links.map(({ meaning }) => meaning));
  const has = (word: string): boolean =>
    links.some(meaning => meaning.kind === 'connective' && meaning.word === word);
  const picks = spans.some(({ meaning }) => isPick(meaning));
  const repeats = gaps.every(({ opening }) =>
    opening.some(({ meaning }) => figures.has(meaning.kind))
  );
  const isOpen = !rest.some(word => word.meaning.kind !== 'period' && isCondition(word));
  return (
    isOpened ||
    links.some(({ kind }) => kind === 'versus') ||
    (has('or') && picks) ||
    (has('and') && repeats && isOpen)
  );
}

/** "Which is worse", "who has more": asks for one of the members, and so for each. */
const isPick = (meaning: Span['meaning']): boolean =>
  meaning.kind === 'sort' ||
  meaning.kind === 'rank' ||
  (meaning.kind === 'change' && meaning.direction !== null);

/** What follows the last member, without what was said right after the first one, too. */
function withoutRepeated(tail: readonly Span[], own: readonly Span[]): Tail {
  const said = content(own);
  const told = content(tail);
  const differing = told.findIndex((word, index) => {
    const same = said[index];
    return same === undefined || !sameMeaning(word, same);
  });
  const repeats = told.slice(0, differing < 0 ? told.length : differing);
  const words = tail.filter(word => !repeats.includes(word));
  return { words, rest: content(words), unrepeated: said.slice(repeats.length) };
}

/** "Late web orders vs open SO orders": each side has a condition, or a figure, of its own. */
function contradicts({ rest, unrepeated }: Tail): boolean {
  const [next] = rest;
  return (
    (unrepeated.some(isCondition) && rest.some(isCondition)) ||
    (unrepeated.some(isCounted) && next !== undefined && isCounted(next))
  );
}

const isCondition = ({ meaning }: Span): boolean => conditions.has(meaning.kind);

const isCounted = ({ meaning }: Span): boolean =>
  figures.has(meaning.kind) || (meaning.kind === 'noun' && meaning.rows !== null);

function joined(members: readonly Span[]): Span<Members> | null {
  const all = members.flatMap(({ meaning }) => (meaning.kind === 'members' ? [meaning] : []));
  const [first] = members;
  const [meaning] = all;
  return first && meaning
    ? {
        ...first,
        meaning: {
          ...meaning,
          keys: [...new Set(all.flatMap(({ keys }) => keys))],
          labels: [...new Set(all.flatMap(({ labels }) => labels))],
          exact: all.every(({ exact }) => exact)
        }
      }
    : null;
}
