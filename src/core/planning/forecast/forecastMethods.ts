import { adidaRate } from './adidaRate.js';
import { complexSmoothing } from './complexSmoothing.js';
import { crostonRate } from './crostonRate.js';
import type { Random } from '../../sample/Random.js';
import type { DemandHistory } from './DemandHistory.js';
import type { DemandRange } from './DemandRange.js';
import { dynamicTheta } from './dynamicTheta.js';
import { etsForecast } from './ets/etsForecast.js';
import type { EtsModel } from './ets/EtsModel.js';
import { etsModels } from './ets/etsModels.js';
import { etsRange } from './ets/etsRange.js';
import { weightedEts } from './ets/weightedEts.js';
import { fadingTheta } from './fadingTheta.js';
import { movingAverage } from './movingAverage.js';
import { occurrenceRange } from './occurrenceRange.js';
import { sbaRate } from './sbaRate.js';
import { seasonalNaive } from './seasonalNaive.js';
import { seasonalTheta } from './seasonalTheta.js';
import { tsbRate } from './tsbRate.js';
import { withoutSeason } from './withoutSeason.js';

export const forecastMethodNames = [
  'seasonal-naive',
  'moving-average',
  'ses',
  'holt',
  'damped-trend',
  'holt-winters',
  'ets',
  'weighted-ets',
  'calendar-ets',
  'theta',
  'calendar-theta',
  'complex-smoothing',
  'croston',
  'sba',
  'tsb',
  'adida',
  'fading-theta'
] as const;
export type ForecastMethodName = (typeof forecastMethodNames)[number];

/** One way of forecasting; each is a pure function of the history. */
export interface ForecastMethod {
  /** In the source language; for people it goes through `trans`. */
  readonly label: string;
  /** What a history needs for it, in words that finish "it needs …". */
  readonly needs: string;
  readonly fits: (history: DemandHistory) => boolean;
  /** @returns units per period, which may lie below 0; length `horizon` */
  readonly forecast: (history: DemandHistory, horizon: number) => Float64Array;
  /** Limits by a model of its own; null where the model does not fit. */
  readonly range?: (
    history: DemandHistory,
    horizon: number,
    level: number,
    random: Random
  ) => DemandRange | null;
}

const flat = (rate: number, horizon: number): Float64Array => new Float64Array(horizon).fill(rate);

const atLeast =
  (periods: number) =>
  ({ demand }: DemandHistory): boolean =>
    demand.length >= periods;

/** Two whole seasons and a period: one season alone cannot be told from chance. */
const covers = (period: number, { demand }: DemandHistory): boolean =>
  period > 1 && demand.length > 2 * period;

/** The best of the models that suit a history. */
const smoothing = (
  method: Pick<ForecastMethod, 'label' | 'needs' | 'fits'>,
  models: (history: DemandHistory) => EtsModel[]
): ForecastMethod => ({
  ...method,
  forecast: (history, horizon) => etsForecast(models(history), history.demand, horizon),
  range: (history, horizon, level, random) =>
    etsRange(models(history), history.demand, horizon, level, random)
});

/** Takes the season of the year off beforehand. */
const withoutYear = (
  label: string,
  forecast: (adjusted: Float64Array, horizon: number) => Float64Array
): ForecastMethod => ({
  label,
  needs: 'two whole years and a period',
  fits: history => covers(history.calendarPeriod, history),
  forecast: ({ demand, calendarPeriod }, horizon) =>
    withoutSeason(demand, calendarPeriod, 'A', adjusted => forecast(adjusted, horizon))
});

/** A method for demand that comes now and then. */
const rare = (
  label: string,
  forecast: (demand: Float64Array, horizon: number) => Float64Array
): ForecastMethod => ({
  label,
  needs: 'a period that sold',
  fits: ({ demand }) => demand.some(units => units > 0),
  forecast: ({ demand }, horizon) => forecast(demand, horizon),
  range: ({ demand }, horizon, level) => occurrenceRange(demand, forecast(demand, horizon), level)
});

const level: EtsModel = { error: 'A', trend: 'N', damped: false, season: 'N', period: 1 };

/** Smoothing weight of the methods for rare demand; what the literature tends to. */
const alpha = 0.1;
const window = 6;

/** Every method by its name: a list to choose from, and to ask for by name. */
export const forecastMethods: Readonly<Record<ForecastMethodName, ForecastMethod>> = {
  'seasonal-naive': {
    label: 'Seasonal naive',
    needs: 'one whole season',
    fits: ({ demand, period }) => demand.length >= period,
    forecast: ({ demand, period }, horizon) => seasonalNaive(demand, period, horizon)
  },
  'moving-average': {
    label: 'Moving average of 6 periods',
    needs: 'one period',
    fits: atLeast(1),
    forecast: ({ demand }, horizon) => flat(movingAverage(demand, window), horizon)
  },
  ses: smoothing(
    { label: 'Simple exponential smoothing', needs: 'five periods', fits: atLeast(5) },
    () => [level]
  ),
  holt: smoothing(
    { label: "Holt's linear trend", needs: 'seven periods', fits: atLeast(7) },
    () => [{ ...level, trend: 'A' }]
  ),
  'damped-trend': smoothing(
    { label: 'Damped trend', needs: 'eight periods', fits: atLeast(8) },
    () => [{ ...level, trend: 'A', damped: true }]
  ),
  'holt-winters': smoothing(
    {
      label: 'Holt-Winters',
      needs: 'a season of 2 to 24 periods, seen twice, and seven periods more than one season',
      fits: ({ demand, period }) =>
        period > 1 && period <= 24 && demand.length > Math.max(2 * period, period + 6)
    },
    ({ demand, period }) =>
      etsModels(demand, period).filter(
        ({ trend, damped, season }) => trend === 'A' && !damped && season !== 'N'
      )
  ),
  ets: smoothing(
    {
      label: 'Automatic exponential smoothing (ETS)',
      needs: 'five periods',
      fits: atLeast(5)
    },
    ({ demand, period }) => etsModels(demand, period)
  ),
  'weighted-ets': {
    label: 'ETS models weighted by likelihood',
    needs: 'five periods',
    fits: atLeast(5),
    forecast: ({ demand, period }, horizon) =>
      weightedEts(etsModels(demand, period), demand, horizon)
  },
  'calendar-ets': withoutYear('Weighted ETS without the season of the year', (adjusted, horizon) =>
    weightedEts(etsModels(adjusted, 1), adjusted, horizon)
  ),
  theta: {
    label: 'Dynamic optimised theta',
    needs: 'five periods',
    fits: atLeast(5),
    forecast: ({ demand, period }, horizon) => seasonalTheta(demand, period, horizon)
  },
  'calendar-theta': withoutYear('Theta without the season of the year', dynamicTheta),
  'complex-smoothing': {
    label: 'Complex exponential smoothing',
    needs: 'a season, seen twice',
    fits: history => covers(history.period, history),
    forecast: ({ demand, period }, horizon) => complexSmoothing(demand, period, horizon)
  },
  croston: rare('Croston', (demand, horizon) => flat(crostonRate(demand, alpha), horizon)),
  sba: rare('Syntetos-Boylan approximation (SBA)', (demand, horizon) =>
    flat(sbaRate(demand, alpha), horizon)
  ),
  tsb: rare('Teunter-Syntetos-Babai (TSB)', (demand, horizon) =>
    flat(tsbRate(demand, alpha, alpha), horizon)
  ),
  adida: rare('Aggregate and disaggregate (ADIDA)', (demand, horizon) =>
    flat(adidaRate(demand), horizon)
  ),
  'fading-theta': rare('Theta for rare demand', fadingTheta)
};
