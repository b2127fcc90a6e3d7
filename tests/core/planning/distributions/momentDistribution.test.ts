import {
  momentDistribution,
  momentDistributionNames
} from '../../../../src/core/planning/distributions/momentDistribution.js';

describe('A distribution by its name', () => {
  it.each(momentDistributionNames)('%s has the mean that was asked for', name => {
    const demand = momentDistribution(name, 9, 20);
    expect(demand).toMatchObject({ name, mean: 9 });
    expect(demand.variance).toBeCloseTo(name === 'poisson' ? 9 : 20, 12);
  });

  it.each(momentDistributionNames)('%s without demand is a constant', name => {
    expect(momentDistribution(name, 0, 0)).toMatchObject({ name: 'constant', mean: 0 });
  });

  it('that does not vary is a constant, but for Poisson, which says its variance itself', () => {
    expect(momentDistribution('normal', 3, 0).name).toBe('constant');
    expect(momentDistribution('poisson', 3, 0).name).toBe('poisson');
  });

  it('around 0 is normal or not at all', () => {
    expect(momentDistribution('normal', 0, 4).survival(2)).toBeCloseTo(0.15865525393145705, 12);
    expect(() => momentDistribution('gamma', 0, 4)).toThrow('mean is not usable');
  });

  it('refuses a negative mean', () => {
    expect(() => momentDistribution('gamma', -3, 1)).toThrow('mean is not usable');
  });
});
