import type { Random } from '../../sample/Random.js';
import { firstRoutes } from './firstRoutes.js';
import type { RouteModel } from './RouteModel.js';
import type { RouteSearch } from './RouteSearch.js';
import { RuinAndRecreate } from './RuinAndRecreate.js';
import { TourSearch } from './TourSearch.js';

/** Fewer nodes than this are no tour to move segments of. */
const smallestTour = 8;

/**
 * The search that suits a model: one tour without limits, or routes with them.
 * @param given routes that keep every limit, to go on from
 */
export function searchFor(
  model: RouteModel,
  iterations: number,
  random: Random,
  given: readonly (readonly number[])[] = []
): RouteSearch {
  const first = firstRoutes(model, given);
  const [tour] = first;
  return tour && isOneTour(model) && tour.length === model.n - 1
    ? new TourSearch(model, tour, iterations, random)
    : new RuinAndRecreate(model, first, iterations, random);
}

function isOneTour({ n, vehicles, capacity, demand, isTimed, isSymmetric, prefixes }: RouteModel) {
  const load = demand.reduce((sum, amount) => sum + amount, 0);
  const isFree = load <= capacity && !isTimed && prefixes.length === 0;
  return vehicles === 1 && n >= smallestTour && isFree && isSymmetric;
}
