import { z } from 'zod';
import { empiricalDistribution } from '../../../../src/core/planning/distributions/empiricalDistribution.js';
import { stockoutRisk } from '../../../../src/core/planning/inventory/stockoutRisk.js';
import { expectFigures, figures, independentAnswers } from '../independentAnswers.js';

const inputs = z.object({
  pmf: z.array(z.tuple([z.number(), z.number()])),
  periods: z.number(),
  stock: z.number(),
  target: z.number()
});

describe('Demand like the periods observed', () => {
  it.each(independentAnswers('empiricalDistribution', inputs, figures))(
    'is what a Fourier transform gives for %j',
    ({ pmf, periods, stock, target }, expected) => {
      const demand = empiricalDistribution(new Map(pmf), periods);
      expectFigures({ ...demand, ...stockoutRisk(demand, stock, target) }, expected);
    }
  );

  it('reaches a share that has no exact binary form', () => {
    const twice = empiricalDistribution(
      new Map([
        [0, 0.9],
        [1, 0.1]
      ]),
      1
    );
    expect(twice.quantile(0.9)).toBe(0);
  });

  it.each([
    [
      'chances that do not sum to 1',
      [
        [0, 0.5],
        [1, 0.4]
      ],
      2,
      'pmf'
    ],
    ['half a unit', [[0.5, 1]], 2, 'units'],
    [
      'a negative chance',
      [
        [0, 1.5],
        [1, -0.5]
      ],
      2,
      'chance'
    ],
    ['more totals than can be reckoned out', [[1e6, 1]], 1000, 'periods'],
    ['half a period', [[0, 1]], 1.5, 'periods']
  ] as const)('refuses %s', (_what, pmf, periods, field) => {
    expect(() => empiricalDistribution(new Map(pmf), periods)).toThrow(`${field} is not usable`);
  });
});
