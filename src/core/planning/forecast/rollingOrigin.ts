import type { DemandHistory } from './DemandHistory.js';
import { forecastDemand } from './forecastDemand.js';
import { forecastMethods, type ForecastMethodName } from './forecastMethods.js';
import { pause, type LongWork } from '../LongWork.js';
import { pastOrigins } from './pastOrigins.js';
import { seasonalNaive } from './seasonalNaive.js';

/** What would have been forecast when the history was shorter. */
export interface PastForecast {
  /** Periods that were known; the forecast begins with the one after them. */
  readonly origin: number;
  /** Units per period, up to the end of the history. */
  readonly mean: Float64Array;
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
