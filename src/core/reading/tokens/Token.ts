/** A part of the question's own text, in UTF-16 units: `start` inclusive, `end` exclusive. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/**
 * One token. `text` is normalised (case, width, accents, quotes folded) and is what rules compare;
 * the span points into the question as it was typed, so that chips and "I don't know 'X'" can
 * show the very word. The words of one contraction ("hasnt" → has, not) share one span.
 */
export type Token = WordToken | NumberToken | CodeToken | DateToken | TimeToken | PunctuationToken;

export interface WordToken extends TextSpan {
  readonly kind: 'word';
  readonly text: string;
  /** It was written with 's or s' that was taken off: "granite's" is granite. */
  readonly possessive?: true;
}

export interface NumberToken extends TextSpan {
  readonly kind: 'number';
  readonly text: string;
  /** "10k" is 10000; "5%" is 5 with `percent`; "2nd" is 2 with `ordinal`. */
  readonly value: number;
  readonly percent?: true;
  readonly ordinal?: true;
  readonly currency?: true;
}

/** Letters and digits in one: WH02, P1010, SO-1204, M8x40, 200mm. */
export interface CodeToken extends TextSpan {
  readonly kind: 'code';
  /** Without its separator: SO-1204, so1204 and SO#1204 are all "so1204". */
  readonly text: string;
  /** Where it is letters then digits: "so" and "1204"; digits keep their leading zeros. */
  readonly prefix?: string;
  readonly digits?: string;
  /** Where it is a number then letters ("200mm", "12m"): 200 and "mm". */
  readonly value?: number;
  readonly suffix?: string;
}

/** A literal date: 2025-06-18, 18/06, 18.06.2025, or a literal month, 2025-06. */
export interface DateToken extends TextSpan {
  readonly kind: 'date';
  readonly text: string;
  readonly year?: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day?: number;
  /** Both orders of day and month were possible; day first was taken. */
  readonly ambiguous?: true;
}

/** A literal time of the day: 07:30, 7:30 pm, 8am. */
export interface TimeToken extends TextSpan {
  readonly kind: 'time';
  readonly text: string;
  /** Since midnight, 0 to 1439. */
  readonly minutes: number;
}

/** One sign; dashes of all kinds are "-", "≥" and "=>" are ">=". */
export interface PunctuationToken extends TextSpan {
  readonly kind: 'punctuation';
  readonly text: string;
}
