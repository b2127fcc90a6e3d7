import { constantDistribution } from '../../../../src/core/planning/distributions/constantDistribution.js';

describe('A demand that is known', () => {
  const demand = constantDistribution(4);

  it('is served by as much, and by nothing less', () => {
    expect([demand.cdf(3.9), demand.cdf(4)]).toEqual([0, 1]);
    expect([demand.survival(3.9), demand.survival(4)]).toEqual([1, 0]);
    expect([demand.expectedShort(1), demand.expectedShort(9)]).toEqual([3, 0]);
    expect(demand.quantile(0.5)).toBe(4);
  });

  it('is a number, and its shares are shares', () => {
    expect(() => constantDistribution(NaN)).toThrow('units is not usable');
    expect(() => demand.quantile(2)).toThrow('p is not usable');
  });
});
