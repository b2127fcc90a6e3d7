import { fittedDemand } from '../../../../src/core/planning/demand/fittedDemand.js';

describe('The distribution of demand', () => {
  it.each([
    ['smooth', 100, 400, 'normal'],
    ['erratic', 100, 10_000, 'gamma'],
    ['intermittent', 2, 2, 'poisson'],
    ['lumpy', 2, 9, 'negative binomial'],
    ['none', 0, 0, 'constant']
  ] as const)(
    'of %s demand with mean %d and variance %d is %s',
    (demandClass, mean, variance, name) => {
      expect(fittedDemand(demandClass, mean, variance)).toMatchObject({ name, mean });
    }
  );
});
