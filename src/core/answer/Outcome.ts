import type { ChartSpecification } from '../charts/ChartSpecification.js';
import type { Cost } from '../cost/Cost.js';
import type { ResultTable } from '../database/ResultTable.js';
import type { AssistantError } from '../errors/AssistantError.js';
import type { SemanticQuery } from '../semantics/SemanticQuery.js';
import type { PersonaName } from '../session/personas.js';

/**
 * What is asked: words, SQL of the person's own, a reading that a chip or a button holds, or a
 * planning tool with what a form gives it.
 */
export type AskRequest =
  | { readonly kind: 'question'; readonly text: string }
  | { readonly kind: 'sql'; readonly text: string }
  | { readonly kind: 'reading'; readonly reading: SemanticQuery; readonly text: string }
  | ({ readonly kind: 'tool'; readonly text: string } & ToolCall);

/** A planning tool, and what it is asked with. */
export interface ToolCall {
  readonly name: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** A thing to choose: its words, and what is asked when it is chosen. */
export interface Choice {
  readonly label: string;
  readonly request: AskRequest;
}

export type ChipSlot = 'measure' | 'group' | 'filter' | 'period' | 'order' | 'limit';

/** One part of the reading in plain words; choosing another asks again at once. */
export interface Chip {
  readonly slot: ChipSlot;
  readonly label: string;
  /** True where the words did not say it and a convention filled it in. */
  readonly assumed: boolean;
  readonly choices: readonly Choice[];
}

export type AnsweredBy = 'compiler' | 'tool' | 'model' | 'cache';

/** A planning tool that gave an answer. */
export interface ToolUse extends ToolCall {
  /** Whether a parameter came from the rows of a reading. */
  readonly isChained: boolean;
  /** Parameters that a change of it is asked with besides. */
  readonly goesOn?: Readonly<Record<string, unknown>>;
}

/** Something that a figure was made from. */
export interface AnswerInput {
  readonly name: string;
  /** With its unit, in words. */
  readonly value: string;
  /** Asks for the rows behind it; null where it is no figure of the data. */
  readonly rows: AskRequest | null;
}

/** A file that an answer offers besides its table. */
export interface AnswerFile {
  readonly name: string;
  /** What it is, in a few words. */
  readonly label: string;
  readonly text: string;
  /** Lines of the data in it, for the journal. */
  readonly rows: number;
}

export interface Answer {
  readonly kind: 'answer';
  readonly question: string;
  readonly reading: SemanticQuery | null;
  readonly tool: ToolUse | null;
  readonly answeredBy: AnsweredBy;
  readonly sentence: string;
  readonly chips: readonly Chip[];
  readonly assumptions: readonly string[];
  readonly definitions: readonly string[];
  /** What planning made its figures from. */
  readonly inputs: readonly AnswerInput[];
  readonly files: readonly AnswerFile[];
  readonly table: ResultTable;
  readonly chart: ChartSpecification | null;
  /** The statement with its values written in, ready to run elsewhere; null if none was needed. */
  readonly sql: string | null;
  readonly cost: Cost;
  readonly milliseconds: number;
  /** Questions that follow from this answer. */
  readonly next: readonly string[];
  /** What is to be known before the figures are used, each as a sentence. */
  readonly notices: readonly string[];
  /** What a model said that no result bears out, each as a sentence; it is not shown as said. */
  readonly doubts: readonly string[];
  /** All that a model was sent for this answer, word for word; null where none was asked. */
  readonly sent: string | null;
}

export interface Clarification {
  readonly kind: 'clarify';
  readonly question: string;
  readonly message: string;
  readonly options: readonly Choice[];
}

/** Not theirs to see: who may, and the nearest thing they may ask. */
export interface Refusal {
  readonly kind: 'refuse';
  readonly question: string;
  readonly message: string;
  readonly mayAsk: readonly PersonaName[];
  readonly offers: readonly Choice[];
}

/** Honestly not answerable, with what can be answered instead. */
export interface Unknown {
  readonly kind: 'unknown';
  readonly question: string;
  readonly message: string;
  readonly offers: readonly Choice[];
  /** All that a model was sent, word for word, where one was asked and did not help. */
  readonly sent?: string;
  /** The parameter that a tool could not use. */
  readonly field?: string;
}

export interface Failure {
  readonly kind: 'error';
  readonly question: string;
  readonly error: AssistantError;
}

/** How a question ends; exactly one of these. */
export type Outcome = Answer | Clarification | Refusal | Unknown | Failure;
