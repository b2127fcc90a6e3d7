import { placeNamed, gazetteerSchema } from '../../../../src/core/planning/routing/Gazetteer.js';
import {
  travelMatrix,
  type TravelPoint
} from '../../../../src/core/planning/routing/travelMatrix.js';
import { travelSettingsSchema } from '../../../../src/core/planning/routing/TravelSettings.js';
import { gazetteer } from './deliveryExamples.js';

const { areas, warehouses } = gazetteerSchema.parse(gazetteer);
const point = (name: string, address: string | null): TravelPoint => {
  const place = placeNamed({ ...areas, ...warehouses }, name);
  if (!place) throw new Error(name);
  return { place, address };
};

describe('The ways between stops', () => {
  it('are 1.3 times the way as the crow flies', () => {
    const [[, km = 0] = []] = travelMatrix(
      [point('WH01', null), point('Eastfield', null)],
      travelSettingsSchema.parse({})
    );
    expect(km).toBeCloseTo(1.3 * 11.1195, 3);
  });

  it('are a hop inside an area, nothing to the same address', () => {
    const points = ['1 Elm Grove', '2 Elm Grove', '1 Elm Grove', null, null];
    const matrix = travelMatrix(
      points.map(address => point('Eastfield', address)),
      travelSettingsSchema.parse({ hopKm: 0.7 })
    );
    expect(matrix).toEqual([
      [0, 0.7, 0, 0.7, 0.7],
      [0.7, 0, 0.7, 0.7, 0.7],
      [0, 0.7, 0, 0.7, 0.7],
      [0.7, 0.7, 0.7, 0, 0.7],
      [0.7, 0.7, 0.7, 0.7, 0]
    ]);
  });

  it('are the known ones where there are any, one way at a time', () => {
    const [[, there] = [], [back = 0] = []] = travelMatrix(
      [point('WH01', null), point('Eastfield', null)],
      travelSettingsSchema.parse({ distances: { WH01: { Eastfield: 22 } } })
    );
    expect(there).toBe(22);
    expect(back).toBeCloseTo(14.455, 3);
  });
});
