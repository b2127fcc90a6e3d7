export interface Location {
  /** Degrees north, −90 … 90. */
  readonly latitude: number;
  /** Degrees east, −180 … 180. */
  readonly longitude: number;
}

/** Mean radius of the earth (IUGG), in km. */
const earthRadius = 6371.0088;

/**
 * Distance along the earth's surface, in km; within 0.6 % of the true one, for the earth is no
 * sphere.
 * @source Sinnott (1984), Virtues of the Haversine, Sky and Telescope 68(2), 159
 * @example haversineKm({ latitude: 0, longitude: 0 }, { latitude: 0, longitude: 1 }) // 111.195
 */
export function haversineKm(from: Location, to: Location): number {
  const latitude = radians(to.latitude - from.latitude);
  const longitude = radians(to.longitude - from.longitude);
  const chord =
    Math.sin(latitude / 2) ** 2 +
    Math.cos(radians(from.latitude)) *
      Math.cos(radians(to.latitude)) *
      Math.sin(longitude / 2) ** 2;
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(chord)));
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
