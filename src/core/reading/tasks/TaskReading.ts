import type { SemanticQuery } from '../../semantics/SemanticQuery.js';

/** A parameter that the rows of an answer give. */
export type RowsParameter = 'order_ids' | 'product_codes';

/** What a planning tool is asked for. */
export interface TaskReading {
  readonly kind: 'task';
  readonly tool: string;
  /** By the names of the tool's own parameters. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Rows whose members one more parameter lists. */
  readonly rows: { readonly query: SemanticQuery; readonly parameter: RowsParameter } | null;
}

/** A name that several members go by; each way of putting the question says which. */
export interface OpenTask {
  readonly kind: 'open-task';
  readonly tool: string;
  readonly words: string;
  readonly choices: readonly { readonly label: string; readonly question: string }[];
}
