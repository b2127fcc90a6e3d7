import type { AuditEntry, Journal } from '../../../src/core/audit/Journal.js';

/** A journal that keeps what it gets, and fails as often as the test says. */
export class PaperJournal implements Journal {
  readonly requests: (readonly AuditEntry[])[] = [];
  failures = 0;

  append(entries: readonly AuditEntry[]): Promise<void> {
    if (this.failures > 0) {
      this.failures -= 1;
      return Promise.reject(new Error('offline'));
    }
    this.requests.push(entries);
    return Promise.resolve();
  }

  get entries(): readonly AuditEntry[] {
    return this.requests.flat();
  }
}
