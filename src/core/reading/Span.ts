import type { CalendarUnit } from '../calendar/IsoDay.js';
import type { DimensionName } from '../semantics/model/Dimension.js';
import type { Bound } from '../semantics/SemanticQuery.js';
import type { Sense, SenseOf } from './lexicon/Sense.js';
import type { RelativePeriod } from './periods/RelativePeriod.js';
import type { Period, PeriodDirection } from './periods/Period.js';

/** What a stretch of a question can mean: a sense of the lexicon, or something found in it. */
export type Meaning =
  | Sense
  | {
      readonly kind: 'members';
      readonly dimension: DimensionName;
      /** Keys as the data spells them, and what they are called. */
      readonly keys: readonly string[];
      readonly labels: readonly string[];
      readonly exact: boolean;
      /** Whether the words are common ones that open many names: "united". */
      readonly vague: boolean;
    }
  | { readonly kind: 'period'; readonly period: Period; readonly direction: PeriodDirection | null }
  /** A period that points at another one. */
  | { readonly kind: 'relative'; readonly relative: RelativePeriod }
  | {
      readonly kind: 'number';
      readonly value: number;
      readonly percent: boolean;
      /** "Half", "twice": so much of something else. */
      readonly isPart: boolean;
    }
  | { readonly kind: 'duration'; readonly count: number; readonly unit: CalendarUnit }
  /** Stretches of a figure, and the noun that says of which. */
  | {
      readonly kind: 'bands';
      readonly bands: readonly (readonly Bound[])[];
      readonly noun: SenseOf<'noun'> | null;
    }
  /** A time of the day, in minutes since midnight. */
  | { readonly kind: 'clock'; readonly minutes: number }
  /** Where classes end, in percent: "80/95". */
  | { readonly kind: 'cutoffs'; readonly of: readonly [number, number] }
  | { readonly kind: 'unknown' };

export type MeaningOf<Kind extends Meaning['kind']> = Extract<Meaning, { readonly kind: Kind }>;

/** A meaning of the tokens `start` (inclusive) to `end` (exclusive). */
export interface Span<M extends Meaning = Meaning> {
  readonly start: number;
  readonly end: number;
  readonly meaning: M;
  readonly score: number;
  /** The words as they were typed. */
  readonly text: string;
}
