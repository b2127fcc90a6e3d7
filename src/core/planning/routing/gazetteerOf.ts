import type { RoutesConfiguration } from '../../config/routesConfiguration.js';
import { placeNamed, type Gazetteer, type GazetteerPlace } from './Gazetteer.js';

/** Minutes of a stop where the settings have none. */
const minutesOfDelivery = 5;

/**
 * The places and known ways of the configuration; the way back is as long as the way there, unless
 * it is set itself.
 * @returns null where no place is set
 */
export function gazetteerOf({
  areas,
  warehouses,
  distances
}: RoutesConfiguration): Gazetteer | null {
  const places = {
    areas: withMinutes(areas, minutesOfDelivery),
    warehouses: withMinutes(warehouses, 0)
  };
  const all = { ...places.warehouses, ...places.areas };
  if (Object.keys(all).length === 0) {
    return null;
  }
  const nameOf = (name: string): string => placeNamed(all, name)?.name ?? name;
  const ways = Object.entries(distances).flatMap(([from, row]) =>
    Object.entries(row).map(([to, km]) => ({ from: nameOf(from), to: nameOf(to), km }))
  );
  const back = ways.map(({ from, to, km }) => ({ from: to, to: from, km }));
  const known: Record<string, Record<string, number>> = {};
  for (const { from, to, km } of [...back, ...ways]) {
    known[from] = { ...known[from], [to]: km };
  }
  return ways.length === 0 ? places : { ...places, distances: known };
}

const withMinutes = (
  places: RoutesConfiguration['areas'],
  standard: number
): Record<string, GazetteerPlace> =>
  Object.fromEntries(
    Object.entries(places).map(([name, { latitude, longitude, service_minutes }]) => [
      name,
      { latitude, longitude, serviceMinutes: service_minutes ?? standard }
    ])
  );
