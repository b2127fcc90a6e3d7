import { IntentClassifier } from '../core/agents/model/IntentClassifier.js';
import type { Intent } from '../core/agents/model/Intent.js';
import type { Outcome } from '../core/answer/Outcome.js';
import type { ResultColumn, Scalar } from '../core/database/ResultTable.js';
import { rowsOf } from '../core/database/ResultTable.js';
import { english } from '../core/language/Translation.js';

/** One line of `ask --batch`, as the design has it. */
export interface AnswerLine {
  readonly id: string;
  readonly outcome: Outcome['kind'];
  readonly answeredBy: string | null;
  readonly intent: Intent | null;
  readonly tool: string | null;
  readonly args: Readonly<Record<string, unknown>> | null;
  readonly sql: string | null;
  readonly columns: readonly ResultColumn[];
  readonly rows: readonly (readonly (string | number | boolean | null)[])[];
  readonly message: string;
  readonly options: readonly string[];
  readonly assumptions: readonly string[];
  readonly costUsd: number;
  readonly ms: number;
}

const unanswered = {
  answeredBy: null,
  intent: null,
  tool: null,
  args: null,
  sql: null,
  columns: [],
  rows: [],
  options: [],
  assumptions: [],
  costUsd: 0
} as const;

/** @param ms what the question took as a whole, in milliseconds */
export function answerLine(id: string, outcome: Outcome, ms: number): AnswerLine {
  switch (outcome.kind) {
    case 'answer':
      return {
        ...unanswered,
        id,
        outcome: 'answer',
        answeredBy: outcome.answeredBy,
        intent: new IntentClassifier().classifyAnswer(outcome),
        tool: outcome.tool?.name ?? null,
        args: outcome.tool?.parameters ?? null,
        sql: outcome.sql,
        columns: outcome.table.columns,
        rows: rowsOf(outcome.table).map(row => row.map(jsonValue)),
        message: outcome.sentence,
        assumptions: outcome.assumptions,
        costUsd: outcome.cost.addedUsd,
        ms
      };
    case 'clarify':
      return {
        ...unanswered,
        id,
        outcome: 'clarify',
        message: outcome.message,
        options: outcome.options.map(({ label }) => label),
        ms
      };
    case 'refuse':
    case 'unknown':
      return {
        ...unanswered,
        id,
        outcome: outcome.kind,
        message: outcome.message,
        options: outcome.offers.map(({ label }) => label),
        ms
      };
    case 'error': {
      const { message, remedy } = outcome.error.describe(english);
      return { ...unanswered, id, outcome: 'error', message: `${message} ${remedy}`, ms };
    }
  }
}

/** A whole number beyond what JSON keeps is written as text. */
const jsonValue = (value: Scalar): string | number | boolean | null =>
  typeof value === 'bigint' ? value.toString() : value;
