import { dynamicTheta } from '../../../../src/core/planning/forecast/dynamicTheta.js';
import { seasonalTheta } from '../../../../src/core/planning/forecast/seasonalTheta.js';
import { demand } from '../../../data/planning/airline-passengers.json';

const passengers = Float64Array.from(demand, units => units / 280);

describe('theta with a season', () => {
  it('comes within a twentieth of the passengers of 1960', () => {
    const ahead = seasonalTheta(passengers.subarray(0, 132), 12, 12);
    const errors = ahead.map((value, step) => Math.abs(value / (passengers[132 + step] ?? 1) - 1));
    expect(errors.reduce((sum, error) => sum + error, 0) / 12).toBeLessThan(0.05);
  });

  it('leaves a season alone that is not significant', () => {
    const yearly = passengers.subarray(0, 30);
    expect(seasonalTheta(yearly, 12, 3)).toEqual(dynamicTheta(yearly, 3));
  });

  it('adds the season where a period sold nothing', () => {
    const series = Float64Array.from({ length: 40 }, (_, t) => (t % 4 === 3 ? 0 : 2));
    const ahead = seasonalTheta(series, 4, 4);
    [2, 2, 2, 0].forEach((value, step) => {
      expect(ahead[step]).toBeCloseTo(value, 3);
    });
  });
});
