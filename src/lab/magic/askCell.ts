import { KernelError, type INotebookCellExecutor, type INotebookModel } from '@jupyterlab/notebook';
import type { Contents } from '@jupyterlab/services';
import { UUID } from '@lumino/coreutils';
import type { Assistant } from '../../core/agents/Assistant.js';
import { AssistantError, toAssistantError } from '../../core/errors/AssistantError.js';
import type { Session } from '../../core/session/SessionManager.js';
import type { Translation } from '../../core/language/Translation.js';
import type { IAssistant } from '../assistant/IAssistant.js';
import { phaseText } from '../conversation/phaseText.js';
import { AskedCell } from './AskedCell.js';
import {
  complaintOfError,
  complaintOfMistake,
  complaintOfOutcome,
  type Complaint
} from './complaintOf.js';
import { outputsOf } from './outputsOf.js';
import { parseAskCell } from './parseAskCell.js';

export interface AskCellServices {
  readonly assistant: IAssistant;
  readonly drive: Contents.IDrive;
  readonly trans: Translation;
  /** BCP 47. */
  readonly locale: string;
  /** Brings the panel with its sign-in into view. */
  readonly showSignIn: () => void;
}

type RunOptions = INotebookCellExecutor.IRunCellOptions;

/** One conversation a notebook: a cell may follow up on the one that ran before it. */
const conversations = new WeakMap<INotebookModel, string>();

/**
 * Runs one `%%ask` cell: its outputs, its state, and the notebook's callbacks.
 * @returns false if the cell was deleted meanwhile
 * @throws KernelError if there is no answer, which stops Run All
 */
export async function askCell(
  options: RunOptions,
  signal: AbortSignal,
  services: AskCellServices
): Promise<boolean> {
  const { cell, notebook, notebookConfig } = options;
  const source = cell.model.sharedModel.getSource();
  const shown = new AskedCell(cell, notebook, notebookConfig.recordTiming);
  options.onCellExecutionScheduled({ cell });
  shown.begin();
  const controller = new AbortController();
  const abort = (): void => {
    controller.abort();
  };
  // A moved cell is disposed too, but lives on in the notebook, as one sees when all is settled.
  const onDisposed = (): void => {
    queueMicrotask(() => {
      if (!shown.model) {
        abort();
      }
    });
  };
  signal.addEventListener('abort', abort);
  // Who has left, or is another persona by now, is not answered.
  const { sessionEnds } = services.assistant;
  sessionEnds.addEventListener('abort', abort);
  cell.disposed.connect(onDisposed);
  let complaint: Complaint | null;
  try {
    complaint = await answerInto(shown, source, options, controller.signal, services);
  } catch (thrown) {
    complaint = complaintOfError(toAssistantError(thrown), services.trans);
  } finally {
    signal.removeEventListener('abort', abort);
    sessionEnds.removeEventListener('abort', abort);
    cell.disposed.disconnect(onDisposed);
  }
  if (complaint) {
    shown.fail(complaint.name, complaint.sentence);
  }
  if (!shown.model) {
    return false;
  }
  const error = complaint && kernelError(complaint);
  if (!cell.isDisposed) {
    options.onCellExecuted({ cell, success: error === null, error });
  }
  if (error) {
    throw error;
  }
  return true;
}

async function answerInto(
  shown: AskedCell,
  source: string,
  options: RunOptions,
  signal: AbortSignal,
  services: AskCellServices
): Promise<Complaint | null> {
  const { assistant, trans, locale } = services;
  const call = parseAskCell(source);
  if (call.kind === 'mistake') {
    return complaintOfMistake(call, trans);
  }
  const session = whoAsks(services);
  shown.progress(phaseText('starting', trans));
  const loaded = await unlessStopped(assistant.load(), signal);
  const outcome = await loaded.processQuery({
    sessionId: session.id,
    conversationId: conversationOf(options.notebook, loaded),
    request: call.request,
    signal,
    onPhase: phase => {
      shown.progress(phaseText(phase, trans));
    }
  });
  if (outcome.kind !== 'answer') {
    return complaintOfOutcome(outcome, trans);
  }
  assistant.authorise(session);
  const notes: string[] = [];
  if (call.name !== null) {
    const { sessionContext } = options;
    if (!sessionContext) {
      throw new AssistantError('system/no-kernel');
    }
    shown.progress(trans.__('Sending the rows to the kernel…'));
    const { exportDataFrame } = await import('../export/exportDataFrame.js');
    const { table } = outcome;
    const { drive } = services;
    const { name } = call;
    const done = await exportDataFrame({ table, name, sessionContext, drive, signal, trans });
    assistant.record({ event: 'export', to: 'dataframe', rows: table.rowCount });
    assistant.authorise(session);
    notes.push(done);
  }
  shown.end(outputsOf(outcome, notes, trans, locale));
  return null;
}

/** @throws AssistantError as `IAssistant.authorise`, with the sign-in in view */
function whoAsks({ assistant, showSignIn }: AskCellServices): Session {
  try {
    return assistant.authorise();
  } catch (error) {
    showSignIn();
    throw error;
  }
}

function conversationOf(notebook: INotebookModel, assistant: Assistant): string {
  const known = conversations.get(notebook);
  if (known !== undefined) {
    return known;
  }
  // Not `crypto.randomUUID`, which a page that came over plain HTTP does not have.
  const id = UUID.uuid4();
  conversations.set(notebook, id);
  notebook.sharedModel.disposed.connect(() => {
    assistant.forget(id);
  });
  return id;
}

/** What is loading goes on for others; only this wait ends. */
function unlessStopped<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      reject(new AssistantError('query/stopped'));
    };
    if (signal.aborted) {
      stop();
    }
    signal.addEventListener('abort', stop, { once: true });
    promise.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', stop);
    });
  });
}

function kernelError({ name, sentence }: Complaint): KernelError {
  return new KernelError({
    status: 'error',
    execution_count: 0,
    ename: name,
    evalue: sentence,
    traceback: [sentence]
  });
}
