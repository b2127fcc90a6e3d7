import { z } from 'zod';
import { poissonDistribution } from '../../../../src/core/planning/distributions/poissonDistribution.js';
import { newsvendor } from '../../../../src/core/planning/inventory/newsvendor.js';
import { expectFigures, figures, independentAnswers } from '../independentAnswers.js';

const inputs = z.object({
  mean: z.number(),
  costs: z.object({ overage: z.number(), underage: z.number() })
});

describe('The newsvendor', () => {
  it.each(independentAnswers('newsvendor', inputs, figures))(
    'orders what costs least for %j',
    ({ mean, costs }, expected) => {
      expectFigures(newsvendor(poissonDistribution(mean), costs), expected);
    }
  );

  it('needs a cost on both sides', () => {
    const demand = poissonDistribution(3);
    expect(() => newsvendor(demand, { underage: 0, overage: 1 })).toThrow('underage is not usable');
    expect(() => newsvendor(demand, { underage: 1, overage: -1 })).toThrow('overage is not usable');
  });
});
