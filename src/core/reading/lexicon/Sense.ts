import type { VagueTopic } from '../asking/vagueTopics.js';
import type { CueName } from '../tasks/CueName.js';
import type { CalendarUnit } from '../../calendar/IsoDay.js';
import type { DimensionName } from '../../semantics/model/Dimension.js';
import type { RelationName } from '../../semantics/model/Relation.js';
import type { ComparisonOperator } from '../../semantics/SemanticQuery.js';

/** The part of the business that a word speaks of. */
export type Family = 'stock' | 'sales' | 'purchase';

export type SortKind = 'date' | 'days' | 'name';

export type Connective =
  | 'by'
  | 'each'
  | 'not'
  | 'only'
  | 'also'
  | 'instead'
  /** What follows is given up: "by units instead of orders". */
  | 'instead-of'
  | 'and'
  | 'but'
  | 'or'
  | 'with'
  | 'than'
  | 'of'
  | 'in'
  | 'those'
  | 'same'
  /** "What about …": the same of something else, or something else altogether. */
  | 'about'
  | 'all'
  /** "No, …": what was understood before is put right. */
  | 'no'
  | 'is';

/**
 * What a phrase can mean. A phrase may have several senses; those of another persona's tables
 * are kept, so that "you may not see that" is told apart from "I don't know that word".
 */
export type Sense =
  /** Carries no meaning of its own: "show me", "please". */
  | { readonly kind: 'frame' }
  | { readonly kind: 'connective'; readonly word: Connective }
  /** Names rows or members: "products", "orders", "customers". */
  | {
      readonly kind: 'noun';
      readonly dimension: DimensionName | null;
      readonly rows: RelationName | null;
      readonly family: Family | null;
      /** The date that the noun implies: a drop is an order on the day it is due. */
      readonly event: string | null;
      /** The measure that counts it. */
      readonly count: string | null;
    }
  | { readonly kind: 'measure'; readonly name: string }
  /** "units", "value": which figure it is depends on what the question is about. */
  | { readonly kind: 'quantity'; readonly of: 'units' | 'value' | 'quantity-to-go' | 'value-to-go' }
  | {
      readonly kind: 'filter';
      readonly name: string;
      readonly family: Family;
      /** Where the phrase says the opposite: "enough stock" of "too little". */
      readonly negated?: true;
    }
  /** Whether stock is enough: "cover", "finish from stock". */
  | { readonly kind: 'cover' }
  /** The window before or after it is what a rate is taken from: "at the rate", "run rate". */
  | { readonly kind: 'rate' }
  /** "Lasts less than", "restocked longer ago than": what is compared, and how. */
  | {
      readonly kind: 'measured';
      readonly of: SenseOf<'measure'> | SenseOf<'field'>;
      readonly operator: ComparisonOperator;
    }
  /** "By how much": how far each row is past what it is measured by. */
  | { readonly kind: 'gap' }
  /** "Who else": other places than the one that was named. */
  | { readonly kind: 'elsewhere' }
  | {
      readonly kind: 'status';
      readonly dimension: 'sales_status' | 'purchase_status';
      readonly value: string;
    }
  /** A field of the rows: shown, compared or sorted by. */
  | { readonly kind: 'field'; readonly field: string; readonly relation: RelationName }
  /** A verb of the business: which date a period means, and which rows. */
  | {
      readonly kind: 'event';
      readonly family: Family;
      readonly field: string;
      readonly relation: RelationName;
      /** A named filter or status that the verb implies. */
      readonly filter: string | null;
      /** Only where the question names this, too: "customers who bought", "orders that came in". */
      readonly onlyWith: DimensionName | null;
      /** The word says that it did not happen, in a window of its own: "non movers", "dead stock". */
      readonly absent?: 'rows' | 'stock';
    }
  | {
      readonly kind: 'rank';
      readonly direction: 'asc' | 'desc';
      /** What is ranked by where the word itself says it: "best sellers", "oldest". */
      readonly measure: string | null;
      readonly field: string | null;
      /** Whether "worst" is the most or the least, and what "best" is by, depends on the figure. */
      readonly judged: 'best' | 'worst' | null;
    }
  | {
      readonly kind: 'sort';
      readonly direction: 'asc' | 'desc';
      /** The kind of field it puts in order, where the word tells: "soonest", "longest". */
      readonly prefer?: SortKind;
    }
  | {
      readonly kind: 'operator';
      readonly operator: ComparisonOperator;
      /** It follows its number: "5 or more". */
      readonly postfix: boolean;
    }
  /** Two bounds follow: "between 5 and 10". */
  | { readonly kind: 'range' }
  | { readonly kind: 'count' }
  | { readonly kind: 'average'; readonly weighted?: true }
  | { readonly kind: 'total' }
  | { readonly kind: 'share' }
  /** A change from one window to another; up or down where only such are asked for. */
  | { readonly kind: 'change'; readonly direction: 'up' | 'down' | null }
  | { readonly kind: 'versus' }
  /** Members without anything are shown; `of` where they are named: "areas with zero". */
  | { readonly kind: 'keep-empty'; readonly of: DimensionName | null }
  /** A bound on how many there are of something: "more than once", "several", "single-sourced". */
  | {
      readonly kind: 'bound';
      readonly operator: ComparisonOperator;
      readonly value: number;
      /** What is counted; null where the next noun says so. */
      readonly of: Extract<Sense, { readonly kind: 'noun' }> | null;
    }
  /**
   * Says again what other words do: "small POs (under 1,000)", "order profile: 1, 2-4, 5+",
   * "per day on average, only days that had orders".
   */
  | { readonly kind: 'sized'; readonly size: 'small' | 'big' | 'banded' | 'nonempty' }
  /** Classes by cumulative share; the one class that is meant, where one is. */
  | { readonly kind: 'classes'; readonly only: 'A' | 'B' | 'C' | null }
  /** The two that stand beside it split together: "supplier / warehouse pairs". */
  | { readonly kind: 'pairs' }
  /** Says no more than that goods of suppliers are spoken of: "from our suppliers". */
  | { readonly kind: 'supply' }
  /** Leaves open which figure is meant: "better", "big". */
  | { readonly kind: 'vague'; readonly topic: VagueTopic }
  /** A unit of the calendar; "monthly" splits by it, "month" alone does not. */
  | {
      readonly kind: 'time';
      readonly unit: CalendarUnit | 'weekday';
      readonly splits: boolean;
    }
  /** Rows of the answer before: "the second one", "the first two". */
  | {
      readonly kind: 'row';
      readonly from: 'top' | 'bottom';
      readonly at: number;
      readonly count: number;
    }
  /** A member that an earlier turn named: "that customer"; or the two that turns named: "both". */
  | { readonly kind: 'mention'; readonly dimension: DimensionName; readonly both: boolean }
  /** Stands for what the question itself names, or else an earlier turn: "their", "there". */
  | { readonly kind: 'pronoun'; readonly of: 'doer' | 'members' | 'one' | 'place' }
  /** Takes conditions away: "without the filter", "any date". */
  | { readonly kind: 'widen'; readonly what: 'filters' | 'period' | 'limit' | 'versus' }
  /** Asks of the answer before as a whole: "why", "go back", "which ones". */
  | { readonly kind: 'turn'; readonly of: 'why' | 'back' | 'rows' }
  /** Something that the tables cannot tell. */
  | { readonly kind: 'beyond'; readonly topic: string }
  /** A figure that planning makes of rows like these. */
  | { readonly kind: 'planning'; readonly relation: RelationName }
  /** Speaks of what a planning tool does; only the lexicon of tasks has such. */
  | { readonly kind: 'cue'; readonly cue: CueName }
  /** A choice that a planning tool leaves to who asks: "by Holt-Winters", "per week". */
  | { readonly kind: 'option'; readonly name: string; readonly value: string }
  /** Asks for a change; the assistant only reads. */
  | { readonly kind: 'write' };

export type SenseKind = Sense['kind'];
export type SenseOf<Kind extends SenseKind> = Extract<Sense, { readonly kind: Kind }>;
