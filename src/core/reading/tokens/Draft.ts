import type {
  CodeToken,
  DateToken,
  NumberToken,
  PunctuationToken,
  TextSpan,
  TimeToken,
  WordToken
} from './Token.js';

type Unplaced<T> = Omit<T, keyof TextSpan>;

/** A token before its place in the question is known. */
export type UnplacedToken =
  | Unplaced<WordToken>
  | Unplaced<NumberToken>
  | Unplaced<CodeToken>
  | Unplaced<DateToken>
  | Unplaced<TimeToken>
  | Unplaced<PunctuationToken>;

/** A token found in folded text, `from` inclusive, `to` exclusive. */
export interface Draft {
  readonly token: UnplacedToken;
  readonly from: number;
  readonly to: number;
}

/** What a scanner found at a place: how far it read, and the tokens of that stretch. */
export interface Scan {
  readonly to: number;
  readonly drafts: readonly Draft[];
}

/** Reads folded text at a place; null where it has nothing to say. */
export type Scanner = (text: string, at: number) => Scan | null;

export function single(token: UnplacedToken, from: number, to: number): Scan {
  return { to, drafts: [{ token, from, to }] };
}

export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
