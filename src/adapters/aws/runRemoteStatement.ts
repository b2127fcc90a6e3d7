import { AssistantError } from '../../core/errors/AssistantError.js';
import { rejectWhenAborted } from '../../core/errors/rejectWhenAborted.js';

/** A statement that runs in a service, which knows it by an id. */
export interface RemoteStatement<T> {
  /** Hands it over, and returns once the service has given it its id. */
  start(): Promise<void>;
  /** Waits for its end, and reads what it returned. */
  finish(signal: AbortSignal): Promise<T>;
  /** Ends it in the service, unless it has ended. */
  cancel(): Promise<void>;
}

export interface RemoteLimits {
  readonly signal: AbortSignal;
  /** How long it may take. */
  readonly seconds: number;
}

/**
 * What a statement returns. Whoever stops it hears so at once; that it ends in the service too is
 * seen to afterwards, and so it is where the service cannot be asked any more.
 * @throws AssistantError `query/stopped`, `query/timeout`, or what the statement throws
 */
export async function runRemoteStatement<T>(
  statement: RemoteStatement<T>,
  { signal, seconds }: RemoteLimits
): Promise<T> {
  if (signal.aborted) {
    throw new AssistantError('query/stopped', [], { cause: signal.reason });
  }
  const limit = new AbortController();
  const late = new Error('It took too long.');
  const timer = setTimeout(() => {
    limit.abort(late);
  }, seconds * 1000);
  const stop = AbortSignal.any([signal, limit.signal]);
  // Not to be aborted: what has no id yet cannot be cancelled.
  const started = statement.start();
  try {
    return await rejectWhenAborted(
      started.then(() => statement.finish(stop)),
      stop
    );
  } catch (error) {
    void started.then(() => statement.cancel()).catch(() => undefined);
    throw stop.reason === late
      ? new AssistantError('query/timeout', [String(seconds)], { cause: error })
      : error;
  } finally {
    clearTimeout(timer);
  }
}
