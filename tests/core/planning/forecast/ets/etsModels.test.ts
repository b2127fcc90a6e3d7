import { etsModels } from '../../../../../src/core/planning/forecast/ets/etsModels.js';
import { etsName } from './etsName.js';

const series = (value: number, length = 40) => new Float64Array(length).fill(value);

describe('the models to compare', () => {
  it('are fifteen where all is possible', () => {
    expect(new Set(etsModels(series(3), 12).map(etsName)).size).toBe(15);
  });

  it('multiply nothing where a period sold nothing', () => {
    const names = etsModels(Float64Array.of(...series(3), 0), 12).map(etsName);
    expect(names).toHaveLength(6);
    expect(names.join()).not.toContain('M');
  });

  it.each([
    [1, 40],
    [52, 200],
    [12, 24]
  ])('have no season of %i periods in %i', (period, length) => {
    expect(etsModels(series(3, length), period).every(({ season }) => season === 'N')).toBe(true);
  });

  it('never multiply the season of an added error', () => {
    expect(etsModels(series(3), 4).map(etsName)).not.toContain('ETS(A,N,M)');
  });
});
