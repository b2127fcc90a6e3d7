import type { QueryWords } from '../../answer/QueryWords.js';
import type { KnownMembers } from '../KnownMembers.js';
import type { Asked } from '../ReadingRunner.js';

/** One question that a model helps with. */
export interface Occasion {
  readonly query: Asked;
  readonly words: QueryWords;
  readonly known: KnownMembers;
  /** Whether rows and names of the data may be told to the model. */
  readonly sendData: boolean;
  /** How long it has taken so far. */
  readonly milliseconds: () => number;
}
