import type { SemanticQuery } from '../semantics/SemanticQuery.js';
import type { PersonaName } from '../session/personas.js';

/** How the reading of a question ends. */
export type Reading =
  | { readonly kind: 'read'; readonly query: SemanticQuery }
  /** The answer before the latest one is wanted again. */
  | { readonly kind: 'back'; readonly query: SemanticQuery }
  /** Readings that would give different answers. */
  | { readonly kind: 'ambiguous'; readonly queries: readonly SemanticQuery[] }
  /** It speaks of what the persona may not see. */
  | { readonly kind: 'barred'; readonly words: string; readonly readers: readonly PersonaName[] }
  | { readonly kind: 'beyond'; readonly words: string; readonly topic: string }
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
