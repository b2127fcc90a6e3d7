import { z } from 'zod';
import { normalDistribution } from '../../../../src/core/planning/distributions/normalDistribution.js';
import { newsvendorForProfit } from '../../../../src/core/planning/inventory/newsvendorForProfit.js';
import { expectFigures, figures, independentAnswers } from '../independentAnswers.js';

const prices = z.object({ price: z.number(), cost: z.number(), salvage: z.number() });
const inputs = z.object({ mean: z.number(), sd: z.number(), prices });

describe('The newsvendor with prices', () => {
  it.each(independentAnswers('newsvendorForProfit', inputs, figures))(
    'earns most for %j',
    ({ mean, sd, prices }, expected) => {
      expectFigures(newsvendorForProfit(normalDistribution(mean, sd), prices), expected);
    }
  );

  it.each([
    ['price', { price: 8, cost: 8, salvage: 3 }],
    ['salvage', { price: 15, cost: 8, salvage: 8 }],
    ['cost', { price: 15, cost: NaN, salvage: 8 }]
  ])('refuses a %s that leaves nothing to weigh', (field, prices) => {
    const demand = normalDistribution(100, 25);
    expect(() => newsvendorForProfit(demand, prices)).toThrow(`${field} is not usable`);
  });
});
