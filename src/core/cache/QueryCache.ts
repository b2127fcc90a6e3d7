import { LRUCache } from 'lru-cache';
import type { ResultTable } from '../database/ResultTable.js';
import type { PersonaName } from '../session/personas.js';

/** What makes two questions the same: who asks, what was understood, of which data, as of when. */
export interface CacheKey {
  readonly persona: PersonaName;
  readonly statement: string;
  readonly dataVersion: string;
  readonly today: string;
}

export interface CacheStats {
  readonly hits: number;
  readonly misses: number;
  readonly size: number;
}

/** The times and the size of the original design. */
export const defaultTimeToLive = 300_000;
const standingTimeToLive = 900_000;
const maximumEntries = 1000;

export interface CacheLimits {
  /** Nothing is kept if not. */
  readonly enabled: boolean;
  readonly maximumEntries: number;
  /** How long an answer is kept, in milliseconds. */
  readonly timeToLive: number;
  /** The same for questions that are asked again and again, in milliseconds. */
  readonly standingTimeToLive: number;
}

const standard: CacheLimits = {
  enabled: true,
  maximumEntries,
  timeToLive: defaultTimeToLive,
  standingTimeToLive
};

/** Results of questions that were answered before, the least used one leaving first. */
export class QueryCache {
  private readonly entries: LRUCache<
    string,
    { readonly table: ResultTable; readonly since: number }
  >;
  private hits = 0;
  private misses = 0;

  /** @param clock milliseconds that only grow */
  constructor(
    private readonly clock: { now(): number },
    private readonly limits = standard
  ) {
    this.entries = new LRUCache({
      max: limits.maximumEntries,
      ttl: limits.timeToLive,
      // The clock is asked at every read: an answer past its time is never given.
      ttlResolution: 0,
      // Old answers make room for new ones, and may serve while there are none.
      noDeleteOnStaleGet: true,
      perf: clock
    });
  }

  get(key: CacheKey): ResultTable | undefined {
    const found = this.entries.get(textOf(key));
    if (found) {
      this.hits += 1;
    } else {
      this.misses += 1;
    }
    return found?.table;
  }

  /** An answer past its time, for when there is no newer one, and its age in milliseconds. */
  getOld(key: CacheKey): { readonly table: ResultTable; readonly age: number } | undefined {
    const found = this.entries.get(textOf(key), { allowStale: true });
    return found && { table: found.table, age: this.clock.now() - found.since };
  }

  /** @param isStanding whether it answers one of the questions that are asked again and again */
  set(key: CacheKey, table: ResultTable, isStanding = false): void {
    const { enabled, timeToLive, standingTimeToLive } = this.limits;
    if (enabled) {
      const ttl = isStanding ? standingTimeToLive : timeToLive;
      this.entries.set(textOf(key), { table, since: this.clock.now() }, { ttl });
    }
  }

  clear(): void {
    this.entries.clear();
  }

  get stats(): CacheStats {
    return { hits: this.hits, misses: this.misses, size: this.entries.size };
  }
}

const textOf = ({ persona, statement, dataVersion, today }: CacheKey): string =>
  JSON.stringify([persona, dataVersion, today, statement]);
