import type { Gazetteer } from './Gazetteer.js';

/** Degrees from the middle; 5 km. */
const radius = 0.045;
const minutesOfDelivery = 5;

/**
 * A map for areas whose places nobody has said: evenly on a circle by name, the warehouses in its
 * middle. It groups deliveries by area; its kilometres are none of a real map.
 * @param areas in whatever order; equal lists give equal maps
 */
export function schematicGazetteer(
  areas: readonly string[],
  warehouses: readonly string[]
): Gazetteer {
  const sorted = [...new Set(areas)].sort();
  const middle = { latitude: 0, longitude: 0, serviceMinutes: 0 };
  return {
    areas: Object.fromEntries(
      sorted.map((area, index) => {
        const angle = (2 * Math.PI * index) / sorted.length;
        return [
          area,
          {
            latitude: radius * Math.cos(angle),
            longitude: radius * Math.sin(angle),
            serviceMinutes: minutesOfDelivery
          }
        ];
      })
    ),
    warehouses: Object.fromEntries(warehouses.map(code => [code, middle]))
  };
}
