import { CodeCell, type Cell, type ICodeCellModel } from '@jupyterlab/cells';
import type { IOutput, IError } from '@jupyterlab/nbformat';
import type { INotebookModel } from '@jupyterlab/notebook';

/**
 * The cell that a question stands in, while it is answered: what JupyterLab does to a cell around
 * its kernel's run. Moving a cell makes a new model of the same id; the answer follows it.
 */
export class AskedCell {
  private readonly id: string;

  constructor(
    private readonly cell: Cell,
    private readonly notebook: INotebookModel,
    private readonly recordTiming: boolean
  ) {
    this.id = cell.model.id;
  }

  /** The model of the cell; null once it is deleted or the notebook closed. */
  get model(): ICodeCellModel | null {
    if (this.notebook.isDisposed) {
      return null;
    }
    for (const model of this.notebook.cells) {
      if (model.id === this.id && model.type === 'code') {
        return model as ICodeCellModel;
      }
    }
    return null;
  }

  begin(): void {
    const { model } = this;
    model?.sharedModel.transact(
      () => {
        model.clearExecution();
        if (this.cell instanceof CodeCell) {
          this.cell.outputHidden = false;
        }
      },
      false,
      'silent-change'
    );
    if (model) {
      model.executionState = 'running';
      // The person runs it: what comes out is theirs, as with a kernel.
      model.trusted = true;
      if (this.recordTiming) {
        const now = new Date().toISOString();
        model.setMetadata('execution', {
          'iopub.execute_input': now,
          'shell.execute_reply.started': now
        });
      } else {
        model.deleteMetadata('execution');
      }
    }
  }

  /** What the cell shows until there is an answer. */
  progress(text: string): void {
    const output: IOutput = {
      output_type: 'display_data',
      data: { 'text/plain': text },
      metadata: {}
    };
    const outputs = this.model?.outputs;
    if (outputs && outputs.length > 0) {
      outputs.set(0, output);
    } else {
      outputs?.add(output);
    }
  }

  end(outputs: readonly IOutput[]): void {
    const { model } = this;
    if (!model) {
      return;
    }
    // Waits for the first new one: the notebook would jump otherwise.
    model.outputs.clear(true);
    for (const output of outputs) {
      model.outputs.add(output);
    }
    model.executionState = 'idle';
    if (this.recordTiming) {
      model.setMetadata('execution', {
        ...(model.getMetadata('execution') as object),
        'shell.execute_reply': new Date().toISOString()
      });
    }
  }

  fail(name: string, sentence: string): void {
    const error: IError = {
      output_type: 'error',
      ename: name,
      evalue: sentence,
      traceback: [sentence]
    };
    this.end([error]);
  }
}
