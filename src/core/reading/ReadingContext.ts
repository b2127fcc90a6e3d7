import type { IsoDay } from '../calendar/IsoDay.js';
import type { DimensionName } from '../semantics/model/Dimension.js';
import type { SemanticQuery } from '../semantics/SemanticQuery.js';
import type { PersonaName } from '../session/personas.js';
import type { Lexicon } from './lexicon/Lexicon.js';
import type { ShownRows } from './ShownRows.js';
import type { Token } from './tokens/Token.js';

/** Members of a dimension that some words may name. */
export interface MemberCandidate {
  /** Token indexes: inclusive, exclusive. */
  readonly start: number;
  readonly end: number;
  readonly dimension: DimensionName;
  readonly keys: readonly string[];
  readonly labels: readonly string[];
  /** 0 to 1: how sure the words name just these. */
  readonly score: number;
  readonly exact: boolean;
}

/** The names in the data that one persona may see. */
export interface MemberFinder {
  find(tokens: readonly Token[], from: number): readonly MemberCandidate[];
  /** Every member of a dimension; null where there are more than so many. */
  all(dimension: DimensionName, most: number): readonly { key: string; label: string }[] | null;
  /** Whether a word is part of a name, and so is no typo of another word. */
  knows(word: string): boolean;
}

/** A turn of the conversation that was answered. */
export interface Turn {
  readonly query: SemanticQuery;
  readonly rows: ShownRows;
}

/** What a question is read with. */
export interface ReadingContext {
  readonly persona: PersonaName;
  readonly today: IsoDay;
  readonly lexicon: Lexicon;
  readonly members: MemberFinder;
  /** The reading of the turn before, which a fragment edits. */
  readonly previous: SemanticQuery | null;
  /** The answered turns of the conversation, the latest first. */
  readonly turns: readonly Turn[];
  /** Whether there was a turn before that was not answered: a fragment may have meant that. */
  readonly afterFailure: boolean;
}
