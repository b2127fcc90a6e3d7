import { isSeasonal } from '../../../../src/core/planning/forecast/isSeasonal.js';
import { Random } from '../../../../src/core/sample/Random.js';
import { demand } from '../../../data/planning/airline-passengers.json';

describe('the test of a season', () => {
  it('sees that people fly in summer', () => {
    expect(isSeasonal(demand, 12)).toBe(true);
  });

  it('takes noise for a season in about one case of ten', () => {
    let found = 0;
    for (let seed = 0; seed < 200; seed++) {
      const random = new Random(seed, 0);
      const noise = Array.from({ length: 80 }, () => random.next());
      found += isSeasonal(noise, 4) ? 1 : 0;
    }
    expect(found).toBeLessThan(30);
  });

  it('wants three seasons, and something that varies', () => {
    expect(isSeasonal([1, 9, 1, 9], 2)).toBe(false);
    expect(isSeasonal([5, 5, 5, 5, 5, 5], 2)).toBe(false);
    expect(isSeasonal(demand, 1)).toBe(false);
  });
});
