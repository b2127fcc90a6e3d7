import type { Random } from '../../../sample/Random.js';
import { etsFilter, newEtsState } from './etsFilter.js';
import { etsSlots } from './EtsModel.js';
import type { EtsFit } from './fitEts.js';

/**
 * Demand as it may come: the model run on with errors drawn from its own past ones.
 * @param series to which the model was fitted
 * @param paths how many futures, ≥ 1
 * @returns for each period ahead its demand in each future, units; `horizon` arrays of `paths`
 * @source Hyndman, Koehler, Ord & Snyder (2008), ch. 6.1
 */
export function simulateEts(
  { model, parameters }: EtsFit,
  series: Float64Array,
  horizon: number,
  paths: number,
  random: Random
): Float64Array[] {
  const errors = new Float64Array(series.length);
  const end = newEtsState(model.period);
  etsFilter(model, series, parameters, end, errors);
  const alpha = parameters[etsSlots.alpha] ?? 0;
  const beta = parameters[etsSlots.beta] ?? 0;
  const gamma = parameters[etsSlots.gamma] ?? 0;
  const phi = parameters[etsSlots.phi] ?? 1;
  const demand = Array.from({ length: horizon }, () => new Float64Array(paths));
  const season = new Float64Array(model.period);
  for (let path = 0; path < paths; path++) {
    let { level, slope } = end;
    season.set(end.season);
    demand.forEach((futures, step) => {
      const place = (series.length + step) % model.period;
      const figure = season[place] ?? 0;
      const base = level + phi * slope;
      const mean = model.season === 'M' ? base * figure : base + figure;
      const drawn = errors[random.integer(0, errors.length - 1)] ?? 0;
      const error = model.error === 'M' ? mean * drawn : drawn;
      futures[path] = mean + error;
      const perLevel = model.season === 'M' && figure > 0 ? error / figure : error;
      const perFigure = model.season === 'M' && base > 0 ? error / base : error;
      level = base + alpha * perLevel;
      slope = phi * slope + beta * perLevel;
      season[place] = model.season === 'N' ? 0 : figure + gamma * perFigure;
    });
  }
  return demand;
}
