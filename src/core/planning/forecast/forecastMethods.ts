import { adidaRate } from './adidaRate.js';
import { complexSmoothing } from './complexSmoothing.js';
import { crostonRate } from './crostonRate.js';
import type { DemandHistory } from './DemandHistory.js';
import { etsForecast } from './ets/etsForecast.js';
import type { EtsModel } from './ets/EtsModel.js';
import { etsModels } from './ets/etsModels.js';
import { fadingTheta } from './fadingTheta.js';
import { movingAverage } from './movingAverage.js';
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
  'calendar-ets',
  'theta',
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
}

const flat = (rate: number, horizon: number): Float64Array => new Float64Array(horizon).fill(rate);

const atLeast =
  (periods: number) =>
  ({ demand }: DemandHistory): boolean =>
    demand.length >= periods;

const sells = ({ demand }: DemandHistory): boolean => demand.some(units => units > 0);

/** Two whole seasons and a period: one season alone cannot be told from chance. */
const covers = (period: number, { demand }: DemandHistory): boolean =>
  period > 1 && demand.length > 2 * period;

const trended: EtsModel = { error: 'A', trend: 'A', damped: false, season: 'N', period: 1 };

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
    label: `Moving average of ${window} periods`,
    needs: 'one period',
    fits: atLeast(1),
    forecast: ({ demand }, horizon) => flat(movingAverage(demand, window), horizon)
  },
  ses: {
    label: 'Simple exponential smoothing',
    needs: 'five periods',
    fits: atLeast(5),
    forecast: ({ demand }, horizon) => etsForecast([{ ...trended, trend: 'N' }], demand, horizon)
  },
  holt: {
    label: "Holt's linear trend",
    needs: 'seven periods',
    fits: atLeast(7),
    forecast: ({ demand }, horizon) => etsForecast([trended], demand, horizon)
  },
  'damped-trend': {
    label: 'Damped trend',
    needs: 'eight periods',
    fits: atLeast(8),
    forecast: ({ demand }, horizon) => etsForecast([{ ...trended, damped: true }], demand, horizon)
  },
  'holt-winters': {
    label: 'Holt-Winters',
    needs: 'a season of at most 24 periods, seen twice, and seven periods more',
    fits: ({ demand, period }) =>
      period > 1 && period <= 24 && demand.length >= Math.max(2 * period, period + 7),
    forecast: ({ demand, period }, horizon) =>
      etsForecast(
        etsModels(demand, period).filter(({ trend, season }) => trend !== 'N' && season !== 'N'),
        demand,
        horizon
      )
  },
  ets: {
    label: 'Automatic exponential smoothing (ETS)',
    needs: 'five periods',
    fits: atLeast(5),
    forecast: ({ demand, period }, horizon) =>
      etsForecast(etsModels(demand, period), demand, horizon)
  },
  'calendar-ets': {
    label: 'ETS without the season of the year',
    needs: 'two whole years',
    fits: history => covers(history.calendarPeriod, history),
    forecast: ({ demand, calendarPeriod }, horizon) =>
      withoutSeason(demand, calendarPeriod, 'A', adjusted =>
        etsForecast(etsModels(adjusted, 1), adjusted, horizon)
      )
  },
  theta: {
    label: 'Dynamic optimised theta',
    needs: 'five periods',
    fits: atLeast(5),
    forecast: ({ demand, period }, horizon) => seasonalTheta(demand, period, horizon)
  },
  'complex-smoothing': {
    label: 'Complex exponential smoothing',
    needs: 'a season, seen twice',
    fits: history => covers(history.period, history),
    forecast: ({ demand, period }, horizon) => complexSmoothing(demand, period, horizon)
  },
  croston: {
    label: 'Croston',
    needs: 'a period that sold',
    fits: sells,
    forecast: ({ demand }, horizon) => flat(crostonRate(demand, alpha), horizon)
  },
  sba: {
    label: 'Syntetos-Boylan approximation (SBA)',
    needs: 'a period that sold',
    fits: sells,
    forecast: ({ demand }, horizon) => flat(sbaRate(demand, alpha), horizon)
  },
  tsb: {
    label: 'Teunter-Syntetos-Babai (TSB)',
    needs: 'a period that sold',
    fits: sells,
    forecast: ({ demand }, horizon) => flat(tsbRate(demand, alpha, alpha), horizon)
  },
  adida: {
    label: 'Aggregate and disaggregate (ADIDA)',
    needs: 'a period that sold',
    fits: sells,
    forecast: ({ demand }, horizon) => flat(adidaRate(demand), horizon)
  },
  'fading-theta': {
    label: 'Theta for rare demand',
    needs: 'a period that sold',
    fits: sells,
    forecast: ({ demand }, horizon) => fadingTheta(demand, horizon)
  }
};
