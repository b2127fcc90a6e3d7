import { randomUUID } from 'node:crypto';
import type { WarehouseResult } from './Warehouse.js';

type State = 'QUEUED' | 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'CANCELLED';

/** What a query was started with. */
export interface AthenaStart {
  readonly text: string;
  /** SQL literals for the question marks. */
  readonly parameters: readonly string[];
  readonly workGroup: string;
  readonly database: string;
  readonly output: string;
}

/** One query of Athena with the states that it goes through. */
export class AthenaQuery {
  readonly id = randomUUID();
  state: State = 'QUEUED';
  reason: string | undefined;
  result: WarehouseResult | undefined;
  bytesScanned = 0;
  isReused = false;
  ended: number | undefined;

  constructor(
    readonly start: AthenaStart,
    readonly submitted: number
  ) {}

  get isOver(): boolean {
    return this.ended !== undefined;
  }

  run(): void {
    if (!this.isOver) {
      this.state = 'RUNNING';
    }
  }

  end(state: 'SUCCEEDED' | 'FAILED' | 'CANCELLED', now: number, reason?: string): void {
    if (!this.isOver) {
      this.state = state;
      this.reason = reason;
      this.ended = now;
    }
  }

  isSameAs({ text, parameters, workGroup, database }: AthenaStart): boolean {
    const { start } = this;
    return (
      start.text === text &&
      start.parameters.join('\n') === parameters.join('\n') &&
      start.workGroup === workGroup &&
      start.database === database
    );
  }
}
