import { normalDistribution } from '../../../../src/core/planning/distributions/normalDistribution.js';
import { expectDigits, referenceValues } from './referenceValues.js';

const { values, quantiles } = referenceValues('normal');

describe('A normal demand', () => {
  it.each(values)('has ten digits right at %j', ({ mean, variance, x, ...expected }) => {
    const demand = normalDistribution(mean, Math.sqrt(variance));
    expectDigits(demand.cdf(x), expected.cdf);
    expectDigits(demand.survival(x), expected.survival);
    expectDigits(demand.expectedShort(x), expected.expectedShort);
  });

  it.each(quantiles)('finds the quantile %j', ({ mean, variance, p, x }) => {
    const quantile = normalDistribution(mean, Math.sqrt(variance)).quantile(p);
    expect(Math.abs(quantile - x)).toBeLessThanOrEqual(1e-10 * Math.max(1e-3, Math.abs(x)));
  });

  it('needs a spread', () => {
    expect(() => normalDistribution(5, 0)).toThrow('standardDeviation is not usable');
    expect(() => normalDistribution(NaN, 1)).toThrow('mean is not usable');
  });
});
