import { adiLimit, classifyDemand } from './DemandClass.js';
import type { DemandHistory } from './DemandHistory.js';
import { forecastMethods, type ForecastMethodName } from './forecastMethods.js';

/**
 * The methods whose mean is the forecast where nobody asks for one by name. Their mean beats each
 * of them, and beats choosing one per series by its past errors.
 * @returns at least one, each of which fits the history
 */
export function defaultMethods(history: DemandHistory): ForecastMethodName[] {
  const { demand, period, calendarPeriod } = history;
  const { adi } = classifyDemand(demand);
  const wanted: readonly ForecastMethodName[] =
    adi >= adiLimit
      ? ['fading-theta']
      : period === 1 && calendarPeriod > 1 && fits('calendar-ets', history)
        ? ['ets', 'calendar-ets']
        : ['ets', 'theta', 'complex-smoothing'];
  const usable = wanted.filter(name => fits(name, history));
  return usable.length > 0 ? usable : ['moving-average'];
}

const fits = (name: ForecastMethodName, history: DemandHistory): boolean =>
  forecastMethods[name].fits(history);
