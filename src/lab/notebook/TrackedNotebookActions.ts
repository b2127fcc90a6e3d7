import { PathExt } from '@jupyterlab/coreutils';
import type { INotebookTracker, NotebookPanel } from '@jupyterlab/notebook';
import type { Contents } from '@jupyterlab/services';
import { Signal, type ISignal } from '@lumino/signaling';
import type { ResultTable } from '../../core/database/ResultTable.js';
import { AssistantError } from '../../core/errors/AssistantError.js';
import type { Translation } from '../../core/language/Translation.js';
import type { INotebookActions } from './INotebookActions.js';

/** The actions on the tracker's current notebook. */
export class TrackedNotebookActions implements INotebookActions {
  private readonly change = new Signal<INotebookActions, string | null>(this);
  private name: string | null = null;

  constructor(
    private readonly tracker: INotebookTracker,
    private readonly drive: Contents.IDrive,
    private readonly trans: Translation
  ) {
    tracker.currentChanged.connect(() => {
      this.refresh();
    });
    // A renamed notebook.
    tracker.widgetUpdated.connect(() => {
      this.refresh();
    });
    this.refresh();
  }

  get target(): string | null {
    return this.name;
  }

  get targetChanged(): ISignal<INotebookActions, string | null> {
    return this.change;
  }

  async insertSql(sql: string): Promise<string> {
    const panel = this.panel();
    await panel.context.ready;
    const notebook = panel.content;
    const model = notebook.model;
    if (!model || model.readOnly) {
      throw new AssistantError('system/read-only', [PathExt.basename(panel.context.path)]);
    }
    const active = notebook.activeCellIndex;
    // Not `NotebookActions.insertBelow`: that follows the cell type the person set as default.
    model.sharedModel.insertCell(active + 1, {
      cell_type: 'code',
      source: `%%ask --sql\n${sql.trim()}`,
      metadata: { trusted: true }
    });
    notebook.deselectAll();
    notebook.activeCellIndex = active + 1;
    return active < 0
      ? this.trans.__('Inserted as the first cell')
      : this.trans.__('Inserted below cell %1', active + 1);
  }

  async exportDataFrame(
    table: ResultTable,
    options: { readonly name?: string; readonly signal?: AbortSignal } = {}
  ): Promise<string> {
    const panel = this.panel();
    const { exportDataFrame } = await import('../export/exportDataFrame.js');
    return exportDataFrame({
      table,
      name: options.name ?? null,
      sessionContext: panel.sessionContext,
      drive: this.drive,
      signal: options.signal ?? new AbortController().signal,
      trans: this.trans
    });
  }

  private panel(): NotebookPanel {
    const panel = this.tracker.currentWidget;
    if (!panel) {
      throw new AssistantError('system/no-notebook');
    }
    return panel;
  }

  private refresh(): void {
    const panel = this.tracker.currentWidget;
    const name = panel ? PathExt.basename(panel.context.path) : null;
    if (name !== this.name) {
      this.name = name;
      this.change.emit(name);
    }
  }
}
