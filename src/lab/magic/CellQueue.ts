/** One cell's turn. */
export interface Turn {
  /** Whether it may run only when no other cell of the notebook does. */
  readonly alone: boolean;
  /** The signal aborts when the notebook is stopped. */
  run(signal: AbortSignal): Promise<boolean>;
  /** Called if it cannot start at once. */
  onWait(): void;
  /** Called if it waited and is not to run any more. */
  onDrop(): void;
  /** Whether its failure lets the waiting cells go on. */
  readonly mayFail: boolean;
}

interface Waiting {
  readonly turn: Turn;
  readonly resolve: (done: boolean) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * The order of one notebook's cells. Cells of the kernel may overlap, the kernel keeps their
 * order; a cell of the browser is a barrier: it waits for all before it, all after it wait.
 *
 * As in a kernel, a failure drops what waits at that moment; what is added later runs.
 */
export class CellQueue {
  private waiting: Waiting[] = [];
  private running = 0;
  private barrier = false;
  private stopper = new AbortController();

  /** @returns what the turn returns; false if it was dropped */
  add(turn: Turn): Promise<boolean> {
    return new Promise((resolve, reject) => {
      const entry: Waiting = { turn, resolve, reject };
      this.waiting.push(entry);
      this.advance();
      if (this.waiting.includes(entry)) {
        turn.onWait();
      }
    });
  }

  /** Aborts what runs and drops what waits. */
  stop(): void {
    const { stopper } = this;
    this.stopper = new AbortController();
    this.drop();
    stopper.abort();
  }

  private advance(): void {
    for (let next = this.waiting[0]; next && this.mayStart(next.turn); next = this.waiting[0]) {
      this.waiting.shift();
      void this.start(next);
    }
  }

  private mayStart(turn: Turn): boolean {
    return !this.barrier && (this.running === 0 || !turn.alone);
  }

  private async start({ turn, resolve, reject }: Waiting): Promise<void> {
    this.running++;
    this.barrier = turn.alone;
    try {
      resolve(await turn.run(this.stopper.signal));
    } catch (reason) {
      if (!turn.mayFail) {
        this.drop();
      }
      reject(reason);
    } finally {
      this.running--;
      // Nothing started while the barrier stood, and it only starts alone.
      this.barrier = false;
      this.advance();
    }
  }

  private drop(): void {
    const dropped = this.waiting;
    this.waiting = [];
    for (const { turn, resolve } of dropped) {
      turn.onDrop();
      resolve(false);
    }
  }
}
