import { haversineKm } from '../../../../src/core/planning/routing/haversineKm.js';
import { schematicGazetteer } from '../../../../src/core/planning/routing/schematicGazetteer.js';

describe('A schematic map', () => {
  it('has areas evenly around the warehouses, whatever order they come in', () => {
    const { areas, warehouses } = schematicGazetteer(['D', 'B', 'A', 'C', 'A'], ['WH01', 'WH02']);
    expect(Object.keys(areas)).toEqual(['A', 'B', 'C', 'D']);
    expect(schematicGazetteer(['A', 'B', 'C', 'D'], ['WH01', 'WH02']).areas).toEqual(areas);
    const middle = warehouses.WH01;
    const far = Object.values(areas).map(area => (middle ? haversineKm(middle, area) : NaN));
    far.forEach(km => {
      expect(km).toBeCloseTo(5.004, 3);
    });
    const [a, b, c] = Object.values(areas);
    expect(a && b ? haversineKm(a, b) : NaN).toBeCloseTo(b && c ? haversineKm(b, c) : NaN, 4);
    expect(warehouses.WH02).toEqual(middle);
  });
});
