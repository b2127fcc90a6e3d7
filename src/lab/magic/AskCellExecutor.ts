import type { ISessionContext } from '@jupyterlab/apputils';
import type { Cell, ICodeCellModel } from '@jupyterlab/cells';
import { runCell, type INotebookCellExecutor, type INotebookModel } from '@jupyterlab/notebook';
import type { Kernel } from '@jupyterlab/services';
import { CellQueue, type Turn } from './CellQueue.js';
import { isAskSource } from './isAskSource.js';

type RunOptions = INotebookCellExecutor.IRunCellOptions;

/** Kernel states after which nothing of an earlier run may go on. */
const endings: ReadonlySet<Kernel.Status> = new Set([
  'restarting',
  'autorestarting',
  'terminating',
  'dead'
]);

export function isAskCell(cell: Cell): boolean {
  return cell.model.type === 'code' && isAskSource(cell.model.sharedModel.getSource());
}

/** Runs `%%ask` cells by `ask`, others by their kernel, and keeps their order in a notebook. */
export class AskCellExecutor implements INotebookCellExecutor {
  private readonly queues = new WeakMap<INotebookModel, CellQueue>();

  /** @param ask runs one `%%ask` cell; true if it did, false if the cell was deleted meanwhile */
  constructor(
    private readonly ask: (options: RunOptions, signal: AbortSignal) => Promise<boolean>
  ) {}

  async runCell(options: RunOptions): Promise<boolean> {
    const { cell, notebook, sessionContext } = options;
    if (cell.model.type !== 'code') {
      return runCell(options);
    }
    const queue = this.queueOf(notebook);
    if (!isAskCell(cell)) {
      return queue.add(turnOf(cell, false, () => runCell(options)));
    }
    const disconnect = onKernelEnd(sessionContext, () => {
      queue.stop();
    });
    try {
      return await queue.add(turnOf(cell, true, signal => this.ask(options, signal)));
    } finally {
      disconnect();
    }
  }

  /** What an interrupt of the kernel does to the kernel's cells. */
  stop(notebook: INotebookModel): void {
    this.queues.get(notebook)?.stop();
  }

  private queueOf(notebook: INotebookModel): CellQueue {
    let queue = this.queues.get(notebook);
    if (!queue) {
      queue = new CellQueue();
      this.queues.set(notebook, queue);
    }
    return queue;
  }
}

function turnOf(cell: Cell, alone: boolean, run: (signal: AbortSignal) => Promise<boolean>): Turn {
  const show = (state: ICodeCellModel['executionState']): void => {
    if (!cell.isDisposed) {
      (cell.model as ICodeCellModel).executionState = state;
    }
  };
  const tags: unknown = cell.model.getMetadata('tags');
  return {
    alone,
    mayFail: Array.isArray(tags) && tags.includes('raises-exception'),
    // Deleted while it waited.
    run: signal => (cell.isDisposed ? Promise.resolve(false) : run(signal)),
    onWait: () => {
      show('running');
    },
    onDrop: () => {
      show('idle');
    }
  };
}

function onKernelEnd(sessionContext: ISessionContext | undefined, stop: () => void): () => void {
  const onStatus = (_: ISessionContext, status: Kernel.Status): void => {
    if (endings.has(status)) {
      stop();
    }
  };
  const onKernel: Parameters<ISessionContext['kernelChanged']['connect']>[0] = (_, change) => {
    if (!change.newValue) {
      stop();
    }
  };
  sessionContext?.statusChanged.connect(onStatus);
  sessionContext?.kernelChanged.connect(onKernel);
  return () => {
    sessionContext?.statusChanged.disconnect(onStatus);
    sessionContext?.kernelChanged.disconnect(onKernel);
  };
}
