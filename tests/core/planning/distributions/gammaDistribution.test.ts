import { gammaDistribution } from '../../../../src/core/planning/distributions/gammaDistribution.js';
import { expectDigits, referenceValues } from './referenceValues.js';

const { values, quantiles } = referenceValues('gamma');

describe('A gamma demand', () => {
  it.each(values)('has ten digits right at %j', ({ mean, variance, x, ...expected }) => {
    const demand = gammaDistribution(mean, variance);
    expectDigits(demand.cdf(x), expected.cdf);
    expectDigits(demand.survival(x), expected.survival);
    expectDigits(demand.expectedShort(x), expected.expectedShort);
  });

  it.each(quantiles)('finds the quantile %j', ({ mean, variance, p, x }) => {
    const quantile = gammaDistribution(mean, variance).quantile(p);
    expect(Math.abs(quantile - x)).toBeLessThanOrEqual(1e-10 * Math.max(1e-3, Math.abs(x)));
  });

  it('is short of all that is owed and wanted where the stock is negative', () => {
    expect(gammaDistribution(10, 4).expectedShort(-3)).toBe(13);
    expect(gammaDistribution(10, 4).survival(-3)).toBe(1);
  });

  it('needs a mean and a variance', () => {
    expect(() => gammaDistribution(0, 4)).toThrow('mean is not usable');
    expect(() => gammaDistribution(10, -4)).toThrow('variance is not usable');
  });
});
