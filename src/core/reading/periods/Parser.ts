import type { Token } from '../tokens/Token.js';

/** One way to read tokens from a place: up to `end` (exclusive), with a confidence of 0 to 1. */
export interface Match<T> {
  readonly end: number;
  readonly value: T;
  readonly score: number;
}

/** The tokens of one question, with what parsers found in them already. */
export interface Source {
  readonly tokens: readonly Token[];
  readonly found: Map<object, Map<number, unknown>>;
}

export function sourceOf(tokens: readonly Token[]): Source {
  return { tokens, found: new Map() };
}

type TokenTest = (token: Token) => boolean;

/** What a parser's first token may be: most places of a question can then be passed over. */
interface First {
  readonly words: ReadonlySet<string>;
  readonly tests: readonly TokenTest[];
}

/** Every way to read tokens from a place. */
export interface Parser<T> {
  (source: Source, at: number): readonly Match<T>[];
  readonly first: First;
  /** It may match without a token. */
  readonly optional: boolean;
}

type Read<T> = (source: Source, at: number) => readonly Match<T>[];

function parser<T>(read: Read<T>, first: First, optional = false): Parser<T> {
  return Object.assign((source: Source, at: number) => read(source, at), { first, optional });
}

/** Keeps what a function says of a place, however many rules ask. */
function once<T>(source: Source, key: object, at: number, find: () => T): T {
  let places = source.found.get(key);
  if (!places) {
    places = new Map();
    source.found.set(key, places);
  }
  if (places.has(at)) {
    return places.get(at) as T;
  }
  const result = find();
  places.set(at, result);
  return result;
}

function passes(source: Source, at: number, test: TokenTest): boolean {
  const here = source.tokens[at];
  return here !== undefined && once(source, test, at, () => test(here));
}

export function mayStart({ first }: Parser<unknown>, source: Source, at: number): boolean {
  const text = source.tokens[at]?.text;
  return (
    text !== undefined &&
    (first.words.has(text) || first.tests.some(test => passes(source, at, test)))
  );
}

/** Reads each place once. */
export function memo<T>(inner: Parser<T>): Parser<T> {
  return parser(
    (source, at) => once(source, inner, at, () => inner(source, at)),
    inner.first,
    inner.optional
  );
}

/** One token that says any of these words. */
export function words(...spellings: readonly string[]): Parser<string> {
  const known = new Set(spellings.flatMap(spelling => spelling.split(' ')));
  return parser(
    ({ tokens }, at) => {
      const text = tokens[at]?.text;
      return text !== undefined && known.has(text) ? [{ end: at + 1, value: text, score: 1 }] : [];
    },
    { words: known, tests: [] }
  );
}

/** These words one after another. */
export function phrase(text: string): Parser<string> {
  const parts = text.split(' ');
  return parser(
    ({ tokens }, at) =>
      parts.every((part, index) => tokens[at + index]?.text === part)
        ? [{ end: at + parts.length, value: text, score: 1 }]
        : [],
    { words: new Set(parts.slice(0, 1)), tests: [] }
  );
}

/** One token that a function knows. */
export function token<T>(
  read: (token: Token) => { value: T; score: number } | undefined
): Parser<T> {
  return parser(
    (source, at) => {
      const here = source.tokens[at];
      const found = here && once(source, read, at, () => read(here));
      return found ? [{ end: at + 1, ...found }] : [];
    },
    { words: new Set(), tests: [here => read(here) !== undefined] }
  );
}

/** What another reader finds; `test` says whether a token may be its first. */
export function reader<T>(
  read: (tokens: readonly Token[], at: number) => { end: number; value: T } | null,
  test: TokenTest
): Parser<T> {
  return parser(
    ({ tokens }, at) => {
      const found = read(tokens, at);
      return found ? [{ ...found, score: 1 }] : [];
    },
    { words: new Set(), tests: [test] }
  );
}

export function seq<T extends readonly unknown[]>(
  ...parsers: { readonly [K in keyof T]: Parser<T[K]> }
): Parser<T> {
  const steps = parsers as readonly Parser<unknown>[];
  const needed = steps.findIndex(step => !step.optional);
  const opening = needed < 0 ? steps : steps.slice(0, needed + 1);
  return parser(
    (source, at) => {
      let partial: readonly Match<readonly unknown[]>[] = [{ end: at, value: [], score: 1 }];
      for (const step of steps) {
        const longer: Match<readonly unknown[]>[] = [];
        for (const before of partial) {
          for (const { end, value, score } of step(source, before.end)) {
            longer.push({ end, value: [...before.value, value], score: before.score * score });
          }
        }
        if (longer.length === 0) {
          return [];
        }
        partial = longer;
      }
      return partial as readonly Match<unknown>[] as readonly Match<T>[];
    },
    firstOf(opening),
    needed < 0
  );
}

export function alt<T>(...parsers: readonly Parser<T>[]): Parser<T> {
  const byWord = new Map<string, Parser<T>[]>();
  for (const inner of parsers) {
    for (const word of inner.first.words) {
      byWord.set(word, [...(byWord.get(word) ?? []), inner]);
    }
  }
  const tested = parsers.filter(({ first }) => first.tests.length > 0);
  return parser((source, at) => {
    const here = source.tokens[at];
    if (!here) {
      return [];
    }
    const named = byWord.get(here.text) ?? [];
    const rest = tested.filter(
      inner => !named.includes(inner) && inner.first.tests.some(test => passes(source, at, test))
    );
    return [...named, ...rest].flatMap(inner => inner(source, at));
  }, firstOf(parsers));
}

/** Read where it is there; where it is, it is not left out. */
export function opt<T>(inner: Parser<T>): Parser<T | undefined> {
  return parser<T | undefined>(
    (source, at) => {
      const found = inner(source, at);
      return found.length > 0 ? found : [{ end: at, value: undefined, score: 1 }];
    },
    inner.first,
    true
  );
}

/** What was read as something else; undefined where it cannot be. */
export function map<T, U>(
  inner: Parser<T>,
  make: (value: T) => U | undefined,
  score = 1
): Parser<U> {
  return parser(
    (source, at) =>
      inner(source, at).flatMap(match => {
        const value = make(match.value);
        return value === undefined ? [] : [{ end: match.end, value, score: match.score * score }];
      }),
    inner.first,
    inner.optional
  );
}

function firstOf(parsers: readonly Parser<unknown>[]): First {
  return {
    words: new Set(parsers.flatMap(({ first }) => [...first.words])),
    tests: [...new Set(parsers.flatMap(({ first }) => first.tests))]
  };
}
