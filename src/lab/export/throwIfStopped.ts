import { AssistantError } from '../../core/errors/AssistantError.js';

/** @throws AssistantError `query/stopped` once the signal aborted */
export function throwIfStopped(signal: AbortSignal): void {
  if (signal.aborted) {
    throw new AssistantError('query/stopped');
  }
}
