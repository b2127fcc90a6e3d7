import { demandParameter, distributionOf } from '../../../src/core/tools/DemandParameters.js';

describe('A demand as a parameter', () => {
  it.each([
    [{ distribution: 'normal', mean: 9, sd: 2 }, 9, 4],
    [{ distribution: 'poisson', mean: 9 }, 9, 9],
    [{ distribution: 'empirical', probabilities: { 0: 0.5, 2: 0.5 }, periods: 3 }, 3, 3]
  ])('%j has its mean and variance', (parameters, mean, variance) => {
    const demand = distributionOf(demandParameter.parse(parameters));
    expect(demand).toMatchObject({ mean, variance });
  });

  it.each([
    [{ distribution: 'gamma', mean: 9 }],
    [{ distribution: 'poisson' }],
    [{ distribution: 'empirical', periods: 3 }],
    [{ distribution: 'empirical', probabilities: { '-1': 1 }, periods: 3 }]
  ])('%j lacks something', parameters => {
    expect(demandParameter.safeParse(parameters).success).toBe(false);
  });
});
