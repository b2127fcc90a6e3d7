import type { NamedPlace } from './Gazetteer.js';
import { haversineKm } from './haversineKm.js';
import type { TravelSettings } from './TravelSettings.js';

/** Where a vehicle stops. */
export interface TravelPoint {
  readonly place: NamedPlace;
  /** Tells two points of one area apart; null = unlike any other. */
  readonly address: string | null;
}

/**
 * Ways between points in km, row = from, column = to: a known distance where there is one, none
 * to the same address, the constant hop inside an area, else the way as the crow flies times
 * circuity.
 */
export function travelMatrix(
  points: readonly TravelPoint[],
  { circuity, hopKm, distances }: TravelSettings
): number[][] {
  return points.map((from, row) =>
    points.map((to, column) => {
      if (row === column) {
        return 0;
      }
      if (from.place.name === to.place.name) {
        return from.address !== null && from.address === to.address ? 0 : hopKm;
      }
      const known = distances[from.place.name]?.[to.place.name];
      return known ?? circuity * haversineKm(from.place, to.place);
    })
  );
}
