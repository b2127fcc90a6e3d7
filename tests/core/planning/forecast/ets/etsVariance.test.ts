import type { EtsModel } from '../../../../../src/core/planning/forecast/ets/EtsModel.js';
import { etsVariance } from '../../../../../src/core/planning/forecast/ets/etsVariance.js';

const model: EtsModel = { error: 'A', trend: 'N', damped: false, season: 'N', period: 1 };
const parameters = (alpha: number, beta = 0, gamma = 0, phi = 1) =>
  Float64Array.of(alpha, beta, gamma, phi, 0, 0);

describe('how uncertainty grows', () => {
  it('is 1 + (h − 1)·α² for simple smoothing', () => {
    expect([...etsVariance(model, parameters(0.5), 3)]).toEqual([1, 1.25, 1.5]);
  });

  it('adds α + β·j for each step with a trend', () => {
    const [, second, third] = etsVariance({ ...model, trend: 'A' }, parameters(0.5, 0.1), 3);
    expect(second).toBeCloseTo(1 + 0.6 ** 2, 12);
    expect(third).toBeCloseTo(1 + 0.6 ** 2 + 0.7 ** 2, 12);
  });

  it('jumps after a whole season', () => {
    const seasonal: EtsModel = { ...model, season: 'A', period: 2 };
    const [, second, third] = etsVariance(seasonal, parameters(0, 0, 0.5), 3);
    expect([second, third]).toEqual([1, 1.25]);
  });
});
