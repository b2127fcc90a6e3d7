/** How work that takes its time lets itself be watched and stopped. */
export interface LongWork {
  /** Lets others run between two slices of the work; where nobody waits, it may do nothing. */
  readonly rest?: () => Promise<void>;
  readonly signal?: AbortSignal;
  /** Told the share that is done, from 0 to 1. */
  readonly progress?: (done: number) => void;
}

/**
 * Between two slices: stops if told so, tells how far it is, lets others run.
 * @throws DOMException `AbortError`, or what the signal was stopped with
 */
export async function pause({ rest, signal, progress }: LongWork, done: number): Promise<void> {
  signal?.throwIfAborted();
  progress?.(done);
  await rest?.();
}
