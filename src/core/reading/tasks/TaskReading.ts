import type { SemanticQuery } from '../../semantics/SemanticQuery.js';

/** A parameter that the rows of an answer give. */
export type RowsParameter = 'order_ids' | 'product_codes';

export type Parameters = Readonly<Record<string, unknown>>;

/** A change of a list that does not fit it. */
export interface Misfit {
  /** Left out or put first what is not on it, added what is, or left too few. */
  readonly misfit: 'not-there' | 'there-already' | 'too-few';
  readonly keys: readonly string[];
  /** What is on it. */
  readonly list: readonly string[];
}

/** A change that a task before cannot take; it stands as it was. */
export interface MisfitTask extends Misfit {
  readonly kind: 'misfit-task';
  readonly tool: string;
}

/** How a question that asks a planning tool is read. */
export type ReadTask = TaskReading | OpenTask | MisfitTask;

/** What a planning tool is asked for. */
export interface TaskReading {
  readonly kind: 'task';
  readonly tool: string;
  /** By the names of the tool's own parameters. */
  readonly parameters: Parameters;
  /** Rows whose members one more parameter lists. */
  readonly rows: { readonly query: SemanticQuery; readonly parameter: RowsParameter } | null;
  /** It says something else of the task before, which stands where this one cannot be done. */
  readonly goesOn?: true;
}

/** A name that several members go by; each way of putting the question says which. */
export interface OpenTask {
  readonly kind: 'open-task';
  readonly tool: string;
  readonly words: string;
  readonly choices: readonly { readonly label: string; readonly question: string }[];
}
