import type { EtsFit } from './fitEts.js';
import { etsSlots } from './EtsModel.js';

/**
 * The point forecasts of a fitted model.
 * @param length of the series it was fitted to, which says where in the season it ends
 * @param horizon periods ahead, ≥ 1
 * @returns units per period; length `horizon`
 * @source Hyndman, Koehler, Ord & Snyder (2008), table 2.1
 */
export function etsPath({ model, parameters, state }: EtsFit, length: number, horizon: number) {
  const phi = parameters[etsSlots.phi] ?? 1;
  let damping = 0;
  return Float64Array.from({ length: horizon }, (_, step) => {
    damping += phi ** (step + 1);
    const base = model.trend === 'A' ? state.level + damping * state.slope : state.level;
    const figure = state.season[(length + step) % model.period] ?? 0;
    return model.season === 'N' ? base : model.season === 'A' ? base + figure : base * figure;
  });
}
