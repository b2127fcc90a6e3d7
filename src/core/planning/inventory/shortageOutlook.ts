import { fittedDemand } from '../demand/fittedDemand.js';
import type { DemandClass } from '../forecast/DemandClass.js';
import { requireFinite, requireNotNegative, requireWhole } from '../inputChecks.js';

export interface DailyDemand {
  readonly demandClass: DemandClass;
  /** Units a day. */
  readonly mean: number;
  /** Units² a day. */
  readonly variance: number;
}

export interface ShortageOutlook {
  /** P(demand up to the end of the horizon > stock). */
  readonly probability: number;
  /** Units short by then, on average. */
  readonly expectedShort: number;
  /** Days from now until a shortage is more likely than not; null if not within the horizon. */
  readonly firstShortDay: number | null;
  /** The distribution that was taken. */
  readonly distribution: string;
}

/**
 * What a stock that nothing is added to comes to. Days are taken for independent of each other, so
 * mean and variance grow with their number.
 * @param stock units @param horizonDays whole, ≥ 1
 * @throws AssistantError `agent/invalid-input`
 * @source Axsäter, Inventory Control 3e, ch. 5; distributions as in `fittedDemand`
 */
export function shortageOutlook(
  demand: DailyDemand,
  stock: number,
  horizonDays: number
): ShortageOutlook {
  requireFinite({ stock });
  requireWhole({ horizonDays }, 1);
  requireNotNegative({ mean: demand.mean, variance: demand.variance });
  const over = (days: number) =>
    fittedDemand(demand.demandClass, days * demand.mean, days * demand.variance);
  const atEnd = over(horizonDays);
  const isShort = (days: number): boolean => over(days).survival(stock) > 0.5;
  return {
    probability: atEnd.survival(stock),
    expectedShort: atEnd.expectedShort(stock),
    firstShortDay: isShort(horizonDays) ? firstDay(isShort, horizonDays) : null,
    distribution: atEnd.name
  };
}

/** The first day that holds, where all after it hold too and the last one does. */
function firstDay(holds: (day: number) => boolean, last: number): number {
  let [low, high] = [0, last];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    [low, high] = holds(middle) ? [low, middle] : [middle, high];
  }
  return high;
}
