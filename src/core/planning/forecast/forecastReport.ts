import type { Random } from '../../sample/Random.js';
import { classifyDemand, type DemandPattern } from './DemandClass.js';
import type { DemandHistory } from './DemandHistory.js';
import type { DemandRange } from './DemandRange.js';
import { forecastAccuracy, type ForecastAccuracy } from './forecastAccuracy.js';
import { forecastDemand, type DemandForecast } from './forecastDemand.js';
import type { ForecastMethodName } from './forecastMethods.js';
import { forecastNotes, type ForecastNote } from './forecastNotes.js';
import { pause, type LongWork } from '../LongWork.js';
import { rangeOfDemand } from './rangeOfDemand.js';
import { pastNaive, rollingOrigin, type PastForecast } from './rollingOrigin.js';

export interface ForecastReport extends DemandForecast {
  readonly pattern: DemandPattern;
  /** Null where the history says too little on how far off a forecast may be. */
  readonly range: DemandRange | null;
  /** How the same forecast would have done in the past; null where that is too short. */
  readonly accuracy: ForecastAccuracy | null;
  /** How the seasonal naive would have done in the same periods. */
  readonly naive: ForecastAccuracy | null;
  readonly notes: readonly ForecastNote[];
}

export interface ReportOptions {
  /** Where it is left out, the history decides. */
  readonly method?: ForecastMethodName;
  /** Probability between the limits of the range, in (0, 1). */
  readonly level: number;
  /** Draws what is simulated. */
  readonly random: Random;
}

/** Of the work, what the forecast itself takes; the rest looks back. */
const share = 0.1;

/**
 * A forecast of demand with what is to be known of it.
 * @param horizon periods ahead, 1 to 366
 * @throws AssistantError `agent/invalid-input` with the field that is not usable
 * @throws DOMException `AbortError` when it is stopped
 */
export async function forecastReport(
  history: DemandHistory,
  horizon: number,
  { method, level, random }: ReportOptions,
  { rest, signal, progress }: LongWork = {}
): Promise<ForecastReport> {
  const part = (from: number, width: number): LongWork => ({
    rest,
    signal,
    progress: done => progress?.(from + width * done)
  });
  const forecast = await forecastDemand(history, horizon, method, part(0, share));
  const past = await rollingOrigin(history, horizon, method, part(share, 1 - share));
  const accuracyOf = (forecasts: readonly PastForecast[]): ForecastAccuracy | null =>
    forecasts.length > 0 ? forecastAccuracy(history, forecasts) : null;
  const report: ForecastReport = {
    ...forecast,
    pattern: classifyDemand(history.demand),
    range: rangeOfDemand(history, forecast, past, level, random),
    accuracy: accuracyOf(past),
    naive: accuracyOf(pastNaive(history, past)),
    notes: forecastNotes(history, horizon)
  };
  await pause({ rest, signal, progress }, 1);
  return report;
}
