import type { JupyterFrontEnd, JupyterFrontEndPlugin } from '@jupyterlab/application';
import { INotebookTracker } from '@jupyterlab/notebook';
import { Drive } from '@jupyterlab/services';
import { ITranslator, nullTranslator } from '@jupyterlab/translation';
import { packageName } from '../packageName.js';
import { INotebookActions } from './INotebookActions.js';
import { TrackedNotebookActions } from './TrackedNotebookActions.js';

/** Inserts the SQL in its argument `sql`. */
const insertSqlCommand = 'supply-chain:insert-sql';

/** Puts SQL and results into the notebook that was used last. */
export const notebookActionsPlugin: JupyterFrontEndPlugin<INotebookActions> = {
  id: `${packageName}:notebook-actions`,
  description: 'Puts SQL and results into the notebook that was used last.',
  autoStart: true,
  provides: INotebookActions,
  requires: [INotebookTracker],
  optional: [ITranslator],
  activate: (
    app: JupyterFrontEnd,
    tracker: INotebookTracker,
    translator: ITranslator | null
  ): INotebookActions => {
    const trans = (translator ?? nullTranslator).load('supply_chain_assistant');
    // A drive of our own: the passing file does not make the file browser's list jump.
    const drive = new Drive({ serverSettings: app.serviceManager.serverSettings });
    const actions = new TrackedNotebookActions(tracker, drive, trans);
    app.commands.addCommand(insertSqlCommand, {
      label: trans.__('Insert SQL as a cell'),
      isEnabled: () => actions.target !== null,
      execute: ({ sql }) => (typeof sql === 'string' ? actions.insertSql(sql) : null)
    });
    return actions;
  }
};
