import { z } from 'zod';
import {
  momentDistribution,
  momentDistributionNames
} from '../../../../src/core/planning/distributions/momentDistribution.js';
import { stockoutRisk } from '../../../../src/core/planning/inventory/stockoutRisk.js';
import { expectFigures, figures, independentAnswers } from '../independentAnswers.js';

const inputs = z.object({
  distribution: z.enum(momentDistributionNames),
  mean: z.number(),
  variance: z.number(),
  stock: z.number(),
  target: z.number()
});

describe('The risk of a stockout', () => {
  it.each(independentAnswers('stockoutRisk', inputs, figures))(
    'is what may exceed the stock for %j',
    ({ distribution, mean, variance, stock, target }, expected) => {
      const demand = momentDistribution(distribution, mean, variance);
      expectFigures(stockoutRisk(demand, stock, target), expected);
    }
  );

  it('is certain where units are owed already', () => {
    const risk = stockoutRisk(momentDistribution('poisson', 4, 4), -3, 0.95);
    expect(risk).toMatchObject({ probability: 1, expectedShort: 7 });
  });

  it('refuses a threshold of 150 %', () => {
    expect(() => stockoutRisk(momentDistribution('poisson', 4, 4), 3, 1.5)).toThrow(
      'target is not usable: 1.5 is not between 0 and 1'
    );
  });
});
