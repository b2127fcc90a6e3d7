import { z } from 'zod';
import type { CostLedger, DayCost } from '../../core/cost/CostLedger.js';

const usd = z.number().nonnegative();
const tokens = z.number().int().nonnegative();

const stored = z.array(
  z.object({
    day: z.iso.date(),
    cost: z.object({
      marginalUsd: usd,
      addedUsd: usd,
      byService: z.partialRecord(z.enum(['bedrock', 'redshift', 'athena', 'lambda', 'glue']), usd),
      tokens: z.object({ input: tokens, output: tokens, cacheRead: tokens, cacheWrite: tokens }),
      isIncomplete: z.boolean()
    })
  })
);

const key = 'jupyterlab-supply-chain-assistant:costs';

/**
 * What was spent on which day, in the storage of the browser; no more than sums. Where that cannot
 * be read or written, this page alone remembers.
 */
export class StoredLedger implements CostLedger {
  private kept: readonly DayCost[] = [];
  /** What `kept` was read from or written as: views read at each drawing, and parse no more. */
  private text: string | null = null;

  constructor(private readonly storage: Pick<Storage, 'getItem' | 'setItem'>) {}

  read(): readonly DayCost[] {
    try {
      const text = this.storage.getItem(key);
      if (text !== null && text !== this.text) {
        this.kept = stored.parse(JSON.parse(text));
        this.text = text;
      }
    } catch {
      // What this page keeps itself is all there is.
    }
    return this.kept;
  }

  write(days: readonly DayCost[]): void {
    this.kept = days;
    try {
      const text = JSON.stringify(days);
      this.storage.setItem(key, text);
      this.text = text;
    } catch {
      // The page goes on with what it keeps itself.
    }
  }
}
