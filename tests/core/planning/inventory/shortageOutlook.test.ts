import { stockoutRisk } from '../../../../src/core/planning/inventory/stockoutRisk.js';
import { poissonDistribution } from '../../../../src/core/planning/distributions/poissonDistribution.js';
import { shortageOutlook } from '../../../../src/core/planning/inventory/shortageOutlook.js';

const smooth = { demandClass: 'smooth', mean: 10, variance: 4 } as const;

describe('The outlook of a stock', () => {
  it('names the first day on which a shortage is more likely than not', () => {
    expect(shortageOutlook(smooth, 75, 14)).toMatchObject({
      firstShortDay: 8,
      distribution: 'normal',
      expectedShort: expect.closeTo(65, 6) as number
    });
  });

  it('names none beyond the horizon', () => {
    const outlook = shortageOutlook(smooth, 145, 14);
    expect(outlook.firstShortDay).toBeNull();
    expect(outlook.probability).toBeGreaterThan(0.2);
    expect(outlook.probability).toBeLessThan(0.5);
  });

  it('reckons what sells now and then in whole units', () => {
    const slow = { demandClass: 'intermittent', mean: 0.3, variance: 0.3 } as const;
    const { probability, expectedShort } = stockoutRisk(poissonDistribution(3), 4, 0.9);
    expect(shortageOutlook(slow, 4, 10)).toMatchObject({
      probability: expect.closeTo(probability, 12) as number,
      expectedShort: expect.closeTo(expectedShort, 12) as number,
      distribution: 'poisson'
    });
  });

  it('is short now where units are owed, and never where nothing sells', () => {
    expect(shortageOutlook(smooth, -1, 14)).toMatchObject({ firstShortDay: 1, probability: 1 });
    const none = { demandClass: 'none', mean: 0, variance: 0 } as const;
    expect(shortageOutlook(none, 0, 14)).toMatchObject({ firstShortDay: null, probability: 0 });
  });

  it.each([0, 1.5, NaN])('has no horizon of %d days', days => {
    expect(() => shortageOutlook(smooth, 5, days)).toThrow('horizonDays is not usable');
  });
});
