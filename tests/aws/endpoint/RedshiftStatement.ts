import type { SqlParameter } from './namedParameters.js';
import type { WarehouseResult } from './Warehouse.js';

type Status = 'SUBMITTED' | 'PICKED' | 'STARTED' | 'FINISHED' | 'FAILED' | 'ABORTED';

const ends: ReadonlySet<Status> = new Set(['FINISHED', 'FAILED', 'ABORTED']);

/** One statement of the Data API with the states that it goes through. */
export class RedshiftStatement {
  status: Status = 'SUBMITTED';
  result: WarehouseResult | undefined;
  error: string | undefined;
  updated: number;
  started: number | undefined;
  resultBytes = 0;
  private waiting: (() => void)[] = [];

  constructor(
    readonly id: string,
    readonly sql: string,
    readonly parameters: readonly SqlParameter[],
    /** The identity that may see it. */
    readonly owner: string,
    readonly user: string,
    readonly workgroup: string,
    readonly database: string,
    readonly created: number
  ) {
    this.updated = created;
  }

  get isOver(): boolean {
    return ends.has(this.status);
  }

  get hasResultSet(): boolean {
    return this.status === 'FINISHED' && (this.result?.columns.length ?? 0) > 0;
  }

  /** Goes on to a state, unless the statement is over. */
  become(status: Status, now: number): void {
    if (this.isOver) {
      return;
    }
    this.status = status;
    this.updated = now;
    if (status === 'STARTED') {
      this.started = now;
    }
    if (ends.has(status)) {
      const told = this.waiting;
      this.waiting = [];
      for (const tell of told) tell();
    }
  }

  /** Until it is over, the time is up or nobody waits any more. */
  async over(milliseconds: number, signal: AbortSignal): Promise<void> {
    if (this.isOver || signal.aborted) {
      return;
    }
    await new Promise<void>(resolve => {
      const timer = setTimeout(resolve, milliseconds);
      const stop = (): void => {
        clearTimeout(timer);
        resolve();
      };
      this.waiting.push(stop);
      signal.addEventListener('abort', stop, { once: true });
    });
  }
}
