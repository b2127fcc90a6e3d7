import type { DimensionName } from '../semantics/model/Dimension.js';
import type { Filter, SemanticQuery } from '../semantics/SemanticQuery.js';
import type { PersonaName } from '../session/personas.js';

/** What a question leaves open. */
export type Asking =
  /** Its words fit several readings. */
  | { readonly kind: 'reading' }
  /** A word does not say which figure is meant. */
  | { readonly kind: 'figure'; readonly words: string }
  /** Nothing says what to show. */
  | { readonly kind: 'subject' }
  /** Several members go by a name. */
  | { readonly kind: 'name'; readonly words: string }
  /** No member goes by a name. */
  | { readonly kind: 'no-such'; readonly words: string; readonly dimension: DimensionName }
  /** A route is planned for stops, which are not said. */
  | { readonly kind: 'stops' };

/** How the reading of a question ends. */
export type Reading =
  | { readonly kind: 'read'; readonly query: SemanticQuery }
  /** The answer before the latest one is wanted again. */
  | { readonly kind: 'back'; readonly query: SemanticQuery }
  /** Readings that would give different answers. */
  | {
      readonly kind: 'ambiguous';
      readonly queries: readonly SemanticQuery[];
      readonly asks: Asking;
    }
  /** It speaks of what the persona may not see. */
  | {
      readonly kind: 'barred';
      readonly words: string;
      readonly readers: readonly PersonaName[];
      /** Whether an amount of money is asked for. */
      readonly isMoney: boolean;
      /** The names of the question, all of them such as the persona may see. */
      readonly names: readonly Filter[];
    }
  | {
      readonly kind: 'beyond';
      readonly words: string;
      readonly topic: string;
      readonly names: readonly Filter[];
    }
  | { readonly kind: 'write'; readonly words: string }
  | {
      readonly kind: 'unknown-words';
      readonly words: readonly string[];
      /** Whether the words that are known name nothing to ask about either. */
      readonly bare: boolean;
    }
  /** Every word is known, and yet they make no question that the tables answer. */
  | { readonly kind: 'unclear' };

/** A reading that ends without an answer. */
export type UnansweredReading = Exclude<Reading, { kind: 'read' | 'back' }>;
