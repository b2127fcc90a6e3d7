import type { SenseOf, SortKind } from '../lexicon/Sense.js';
import type { MeaningOf } from '../Span.js';
import type { Amount } from './Draft.js';

/** What a word waits for: "by" for what to split by, "not" for what to leave out. */
export interface Pending {
  by: boolean;
  not: boolean;
  /** Whether it was "no" or "nothing": that there is none, not that one is not so. */
  denies: boolean;
  /** Where a "how many" stands that has not met what it counts. */
  count: number | null;
  average: boolean;
  versus: boolean;
  number: MeaningOf<'number'> | null;
  amount: Amount | null;
  operator: SenseOf<'operator'> | null;
  /** A number that stood before a noun and waits for its rank. */
  limit: number | null;
  /** How many bounds of a range are still to come. */
  bounds: 0 | 1 | 2;
  sort: 'asc' | 'desc' | null;
  prefer: SortKind | null;
  /** Index of the rank that waits for its number or noun. */
  rank: number | null;
}

export const nothingPending = (): Pending => ({
  by: false,
  not: false,
  denies: false,
  count: null,
  average: false,
  versus: false,
  number: null,
  amount: null,
  operator: null,
  limit: null,
  bounds: 0,
  sort: null,
  prefer: null,
  rank: null
});
