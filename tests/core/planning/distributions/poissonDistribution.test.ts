import { poissonDistribution } from '../../../../src/core/planning/distributions/poissonDistribution.js';
import { expectDigits, referenceValues } from './referenceValues.js';

const { values, quantiles } = referenceValues('poisson');

describe('A Poisson demand', () => {
  it.each(values)('has ten digits right at %j', ({ mean, x, ...expected }) => {
    const demand = poissonDistribution(mean);
    expectDigits(demand.cdf(x), expected.cdf);
    expectDigits(demand.survival(x), expected.survival);
    expectDigits(demand.expectedShort(x), expected.expectedShort);
  });

  it.each(quantiles)('finds the quantile %j', ({ mean, p, x }) => {
    const quantile = poissonDistribution(mean).quantile(p);
    expect(Math.abs(quantile - x)).toBeLessThanOrEqual(1e-10 * Math.max(1e-3, Math.abs(x)));
  });

  it('never exceeds a share by rounding: whole units that reach it are enough', () => {
    const demand = poissonDistribution(4.4);
    expect(demand.quantile(demand.cdf(7))).toBe(7);
  });

  it('needs a mean', () => {
    expect(() => poissonDistribution(0)).toThrow('mean is not usable');
    expect(() => poissonDistribution(4).quantile(1)).toThrow('p is not usable');
  });
});
