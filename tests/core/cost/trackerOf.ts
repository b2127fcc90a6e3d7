import type { DayCost } from '../../../src/core/cost/CostLedger.js';
import { CostTracker, type TrackerTerms } from '../../../src/core/cost/CostTracker.js';
import { listPrices } from '../../../src/core/cost/prices.js';

export const trackerTerms: TrackerTerms = { prices: listPrices, baseRpu: 8 };

/** What a tracker of the tests stands on; it outlives the tracker. */
export class TrackerState {
  days: readonly DayCost[] = [];
  now = 0;
  today = '2026-11-23';
}

/** A tracker on a clock and a calendar of the test. */
export function trackerOf(
  state = new TrackerState(),
  terms: Partial<TrackerTerms> = {}
): CostTracker {
  return new CostTracker(
    {
      ledger: {
        read: () => state.days,
        write: days => {
          state.days = days;
        }
      },
      clock: { now: () => state.now },
      today: () => state.today
    },
    { ...trackerTerms, ...terms }
  );
}
