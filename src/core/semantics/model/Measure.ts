import type { Expression } from '../Expression.js';
import type { RelationName } from './Relation.js';

export type MeasureUnit = 'units' | 'money' | 'price' | 'count' | 'days' | 'percent' | 'date';

/** A figure with one meaning: what is aggregated, over which rows, by which date. */
export interface Measure {
  readonly name: string;
  /** In plain words, lower case: "units sold". */
  readonly label: string;
  readonly unit: MeasureUnit;
  /** The aggregate on each relation that can give it, the coarsest grain first. */
  readonly on: Partial<Readonly<Record<RelationName, Expression>>>;
  /** Named filters that belong to its meaning. */
  readonly filters: readonly string[];
  /**
   * Named filters that hold unless the question asks for a status of its own; "revenue" leaves
   * out cancelled orders, "revenue of cancelled orders" does not.
   */
  readonly assumes: readonly string[];
  /** The date field that a period applies to; null for a snapshot, which has no past. */
  readonly event: string | null;
  /** Other dates that a question may name. */
  readonly events: readonly string[];
  readonly definition: string;
}
