import type { JupyterFrontEnd, JupyterFrontEndPlugin } from '@jupyterlab/application';
import { INotebookTracker } from '@jupyterlab/notebook';
import { Drive } from '@jupyterlab/services';
import { ITranslator, nullTranslator } from '@jupyterlab/translation';
import { packageName } from '../packageName.js';
import { INotebookActions } from './INotebookActions.js';
import { TrackedNotebookActions } from './TrackedNotebookActions.js';

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
  ): INotebookActions =>
    new TrackedNotebookActions(
      tracker,
      // A drive of our own: the passing file does not make the file browser's list jump.
      new Drive({ serverSettings: app.serviceManager.serverSettings }),
      (translator ?? nullTranslator).load('supply_chain_assistant')
    )
};
