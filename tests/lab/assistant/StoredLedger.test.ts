import { noCost } from '../../../src/core/cost/Cost.js';
import { StoredLedger } from '../../../src/lab/assistant/StoredLedger.js';

const days = [{ day: '2026-11-23', cost: { ...noCost, addedUsd: 1, byService: { glue: 1 } } }];

function storage() {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value)
  };
}

describe('The costs that a browser keeps', () => {
  it('are there again in another page', () => {
    const shared = storage();
    new StoredLedger(shared).write(days);
    expect(new StoredLedger(shared).read()).toEqual(days);
  });

  it('are none at first, and where somebody has written something else', () => {
    const shared = storage();
    expect(new StoredLedger(shared).read()).toEqual([]);
    new StoredLedger(shared).write(days);
    for (const key of shared.kept.keys()) {
      shared.kept.set(key, '[{"day":"yesterday"}]');
    }
    expect(new StoredLedger(shared).read()).toEqual([]);
  });

  it('are parsed once, however often they are looked at', () => {
    const shared = storage();
    new StoredLedger(shared).write(days);
    const ledger = new StoredLedger(shared);
    expect(ledger.read()).toBe(ledger.read());
    new StoredLedger(shared).write([]);
    expect(ledger.read()).toEqual([]);
  });

  it("are the page's own where the browser keeps nothing", () => {
    const ledger = new StoredLedger({
      getItem: () => null,
      setItem: () => {
        throw new Error('The quota is exceeded.');
      }
    });
    ledger.write(days);
    expect(ledger.read()).toEqual(days);
  });
});
