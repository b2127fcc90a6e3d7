import { Random } from '../../sample/Random.js';
import type { RouteModel } from './RouteModel.js';
import { searchFor } from './searchFor.js';

/** Share of the time that is spent on measuring; the first half of it warms the engine up. */
const probe = 0.06;
const stepSize = 64;
/** A search gets faster while the engine still learns, and slower as its routes fill up. */
const most = 1_000_000;

/**
 * How many iterations a search has time for on this machine, measured by a short one.
 * @param milliseconds that measuring and search may take together
 * @param now milliseconds of the clock that counts
 * @param given routes to go on from, as in `searchFor`
 * @returns at least 1
 */
export function iterationsWithin(
  model: RouteModel,
  milliseconds: number,
  now: () => number,
  given: readonly (readonly number[])[]
): number {
  const begun = now();
  const search = searchFor(model, most, new Random(0, 0), given);
  const started = now();
  const spent = (): number => now() - started;
  const run = (until: number): void => {
    do {
      search.step(stepSize);
    } while (spent() < until);
  };
  run((probe / 2) * milliseconds);
  const [warm, done] = [spent(), search.done];
  run(probe * milliseconds);
  const rate = (search.done - done) / Math.max(spent() - warm, 0.001);
  return Math.max(1, Math.floor(rate * (milliseconds - (now() - begun))));
}
