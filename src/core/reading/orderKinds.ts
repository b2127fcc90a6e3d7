import type { DimensionName } from '../semantics/model/Dimension.js';
import type { MemberCandidate, ReadingContext } from './ReadingContext.js';
import type { Token } from './tokens/Token.js';

const dimensions = ['sales_order_type', 'purchase_order_type'] as const;
/** More kinds than this are no kinds that people speak of. */
const mostKinds = 20;

/** What people call orders whose code begins alike: the code is an abbreviation of the word. */
const spelledOut = /^(?:import|export|website|internet|online|phone|telephone|return|consignment)/;

/** What is said of the usual kind, beside one that has a name of its own. */
const usual: ReadonlySet<string> = new Set([
  'normal',
  'regular',
  'ordinary',
  'standard',
  'usual',
  'plain',
  'domestic',
  'local'
]);

/** Between two kinds these words tell that they are set against each other. */
const against: ReadonlySet<string> = new Set(
  'vs versus or against compared compare to with'.split(' ')
);

const orders = /^(?:orders?|pos|ones)$/;

interface Kind {
  readonly at: number;
  readonly dimension: DimensionName;
  readonly key: string;
  /** Whether the word is the code itself, and not what it is short for. */
  readonly isCode: boolean;
}

export interface OrderKinds {
  readonly members: readonly MemberCandidate[];
  /** Words that only say again what kind a code stands for: "overseas orders (IMP)". */
  readonly restated: readonly number[];
}

/**
 * Kinds of orders that are told by the beginning of their codes. Some such codes are everyday words
 * for any order, too: they are a kind only where another kind is set against them, as in "imports
 * or normal POs".
 */
export function orderKinds(tokens: readonly Token[], context: ReadingContext): OrderKinds {
  const kinds = dimensions.flatMap(dimension => kindsOf(tokens, dimension, context));
  const sets = kinds.filter(kind => kinds.some(other => isAgainst(tokens, kind, other)));
  const found = kinds.filter(kind => sets.includes(kind) || !kind.isCode);
  const members = found.map(({ at, dimension, key, isCode }) => ({
    start: at,
    end: at + 1,
    dimension,
    keys: [key],
    labels: [key],
    score: 1.1,
    exact: isCode || kinds.some(other => other.key === key && other.isCode)
  }));
  const before = sets.map(({ at }) => at - 1).filter(at => usual.has(tokens[at]?.text ?? ''));
  return {
    members,
    restated: [...before, ...kinds.flatMap(kind => restated(tokens, kind, context))]
  };
}

function kindsOf(
  tokens: readonly Token[],
  dimension: DimensionName,
  { members }: ReadingContext
): Kind[] {
  const all = members.all(dimension, mostKinds) ?? [];
  return tokens.flatMap(({ text, end }, at) =>
    all.flatMap(({ key }): Kind[] => {
      const code = key.toLowerCase();
      const isCode = text === code || text === `${code}s`;
      const isWord = code.length > 2 && text.startsWith(code) && spelledOut.test(text);
      const next = tokens[at + 1];
      const isOrder = next?.kind === 'number' || (next?.text === '-' && next.start === end);
      return (isCode && !isOrder) || isWord ? [{ at, dimension, key, isCode }] : [];
    })
  );
}

function isAgainst(tokens: readonly Token[], one: Kind, other: Kind): boolean {
  const [start, end] = [Math.min(one.at, other.at), Math.max(one.at, other.at)];
  const between = tokens.slice(start + 1, end).map(({ text }) => text);
  const isCompared = tokens.slice(0, start).some(({ text }) => text === 'compare');
  const areNamed = [start, end].every(at => orders.test(tokens[at + 1]?.text ?? ''));
  const words = isCompared || areNamed ? [...against, 'and'] : [...against];
  return (
    one.dimension === other.dimension &&
    one.key !== other.key &&
    words.some(word => between.includes(word))
  );
}

/** An unknown word right before a code in brackets, with or without the noun: "overseas POs (IMP)". */
function restated(
  tokens: readonly Token[],
  { at, isCode }: Kind,
  context: ReadingContext
): number[] {
  if (!isCode || tokens[at - 1]?.text !== '(' || tokens[at + 1]?.text !== ')') {
    return [];
  }
  const isUnknown = (text: string): boolean =>
    /^\p{L}+$/u.test(text) && !context.lexicon.has(text) && !context.members.knows(text);
  const place = [at - 2, at - 3].find(index => isUnknown(tokens[index]?.text ?? ''));
  return place === undefined ? [] : [place];
}
