import { defaultTimeToLive, QueryCache } from '../../../src/core/cache/QueryCache.js';
import { tableOfRows } from '../../../src/core/database/ResultTable.js';

const table = tableOfRows([{ name: 'n', type: 'integer' }], [[1]], '2025-06-18');
const key = {
  persona: 'Warehouse Manager',
  statement: 'SELECT 1',
  dataVersion: '1',
  today: '2025-06-18'
} as const;

describe('The cache', () => {
  let now = 0;
  let cache: QueryCache;
  beforeEach(() => {
    now = 1;
    cache = new QueryCache({ now: () => now });
  });

  it('gives back what was put in, and counts', () => {
    expect(cache.get(key)).toBeUndefined();
    cache.set(key, table);
    expect(cache.get({ ...key })).toBe(table);
    expect(cache.stats).toEqual({ hits: 1, misses: 1, size: 1 });
  });

  it.each([
    ['another persona', { persona: 'Field Engineer' as const }],
    ['another statement', { statement: 'SELECT 2' }],
    ['other data', { dataVersion: '2' }],
    ['another day', { today: '2025-06-19' }]
  ])('gives nothing of it for %s', (_what, other) => {
    cache.set(key, table);
    expect(cache.get({ ...key, ...other })).toBeUndefined();
  });

  it('keeps the parts of a key apart, whatever they hold', () => {
    cache.set({ ...key, dataVersion: '1","2', today: '3' }, table);
    expect(cache.get({ ...key, dataVersion: '1', today: '2","3' })).toBeUndefined();
  });

  it('gives nothing past its time', () => {
    cache.set(key, table);
    now += defaultTimeToLive;
    expect(cache.get(key)).toBe(table);
    now += 1;
    expect(cache.get(key)).toBeUndefined();
  });

  it('has an old answer for who asks for one, with its age', () => {
    expect(cache.getOld(key)).toBeUndefined();
    cache.set(key, table);
    now += defaultTimeToLive + 5000;
    expect(cache.get(key)).toBeUndefined();
    expect(cache.getOld(key)).toEqual({ table, age: defaultTimeToLive + 5000 });
  });

  it('lets go of what was least used when it is full', () => {
    for (let number = 0; number < 1000; number += 1) {
      cache.set({ ...key, statement: String(number) }, table);
    }
    cache.get({ ...key, statement: '0' });
    cache.set({ ...key, statement: 'one more' }, table);
    expect(cache.stats.size).toBe(1000);
    expect(cache.get({ ...key, statement: '0' })).toBe(table);
    expect(cache.get({ ...key, statement: '1' })).toBeUndefined();
  });

  it('can be emptied', () => {
    cache.set(key, table);
    cache.clear();
    expect(cache.get(key)).toBeUndefined();
  });

  it('keeps what is asked again and again longer', () => {
    cache.set(key, table, true);
    now += 900_000;
    expect(cache.get(key)).toBe(table);
    now += 1;
    expect(cache.get(key)).toBeUndefined();
  });

  it('holds to other limits, and keeps nothing where it is switched off', () => {
    const limits = { enabled: true, maximumEntries: 1, timeToLive: 10, standingTimeToLive: 20 };
    cache = new QueryCache({ now: () => now }, limits);
    cache.set({ ...key, statement: 'first' }, table);
    cache.set(key, table);
    expect(cache.stats.size).toBe(1);
    now += 11;
    expect(cache.get(key)).toBeUndefined();
    const off = new QueryCache({ now: () => now }, { ...limits, enabled: false });
    off.set(key, table);
    expect(off.get(key)).toBeUndefined();
  });
});
