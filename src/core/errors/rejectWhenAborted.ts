import { AssistantError } from './AssistantError.js';

/**
 * The work's result, unless the signal aborts first: then `query/stopped` at once, whatever the
 * work is still waiting for.
 */
export async function rejectWhenAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  let stop = (): void => undefined;
  const aborted = new Promise<never>((_resolve, reject) => {
    stop = () => {
      reject(new AssistantError('query/stopped', [], { cause: signal.reason }));
    };
  });
  signal.addEventListener('abort', stop);
  try {
    if (signal.aborted) {
      stop();
    }
    return await Promise.race([aborted, work]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
