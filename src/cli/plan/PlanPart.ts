export interface PlanOptions {
  /** CPU milliseconds that this process has used. */
  readonly cpu: () => number;
  /** CPU seconds that one problem may take; for ever where it is left out. */
  readonly seconds?: number;
}

/**
 * A kind of problem that `npm run plan` solves.
 * @param input what came in as JSON
 * @returns what goes out as JSON
 */
export type PlanPart = (input: unknown, options: PlanOptions) => Promise<unknown>;
