import { Lazy } from '../cache/Lazy.js';
import type { SchemaCatalog } from '../database/SchemaCatalog.js';
import type { Translation } from '../language/Translation.js';
import type { Drift } from './Drift.js';
import { driftOf } from './driftOf.js';

export interface SchemaSettings {
  readonly catalog: SchemaCatalog;
  /** Milliseconds that only grow. */
  readonly clock: { now(): number };
  /** How long a catalog is believed, in milliseconds. */
  readonly timeToLive: number;
  /** How long one that could not be read is left alone, in milliseconds. */
  readonly timeToRetry: number;
}

interface Known {
  readonly drift: Drift | null;
  readonly until: number;
}

/**
 * How the database differs from the six tables, looked up in a catalog and kept for a while. One
 * look-up serves all who ask meanwhile, and none of them stops it.
 */
export class SchemaProvider {
  private readonly known = new Lazy(
    () => this.look(),
    ({ until }) => this.settings.clock.now() < until
  );

  constructor(private readonly settings: SchemaSettings) {}

  /** As last looked up; null where nothing is known. */
  get lastDrift(): Drift | null {
    return this.known.last?.drift ?? null;
  }

  /** @returns null where the catalog cannot be read: then nothing is known to be missing */
  async drift(): Promise<Drift | null> {
    return (await this.known.get()).drift;
  }

  /** How the tables differ, in sentences; none where they do not, or nothing is known. */
  async report(trans: Translation): Promise<readonly string[]> {
    const drift = await this.drift();
    if (!drift) {
      return [];
    }
    const { driftSentences } = await import('./driftSentences.js');
    return driftSentences(drift, trans);
  }

  /** The next question looks the catalog up again. */
  clear(): void {
    this.known.forget();
  }

  private async look(): Promise<Known> {
    const { catalog, clock, timeToLive, timeToRetry } = this.settings;
    try {
      const drift = driftOf(await catalog.tables(new AbortController().signal));
      return { drift, until: clock.now() + timeToLive };
    } catch {
      // What was known before is better than nothing; the database itself will say what it lacks.
      return { drift: this.lastDrift, until: clock.now() + timeToRetry };
    }
  }
}
