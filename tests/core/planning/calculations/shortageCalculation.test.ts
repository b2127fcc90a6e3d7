import { shortageCalculation } from '../../../../src/core/planning/calculations/shortageCalculation.js';
import { shortageOutlook } from '../../../../src/core/planning/inventory/shortageOutlook.js';

const places = Array.from({ length: 45 }, (_, index) => ({
  demand: {
    demandClass: (['smooth', 'erratic', 'intermittent'] as const)[index % 3] ?? 'smooth',
    mean: 0.5 + index / 4,
    variance: 1 + index
  },
  stock: 10 * (index % 7),
  days: 1 + index
}));

it('gives the outlook of each place, in their order', async () => {
  const outlooks = await shortageCalculation.run(structuredClone(places), {});
  expect(outlooks).toEqual(
    places.map(({ demand, stock, days }) => shortageOutlook(demand, stock, days))
  );
});

it('tells how far it is, and stops where it is told to', async () => {
  const shares: number[] = [];
  const stop = new AbortController();
  const progress = (done: number): void => {
    shares.push(done);
    if (shares.length === 2) stop.abort();
  };
  await expect(shortageCalculation.run(places, { progress, signal: stop.signal })).rejects.toThrow(
    /abort/i
  );
  expect(shares).toEqual([0, 20 / 45]);
});

it('has nothing to say of no place', async () => {
  await expect(shortageCalculation.run([], {})).resolves.toEqual([]);
});
