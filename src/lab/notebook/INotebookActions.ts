import { Token } from '@lumino/coreutils';
import type { ISignal } from '@lumino/signaling';
import type { ResultTable } from '../../core/database/ResultTable.js';

/** What a result can do in the notebook that was used last. */
export interface INotebookActions {
  /** The name of that notebook; null while none is open. */
  readonly target: string | null;
  readonly targetChanged: ISignal<INotebookActions, string | null>;
  /**
   * Adds a cell with the statement below the active one, selected and not run; one undo takes it
   * away again.
   * @returns what was done, in a sentence
   * @throws AssistantError `system/no-notebook`, `system/read-only`
   */
  insertSql(sql: string): Promise<string>;
  /**
   * Makes the table a pandas DataFrame in the notebook's kernel.
   * @param name the variable; without it a free one: `result`, `result_2` …
   * @returns what was done, in a sentence
   * @throws AssistantError `system/no-notebook`, and as `exportDataFrame`
   */
  exportDataFrame(
    table: ResultTable,
    options?: { readonly name?: string; readonly signal?: AbortSignal }
  ): Promise<string>;
}

export const INotebookActions = new Token<INotebookActions>(
  'jupyterlab-supply-chain-assistant:INotebookActions',
  'Puts SQL and results into the notebook that was used last.'
);
