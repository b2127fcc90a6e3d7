import type { Token } from '../tokens/Token.js';

/** One way to read tokens from a place: up to `end` (exclusive), with a confidence of 0 to 1. */
export interface Match<T> {
  readonly end: number;
  readonly value: T;
  readonly score: number;
}

/** Every way to read tokens from a place. */
export type Parser<T> = (tokens: readonly Token[], at: number) => readonly Match<T>[];

/** One token that says any of these words. */
export function words(...spellings: readonly string[]): Parser<string> {
  const known = new Set(spellings.flatMap(spelling => spelling.split(' ')));
  return (tokens, at) => {
    const text = tokens[at]?.text;
    return text !== undefined && known.has(text) ? [{ end: at + 1, value: text, score: 1 }] : [];
  };
}

/** These words one after another. */
export function phrase(text: string): Parser<string> {
  const parts = text.split(' ');
  return (tokens, at) =>
    parts.every((part, index) => tokens[at + index]?.text === part)
      ? [{ end: at + parts.length, value: text, score: 1 }]
      : [];
}

/** One token that a function knows. */
export function token<T>(
  read: (token: Token) => { value: T; score: number } | undefined
): Parser<T> {
  return (tokens, at) => {
    const here = tokens[at];
    const found = here && read(here);
    return found ? [{ end: at + 1, ...found }] : [];
  };
}

export function seq<T extends readonly unknown[]>(
  ...parsers: { readonly [K in keyof T]: Parser<T[K]> }
): Parser<T> {
  return (tokens, at) => {
    let partial: readonly Match<readonly unknown[]>[] = [{ end: at, value: [], score: 1 }];
    for (const parser of parsers as readonly Parser<unknown>[]) {
      partial = partial.flatMap(before =>
        parser(tokens, before.end).map(match => ({
          end: match.end,
          value: [...before.value, match.value],
          score: before.score * match.score
        }))
      );
    }
    return partial as readonly Match<unknown>[] as readonly Match<T>[];
  };
}

export function alt<T>(...parsers: readonly Parser<T>[]): Parser<T> {
  return (tokens, at) => parsers.flatMap(parser => parser(tokens, at));
}

/** Read where it is there; where it is, it is not left out. */
export function opt<T>(parser: Parser<T>): Parser<T | undefined> {
  return (tokens, at) => {
    const found = parser(tokens, at);
    return found.length > 0 ? found : [{ end: at, value: undefined, score: 1 }];
  };
}

/** What was read as something else; undefined where it cannot be. */
export function map<T, U>(
  parser: Parser<T>,
  make: (value: T) => U | undefined,
  score = 1
): Parser<U> {
  return (tokens, at) =>
    parser(tokens, at).flatMap(match => {
      const value = make(match.value);
      return value === undefined ? [] : [{ end: match.end, value, score: match.score * score }];
    });
}

/** For rules that mention one another. */
export function lazy<T>(parser: () => Parser<T>): Parser<T> {
  return (tokens, at) => parser()(tokens, at);
}
