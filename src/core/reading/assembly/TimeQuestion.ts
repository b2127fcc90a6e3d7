import type { RelationName } from '../../semantics/model/Relation.js';
import type { Filter, MeasureUse } from '../../semantics/SemanticQuery.js';
import type { Family } from '../lexicon/Sense.js';
import type { ReadingContext } from '../ReadingContext.js';
import type { Noun } from './Draft.js';

/** What is known of a question when its periods are settled. */
export interface TimeQuestion {
  readonly family: Family | null;
  readonly measures: readonly MeasureUse[];
  readonly filters: readonly Filter[];
  readonly rows: RelationName | null;
  readonly subject: Noun | null;
  /** Whether figures are told order by order, as a list of orders would. */
  readonly isPerOrder: boolean;
  readonly context: ReadingContext;
}
