import type { DimensionName } from '../../semantics/model/Dimension.js';
import type { Filter, Group, SimpleFilter } from '../../semantics/SemanticQuery.js';
import type { ComparisonOperator } from '../../semantics/SemanticQuery.js';
import type { SenseOf, SortKind } from '../lexicon/Sense.js';
import type { RelativePeriod } from '../periods/RelativePeriod.js';
import type { MeaningOf } from '../Span.js';

/** Something found at a place among the spans, so that what stands near can attach to it. */
export interface At<T> {
  readonly at: number;
  readonly of: T;
}

export type Noun = SenseOf<'noun'>;

/** A noun as it was said: "which supplier" asks for one, "which suppliers" for several. */
export interface SpokenNoun {
  readonly noun: Noun;
  readonly isPlural: boolean;
}
export type Event = SenseOf<'event'>;
export type Figure = SenseOf<'measure'> | SenseOf<'quantity'>;
export type Amount = MeaningOf<'number'> | MeaningOf<'duration'>;

export interface FigureUse {
  readonly figure: Figure | { readonly kind: 'counted'; readonly noun: Noun };
  readonly average: boolean;
}

/** How much of some rows, or of a figure, meets a condition. */
export interface Rate {
  readonly figure: FigureUse['figure'] | null;
  readonly noun: Noun | null;
  readonly filters: readonly SimpleFilter[];
}

export interface Comparison {
  readonly operator: ComparisonOperator;
  readonly than: Amount | SenseOf<'field'> | Figure;
  /** How much of the field: 0.5 for "under half the minimum", 1.1 for "over 10% above standard". */
  readonly factor: number;
}

export interface Rank {
  readonly direction: 'asc' | 'desc';
  readonly measure: string | null;
  readonly field: string | null;
  readonly judged: SenseOf<'rank'>['judged'];
  readonly count: number | null;
}

/** What each row is to show, as it was said; "how many" alone asks for a number of each. */
export type Column =
  | Figure
  | SenseOf<'field'>
  | SenseOf<'event'>
  | SenseOf<'count'>
  | Noun
  | { readonly kind: 'counted'; readonly noun: Noun };

/** The day, week or month that stands out: "the busiest day". */
export interface Peak {
  readonly unit: TimeUnit;
  readonly direction: 'asc' | 'desc';
  readonly count: number | null;
}

export type TimeUnit = Extract<Group, { kind: 'time' }>['unit'];

/** The parts of a question, each in its slot, not yet one reading. */
export interface Draft {
  readonly nouns: At<SpokenNoun>[];
  readonly figures: At<FigureUse>[];
  /** Figures that go with each row: "open orders with their value". */
  readonly columns: At<Figure>[];
  /** What a clause of its own asks each row to show. */
  readonly asked: At<Column>[];
  /** "How many" that stands alone: the rows themselves are counted. */
  readonly counts: At<'rows'>[];
  readonly groups: At<Group>[];
  readonly filters: At<Filter>[];
  readonly fields: At<SenseOf<'field'>>[];
  readonly events: At<{ event: Event; negated: boolean }>[];
  readonly periods: At<MeaningOf<'period'>>[];
  readonly versus: At<MeaningOf<'period'>>[];
  /** Periods that point at another one: "the week before". */
  readonly relatives: At<RelativePeriod>[];
  readonly comparisons: At<Comparison>[];
  readonly ranks: At<Rank>[];
  /** What the result is sorted by; a null target is the main figure. */
  readonly sorts: At<{
    readonly direction: 'asc' | 'desc';
    readonly by: Figure | SenseOf<'field'> | Noun | null;
    /** The kind of field that is meant where no target is named: "soonest first". */
    readonly prefer: SortKind | null;
  }>[];
  /** Where "or" stands. */
  readonly ors: number[];
  /** Where "by how much" stands. */
  readonly gaps: number[];
  /** Where other places than the one that was named are meant. */
  readonly elsewhere: number[];
  /** Where a share is asked for. */
  readonly shares: number[];
  /** Rows of the answer before, members of earlier turns, and what may stand for either. */
  readonly rows: At<SenseOf<'row'>>[];
  readonly mentions: At<SenseOf<'mention'>>[];
  readonly pronouns: At<SenseOf<'pronoun'>>[];
  /** Conditions of the answer before that no longer hold: "all warehouses", "any date". */
  readonly widened: At<DimensionName | SenseOf<'widen'>['what']>[];
  /** Where a part follows that the answer before had and that is given up. */
  readonly givenUp: At<null>[];
  /** What is asked of the answer before as a whole. */
  readonly turns: At<SenseOf<'turn'>['of']>[];
  /** Shares of the rows that meet a condition. */
  readonly rates: At<Rate>[];
  /** Where a share is told apart from what it is of: "of spend *went through* imports". */
  readonly predicates: number[];
  readonly peaks: At<Peak>[];
  /** Units of the calendar that are asked for, as in "which month". */
  readonly times: At<TimeUnit>[];
  /** Where an average stands. */
  readonly averages: number[];
  /** What an average is said to be of: "an average day", "a typical order". */
  readonly averagedOver: Group[];
  /** Where a change is spoken of, and which way it goes. */
  readonly changes: At<'up' | 'down' | null>[];
  /** Stretches of a figure, of which the members are counted. */
  readonly bands: At<MeaningOf<'bands'>>[];
  /** Where classes are asked for, and which one; where they end. */
  readonly classes: At<'A' | 'B' | 'C' | null>[];
  readonly cutoffs: At<readonly [number, number]>[];
  /** Where an "and" stands. */
  readonly ands: number[];
  /** Members that are shown though they have nothing, as they were named. */
  readonly kept: DimensionName[];
  /** What stands after "on" or "from": "on open orders". */
  readonly placed: number[];
  readonly marks: Set<Mark>;
  /** The members that a part of their name stood for, and whether later words narrowed them. */
  readonly families: Map<DimensionName, { readonly keys: readonly string[]; isNarrowed: boolean }>;
}

/** Words that say how the question stands to its parts or to the one before it. */
export type Mark =
  | 'count'
  | 'average'
  /** An average by quantity. */
  | 'weighted'
  | 'total'
  | 'share'
  | 'change'
  | 'versus'
  | 'keep-empty'
  | 'cover'
  | 'rate'
  | 'each'
  /** What is asked for is small, or big, as a bound says. */
  | 'small'
  | 'big'
  | 'banded'
  /** Days without any are no part of an average. */
  | 'nonempty'
  /** Two nouns split together. */
  | 'pairs'
  /** A bound is taken to be on what orders are worth. */
  | 'worth'
  /** A part of a name stood for several members. */
  | 'part-of-name'
  | 'only'
  | 'also'
  | 'instead'
  | 'same'
  | 'about'
  /** The order is asked for as such: "sort by value". */
  | 'sorted'
  | 'those'
  /** Some of what was there before is left out: "without suppliers under 10". */
  | 'leave-out'
  /** What was understood before is put right. */
  | 'no'
  /** The words begin with "and", or with "with". */
  | 'and'
  | 'with';

export const newDraft = (): Draft => ({
  nouns: [],
  figures: [],
  columns: [],
  asked: [],
  counts: [],
  groups: [],
  filters: [],
  fields: [],
  events: [],
  periods: [],
  versus: [],
  relatives: [],
  comparisons: [],
  ranks: [],
  sorts: [],
  ors: [],
  gaps: [],
  elsewhere: [],
  shares: [],
  rows: [],
  mentions: [],
  pronouns: [],
  widened: [],
  givenUp: [],
  turns: [],
  rates: [],
  predicates: [],
  peaks: [],
  times: [],
  averages: [],
  averagedOver: [],
  changes: [],
  bands: [],
  classes: [],
  cutoffs: [],
  ands: [],
  kept: [],
  placed: [],
  marks: new Set(),
  families: new Map()
});
