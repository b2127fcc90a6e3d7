import type { Cost } from './Cost.js';

/** What a user spent on one day. */
export interface DayCost {
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly cost: Cost;
}

/** Where the costs of days are kept, so that a reload does not forget them. */
export interface CostLedger {
  /** The days that are known, in any order. */
  read(): readonly DayCost[];
  /** Keeps these days in place of those before. */
  write(days: readonly DayCost[]): void;
}
