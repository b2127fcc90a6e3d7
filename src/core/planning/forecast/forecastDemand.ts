import { invalidInput } from '../inputChecks.js';
import { defaultMethods } from './defaultMethods.js';
import { checkHorizon, type DemandHistory } from './DemandHistory.js';
import { demandScale } from './DemandScale.js';
import { forecastMethods, type ForecastMethodName } from './forecastMethods.js';
import { pause, type LongWork } from '../LongWork.js';

export interface DemandForecast {
  /** Units per period, ≥ 0; length `horizon`. */
  readonly mean: Float64Array;
  /** Those whose mean it is. */
  readonly methods: readonly ForecastMethodName[];
}

/**
 * Forecasts demand with one method, or with the mean of those that suit it.
 * @param horizon periods ahead, 1 to 366
 * @param method where it is left out, `defaultMethods` decides
 * @throws AssistantError `agent/invalid-input` with the field that is not usable
 * @throws DOMException `AbortError` when it is stopped
 */
export async function forecastDemand(
  history: DemandHistory,
  horizon: number,
  method?: ForecastMethodName,
  work: LongWork = {}
): Promise<DemandForecast> {
  checkHorizon(horizon);
  if (method && !forecastMethods[method].fits(history)) {
    throw invalidInput('method', `it needs ${forecastMethods[method].needs}`);
  }
  const methods = method ? [method] : defaultMethods(history);
  const scale = demandScale(history, horizon);
  const sum = new Float64Array(horizon);
  for (const [index, name] of methods.entries()) {
    await pause(work, index / methods.length);
    for (const [step, value] of forecastMethods[name].forecast(scale.history, horizon).entries()) {
      sum[step] = (sum[step] ?? 0) + value;
    }
  }
  await pause(work, 1);
  return { mean: scale.toUnits(sum.map(value => Math.max(0, value / methods.length))), methods };
}
