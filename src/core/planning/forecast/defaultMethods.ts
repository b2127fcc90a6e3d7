import { adiLimit, classifyDemand } from './DemandClass.js';
import type { DemandHistory } from './DemandHistory.js';
import { isSeasonal } from './isSeasonal.js';
import { forecastMethods, type ForecastMethodName } from './forecastMethods.js';

/**
 * The methods whose mean is the forecast where nobody asks for one by name. Their mean beats each
 * of them, and beats choosing one per series by its past errors.
 * @returns at least one, each of which fits the history
 */
export function defaultMethods(history: DemandHistory): ForecastMethodName[] {
  const usable = wantedMethods(history).filter(name => fits(name, history));
  return usable.length > 0 ? usable : ['moving-average'];
}

function wantedMethods(history: DemandHistory): ForecastMethodName[] {
  const { demand, period } = history;
  // A shop that is closed at weekends sells rarely by the count of days, and yet regularly.
  if (classifyDemand(demand).adi >= adiLimit && !isSeasonal(demand, period)) {
    return ['fading-theta'];
  }
  if (fits('complex-smoothing', history)) {
    return ['weighted-ets', 'theta', 'complex-smoothing'];
  }
  if (period === 1 && fits('calendar-ets', history)) {
    // Half of the mean believes in the season of the year, half does not.
    return ['weighted-ets', 'calendar-ets', 'theta', 'calendar-theta'];
  }
  const missesSome = demand.some(units => units === 0);
  return missesSome ? ['weighted-ets', 'theta', 'tsb'] : ['weighted-ets', 'theta'];
}

const fits = (name: ForecastMethodName, history: DemandHistory): boolean =>
  forecastMethods[name].fits(history);
