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

/** How long an answer is kept, in milliseconds, as the original design has it. */
export const defaultTimeToLive = 300_000;
const maximumEntries = 1000;

/** Results of questions that were answered before, the least used one leaving first. */
export class QueryCache {
  private readonly entries: LRUCache<string, ResultTable>;
  private hits = 0;
  private misses = 0;

  /** @param clock milliseconds that only grow */
  constructor(clock: { now(): number }) {
    this.entries = new LRUCache({
      max: maximumEntries,
      ttl: defaultTimeToLive,
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
    return found;
  }

  /** An answer past its time, for when there is no newer one, and its age in milliseconds. */
  getOld(key: CacheKey): { readonly table: ResultTable; readonly age: number } | undefined {
    const text = textOf(key);
    const table = this.entries.get(text, { allowStale: true });
    return table && { table, age: this.entries.ttl - this.entries.getRemainingTTL(text) };
  }

  set(key: CacheKey, table: ResultTable): void {
    this.entries.set(textOf(key), table);
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
