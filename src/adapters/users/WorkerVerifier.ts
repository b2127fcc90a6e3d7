import { AssistantError } from '../../core/errors/AssistantError.js';
import type { PasswordVerifier } from '../../core/session/PasswordHasher.js';
import type { Comparison } from './bcryptWorker.js';

/** bcrypt beside the page, which it would block for 100 ms at a time. */
export class WorkerVerifier implements PasswordVerifier {
  /** @param start starts a worker that answers a `Comparison` with whether the two go together */
  constructor(private readonly start: () => Worker) {}

  /**
   * In a worker of its own, which ends with it: no password stays in one.
   * @throws AssistantError `query/stopped` when the signal aborts, `system/unexpected` with the
   * event as its cause
   */
  async matches(password: string, hash: string, signal?: AbortSignal): Promise<boolean> {
    const worker = this.start();
    let stop = (): void => undefined;
    try {
      return await new Promise<boolean>((resolve, reject) => {
        stop = () => {
          reject(new AssistantError('query/stopped'));
        };
        const fail = (cause: Event): void => {
          reject(new AssistantError('system/unexpected', [], { cause }));
        };
        worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
          resolve(data === true);
        });
        worker.addEventListener('error', fail);
        worker.addEventListener('messageerror', fail);
        signal?.addEventListener('abort', stop);
        if (signal?.aborted) {
          stop();
        } else {
          const comparison: Comparison = { password, hash };
          worker.postMessage(comparison);
        }
      });
    } finally {
      signal?.removeEventListener('abort', stop);
      worker.terminate();
    }
  }
}
