import type { DimensionName } from '../../semantics/model/Dimension.js';
import type { TextSpan } from '../tokens/Token.js';

/** What a completed phrase is: a word of the business, or a member of a dimension. */
export type CompletionKind =
  'metric' | 'figure' | 'filter' | 'group' | 'column' | 'period' | DimensionName;

/** Words that may have been begun; the span is what they replace in the text. */
export interface Completion extends TextSpan {
  readonly text: string;
  readonly kind: CompletionKind;
  /** A member's code beside its name, or its name beside its code; empty for all else. */
  readonly detail: string;
}

/** A completion before it is known where it goes. */
export interface CompletedPhrase extends Omit<Completion, 'start' | 'end'> {
  /** How many of the tokens before the caret it starts with; more are surer. */
  readonly taken: number;
}
