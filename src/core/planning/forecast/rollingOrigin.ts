import type { DemandHistory } from './DemandHistory.js';
import { forecastDemand } from './forecastDemand.js';
import { forecastMethods, type ForecastMethodName } from './forecastMethods.js';
import { pause, type LongWork } from './LongWork.js';
import { seasonalNaive } from './seasonalNaive.js';

/** What would have been forecast when the history was shorter. */
export interface PastForecast {
  /** Periods that were known; the forecast begins with the one after them. */
  readonly origin: number;
  /** Units per period, up to the end of the history. */
  readonly mean: Float64Array;
}

/** So many errors of a far period tell how large they are. */
const errorsEach = 12;
const mostOrigins = 24;
/** Fewer periods are no history to forecast from. */
const fewest = 8;

/**
 * The origins to look back to: the last ones, evenly spaced, none of them too early.
 * @returns ascending; empty where the history is too short
 */
export function pastOrigins(length: number, period: number, horizon: number): number[] {
  const earliest = Math.max(fewest, Math.min(2 * period + 1, length >> 1));
  const first = Math.max(earliest, length - horizon - errorsEach + 1);
  const stride = Math.ceil((length - first) / mostOrigins);
  const origins: number[] = [];
  for (let origin = length - 1; origin >= first; origin -= stride) {
    origins.unshift(origin);
  }
  return origins;
}

/**
 * Forecasts the past: from each of several origins on, with what was known then. Origins at which
 * the method could not have been used are left out.
 * @param horizon periods ahead, as far as the history goes
 * @param method where it is left out, each origin has its own default
 * @throws AssistantError `agent/invalid-input` with the field that is not usable
 * @throws DOMException `AbortError` when it is stopped
 * @source Tashman (2000), International Journal of Forecasting 16, 437–450
 */
export async function rollingOrigin(
  history: DemandHistory,
  horizon: number,
  method?: ForecastMethodName,
  work: LongWork = {}
): Promise<PastForecast[]> {
  const { demand, period } = history;
  const origins = pastOrigins(demand.length, period, horizon);
  const past: PastForecast[] = [];
  for (const [index, origin] of origins.entries()) {
    await pause(work, index / origins.length);
    const known = { ...history, demand: demand.slice(0, origin) };
    if (method && !forecastMethods[method].fits(known)) {
      continue;
    }
    const ahead = Math.min(horizon, demand.length - origin);
    const { mean } = await forecastDemand(known, ahead, method);
    past.push({ origin, mean });
  }
  return past;
}

/** What the seasonal naive would have said at the same origins; the naive before a whole season. */
export function pastNaive(
  { demand, period }: DemandHistory,
  past: readonly PastForecast[]
): PastForecast[] {
  return past.map(({ origin, mean }) => {
    const known = demand.subarray(0, origin);
    return { origin, mean: seasonalNaive(known, origin < period ? 1 : period, mean.length) };
  });
}
