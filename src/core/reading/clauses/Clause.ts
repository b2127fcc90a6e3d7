import type { Span } from '../Span.js';

/** Words that say of the subject which rows of another kind it has, or has not. */
export interface Clause {
  readonly negated: boolean;
  readonly spans: readonly Span[];
}

/** A question as its main part and what is said of the subject beside it. */
export interface SplitQuestion {
  readonly main: readonly Span[];
  readonly clauses: readonly Clause[];
}
