import { z } from 'zod';
import {
  fillRateMethods,
  fillRateSafetyStock
} from '../../../../src/core/planning/inventory/fillRateSafetyStock.js';
import { expectFigures, figures, independentAnswers } from '../independentAnswers.js';

const inputs = z.object({
  policy: z.object({ mean: z.number(), sd: z.number(), lot: z.number() }),
  target: z.number(),
  method: z.enum(fillRateMethods)
});

describe('The safety stock for a fill rate', () => {
  it.each(independentAnswers('fillRateSafetyStock', inputs, figures))(
    'is the least that serves the share for %j',
    ({ policy, target, method }, expected) => {
      expectFigures(fillRateSafetyStock(policy, target, method), expected, 1e-8);
    }
  );

  it.each([
    [{ mean: 80, sd: 20, lot: 0 }, 0.9, 'lot'],
    [{ mean: 80, sd: 0, lot: 10 }, 0.9, 'sd'],
    [{ mean: NaN, sd: 20, lot: 10 }, 0.9, 'mean'],
    [{ mean: 80, sd: 20, lot: 10 }, 1.5, 'fillRate']
  ])('refuses %j with a target of %d', (policy, target, field) => {
    expect(() => fillRateSafetyStock(policy, target, 'exact')).toThrow(`${field} is not usable`);
  });
});
