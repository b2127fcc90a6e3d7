import type { JupyterFrontEnd, JupyterFrontEndPlugin } from '@jupyterlab/application';
import { Notification } from '@jupyterlab/apputils';
import {
  INotebookCellExecutor,
  INotebookTracker,
  NotebookActions,
  runCell
} from '@jupyterlab/notebook';
import { Drive } from '@jupyterlab/services';
import { ITranslator, nullTranslator } from '@jupyterlab/translation';
import { IAssistant } from '../assistant/IAssistant.js';
import { commandIds } from '../commands/commandIds.js';
import { packageName } from '../packageName.js';
import { AskCellExecutor, isAskCell } from './AskCellExecutor.js';

/** Answers `%%ask` cells in the browser; every other cell goes to its kernel. */
export const askCellPlugin: JupyterFrontEndPlugin<INotebookCellExecutor> = {
  id: `${packageName}:ask-cell`,
  description: 'Answers %%ask cells without a kernel.',
  autoStart: true,
  provides: INotebookCellExecutor,
  // Optional on purpose: without an executor there are no notebooks, so this may not fail.
  optional: [IAssistant, ITranslator],
  activate: (
    app: JupyterFrontEnd,
    assistant: IAssistant | null,
    translator: ITranslator | null
  ): INotebookCellExecutor => {
    if (!assistant) {
      return { runCell };
    }
    const { languageCode } = translator ?? nullTranslator;
    const services = {
      assistant,
      drive: new Drive({ serverSettings: app.serviceManager.serverSettings }),
      trans: (translator ?? nullTranslator).load('supply_chain_assistant'),
      locale: languageCode.replace('_', '-'),
      showSignIn: () => {
        if (app.commands.hasCommand(commandIds.open)) {
          void app.commands.execute(commandIds.open);
        }
      }
    };
    return new AskCellExecutor(async (options, signal) => {
      const { askCell } = await import('./askCell.js');
      return askCell(options, signal, services);
    });
  }
};

/**
 * Interrupting the kernel stops `%%ask` cells too, and a `%%ask` cell that went to the kernel is
 * explained. Apart from the executor, which may not need the notebook tracker.
 */
export const askStopPlugin: JupyterFrontEndPlugin<void> = {
  id: `${packageName}:ask-stop`,
  description: 'Stops %%ask cells when the kernel is interrupted.',
  autoStart: true,
  requires: [INotebookTracker],
  optional: [INotebookCellExecutor, ITranslator],
  activate: (
    app: JupyterFrontEnd,
    tracker: INotebookTracker,
    executor: INotebookCellExecutor | null,
    translator: ITranslator | null
  ): void => {
    if (executor instanceof AskCellExecutor) {
      // An idle kernel gives no sign of being interrupted; the command does.
      app.commands.commandExecuted.connect((_, { id }) => {
        const notebook = tracker.currentWidget?.content.model;
        if (id === 'notebook:interrupt-kernel' && notebook) {
          executor.stop(notebook);
        }
      });
      return;
    }
    const trans = (translator ?? nullTranslator).load('supply_chain_assistant');
    const explain: Parameters<typeof NotebookActions.executionScheduled.connect>[0] = (
      _,
      { cell }
    ) => {
      if (isAskCell(cell)) {
        NotebookActions.executionScheduled.disconnect(explain);
        Notification.warning(
          trans.__(
            'Another extension runs the cells of notebooks, so %1 went to the kernel, which cannot answer it. Disable the other cell executor, or ask in the panel.',
            '%%ask'
          ),
          { autoClose: false }
        );
      }
    };
    NotebookActions.executionScheduled.connect(explain);
  }
};
