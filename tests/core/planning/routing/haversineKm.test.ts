import { haversineKm } from '../../../../src/core/planning/routing/haversineKm.js';

describe('The distance along the surface', () => {
  it.each([
    ['a degree of the equator', [0, 0], [0, 1], 111.195],
    ['the two poles', [90, 0], [-90, 123], Math.PI * 6371.0088],
    ['opposite points of the equator', [0, -90], [0, 90], Math.PI * 6371.0088],
    // 2887.2599 km on a sphere of 6372.8 km.
    ['Nashville and Los Angeles', [36.12, -86.67], [33.94, -118.4], 2886.4484],
    ['a place and itself', [12.3, 45.6], [12.3, 45.6], 0],
    ['two sides of the date line', [0, 179.5], [0, -179.5], 111.195]
  ] as const)('of %s is right', (_, [latitude, longitude], [toLatitude, toLongitude], km) => {
    const from = { latitude, longitude };
    const to = { latitude: toLatitude, longitude: toLongitude };
    expect(haversineKm(from, to)).toBeCloseTo(km, 2);
    expect(haversineKm(to, from)).toBeCloseTo(haversineKm(from, to), 9);
  });
});
