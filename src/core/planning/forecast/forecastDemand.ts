import { checkHorizon, unusable, type DemandHistory } from './DemandHistory.js';
import { defaultMethods } from './defaultMethods.js';
import { forecastMethods, type ForecastMethodName } from './forecastMethods.js';

/** How long work lets itself be watched and stopped. */
export interface LongWork {
  /** Lets others run between two slices of the work; where nobody waits, it may do nothing. */
  readonly rest?: () => Promise<void>;
  readonly signal?: AbortSignal;
  /** Told the share that is done, from 0 to 1. */
  readonly progress?: (done: number) => void;
}

export interface DemandForecast {
  /** Units per period, ≥ 0; length `horizon`. */
  readonly mean: Float64Array;
  /** Those whose mean it is. */
  readonly methods: readonly ForecastMethodName[];
}

/**
 * Forecasts demand with one method, or with the mean of those that suit it.
 * @param horizon periods ahead, 1 to 1000
 * @param method where it is left out, `defaultMethods` decides
 * @throws AssistantError `agent/invalid-input` with the field that is not usable
 * @throws DOMException `AbortError` when it is stopped
 */
export async function forecastDemand(
  history: DemandHistory,
  horizon: number,
  method?: ForecastMethodName,
  { rest, signal, progress }: LongWork = {}
): Promise<DemandForecast> {
  checkHorizon(horizon);
  const { demand } = history;
  if (method && !forecastMethods[method].fits(history)) {
    throw unusable('method', `it needs ${forecastMethods[method].needs}`);
  }
  const methods = method ? [method] : defaultMethods(history);
  const scale = demand.reduce((sum, units) => sum + units / demand.length, 0) || 1;
  // The searches are at home among figures near 1, whatever the unit of demand is.
  const scaled = { ...history, demand: demand.map(units => units / scale) };
  const mean = new Float64Array(horizon);
  for (const [index, name] of methods.entries()) {
    signal?.throwIfAborted();
    const values = forecastMethods[name].forecast(scaled, horizon);
    for (let step = 0; step < horizon; step++) {
      mean[step] = (mean[step] ?? 0) + ((values[step] ?? 0) * scale) / methods.length;
    }
    progress?.((index + 1) / methods.length);
    await rest?.();
  }
  return { mean: mean.map(units => Math.max(units, 0)), methods };
}
