import { negativeBinomialDistribution } from '../../../../src/core/planning/distributions/negativeBinomialDistribution.js';
import { expectDigits, referenceValues } from './referenceValues.js';

const { values, quantiles } = referenceValues('negative binomial');

describe('A negative binomial demand', () => {
  it.each(values)('has ten digits right at %j', ({ mean, variance, x, ...expected }) => {
    const demand = negativeBinomialDistribution(mean, variance);
    expectDigits(demand.cdf(x), expected.cdf);
    expectDigits(demand.survival(x), expected.survival);
    expectDigits(demand.expectedShort(x), expected.expectedShort);
  });

  it.each(quantiles)('finds the quantile %j', ({ mean, variance, p, x }) => {
    const quantile = negativeBinomialDistribution(mean, variance).quantile(p);
    expect(Math.abs(quantile - x)).toBeLessThanOrEqual(1e-10 * Math.max(1e-3, Math.abs(x)));
  });

  it('varies more than a Poisson demand', () => {
    expect(() => negativeBinomialDistribution(9, 9)).toThrow('variance is not usable');
  });
});
