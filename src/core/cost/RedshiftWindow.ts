import { leastRedshiftWindow } from './prices.js';

/**
 * While a workgroup of Redshift Serverless is awake it is billed by the second, and for a minute at
 * least each time it wakes. This tells what one statement adds to that.
 *
 * It sees this page's statements only: where others keep the workgroup awake, the truth is less.
 */
export class RedshiftWindow {
  /** Until when is paid, by the clock of the caller, in milliseconds. */
  private paidUntil = -Infinity;

  /**
   * @param from when the statement began, in milliseconds
   * @param until when it ended
   * @returns the milliseconds that it adds to what is billed
   */
  add(from: number, until: number): number {
    const added = this.wouldAdd(from, until);
    this.paidUntil = Math.max(this.paidUntil, from > this.paidUntil ? from + added : until);
    return added;
  }

  /** What a statement would add, without adding it. */
  wouldAdd(from: number, until: number): number {
    return from > this.paidUntil
      ? Math.max(leastRedshiftWindow, until - from)
      : Math.max(0, until - this.paidUntil);
  }
}
