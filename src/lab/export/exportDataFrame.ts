import type { ISessionContext } from '@jupyterlab/apputils';
import { PageConfig, PathExt } from '@jupyterlab/coreutils';
import { KernelMessage, type Contents, type Kernel } from '@jupyterlab/services';
import { UUID } from '@lumino/coreutils';
import type { ResultTable } from '../../core/database/ResultTable.js';
import { AssistantError, toAssistantError } from '../../core/errors/AssistantError.js';
import type { Translation } from '../../core/language/Translation.js';
import { arrowFileOf } from './arrowFileOf.js';
import { loadFrameCode } from './loadFrameCode.js';
import { pythonNameProblem } from './pythonNameProblem.js';
import { throwIfStopped } from './throwIfStopped.js';
import { uploadFile } from './uploadFile.js';

export interface DataFrameExport {
  readonly table: ResultTable;
  /** The variable; null for a free one: `result`, `result_2` … */
  readonly name: string | null;
  /** The notebook's: the kernel, and the folder for the passing file. */
  readonly sessionContext: ISessionContext;
  readonly drive: Contents.IDrive;
  readonly signal: AbortSignal;
  readonly trans: Translation;
}

/**
 * Makes a table a pandas DataFrame in a notebook's kernel: an Arrow file beside the notebook,
 * which the kernel reads and deletes. A kernel's message channel would break above 10 MiB.
 * @returns what was done, as a sentence with the variable's name
 * @throws AssistantError `agent/invalid-input` for the name, `system/no-kernel`,
 * `system/kernel-not-python`, `system/kernel-packages`, `system/kernel-files`,
 * `system/export-failed`, `query/stopped`
 */
export async function exportDataFrame(options: DataFrameExport): Promise<string> {
  const { name, drive, signal, table } = options;
  if (name !== null && pythonNameProblem(name)) {
    throw new AssistantError('agent/invalid-input', [name, 'a variable of Python is needed']);
  }
  const kernel = await pythonKernel(options.sessionContext);
  const path = PathExt.join(
    folderOf(options.sessionContext.path),
    // Hidden files are refused by Jupyter's server.
    `supply-chain-${UUID.uuid4()}.arrow`
  );
  let loaded = false;
  try {
    await uploadFile(drive, path, arrowFileOf(table), signal);
    const code = loadFrameCode({
      name,
      path,
      root: PageConfig.getOption('serverRoot'),
      columns: table.columns
    });
    const variable = await execute(kernel, code, signal);
    loaded = true;
    return options.trans._n(
      '%2 is a DataFrame of %1 row',
      '%2 is a DataFrame of %1 rows',
      table.rowCount,
      variable
    );
  } catch (thrown) {
    throw toAssistantError(thrown, 'system/export-failed');
  } finally {
    if (!loaded) {
      await remove(drive, path);
    }
  }
}

async function pythonKernel(sessionContext: ISessionContext): Promise<Kernel.IKernelConnection> {
  await sessionContext.ready;
  const kernel = sessionContext.session?.kernel;
  if (!kernel) {
    throw new AssistantError('system/no-kernel');
  }
  const { language_info: language } = await kernel.info;
  if (language.name !== 'python') {
    throw new AssistantError('system/kernel-not-python', [language.name]);
  }
  return kernel;
}

/** Shared notebooks live in a drive of that name over the same files. */
function folderOf(path: string): string {
  return PathExt.dirname(path.replace(/^RTC:/, ''));
}

/** Runs the code unseen by the notebook; what it prints comes back. */
async function execute(
  kernel: Kernel.IKernelConnection,
  code: string,
  signal: AbortSignal
): Promise<string> {
  throwIfStopped(signal);
  // Not silent: a silent request prints nothing.
  const future = kernel.requestExecute({
    code,
    silent: false,
    store_history: false,
    stop_on_error: false,
    allow_stdin: false
  });
  let printed = '';
  future.onIOPub = message => {
    if (KernelMessage.isStreamMsg(message) && message.content.name === 'stdout') {
      printed += message.content.text;
    }
  };
  const stop = (): void => {
    future.dispose();
  };
  signal.addEventListener('abort', stop, { once: true });
  try {
    const { content } = await future.done;
    if (content.status === 'ok') {
      return printed.trim();
    }
    throw failure(content);
  } catch (thrown) {
    throw signal.aborted ? new AssistantError('query/stopped', [], { cause: thrown }) : thrown;
  } finally {
    signal.removeEventListener('abort', stop);
    future.dispose();
  }
}

function failure(content: KernelMessage.IExecuteReplyMsg['content']): AssistantError {
  if (content.status !== 'error') {
    return new AssistantError('query/stopped');
  }
  const cause = new Error(`${content.ename}: ${content.evalue}`);
  switch (content.ename) {
    case 'ModuleNotFoundError':
    case 'ImportError':
      return new AssistantError('system/kernel-packages', [missingModule(content.evalue)], {
        cause
      });
    case 'FileNotFoundError':
      return new AssistantError('system/kernel-files', [], { cause });
    case 'KeyboardInterrupt':
      return new AssistantError('query/stopped', [], { cause });
    default:
      return new AssistantError('system/export-failed', [], { cause });
  }
}

/** Python says: No module named 'pandas'. */
function missingModule(message: string): string {
  return /'([\w.]+)'/.exec(message)?.[1] ?? 'pandas';
}

/** The kernel did not, so the page does; emptied first, for the server moves files to a trash. */
async function remove(drive: Contents.IDrive, path: string): Promise<void> {
  try {
    await drive.get(path, { content: false });
    await drive.save(path, { type: 'file', format: 'text', content: '' });
    await drive.delete(path);
  } catch {
    // It is not there: nothing was sent yet, or the kernel deleted it before it failed.
  }
}
