import { z } from 'zod';
import { baseStock } from '../../../../src/core/planning/inventory/baseStock.js';
import { expectFigures, figures, independentAnswers } from '../independentAnswers.js';

const inputs = z.object({ meanDemand: z.number(), leadTime: z.number(), level: z.number() });

describe('A base stock', () => {
  it.each(independentAnswers('baseStock', inputs, figures))(
    'gives what summation gives for %j',
    ({ meanDemand, leadTime, level }, expected) => {
      expectFigures(baseStock(meanDemand, leadTime, level), expected);
    }
  );

  it('comes in whole units', () => {
    expect(() => baseStock(1.1, 4, 7.5)).toThrow('level is not usable');
    expect(() => baseStock(1.1, 0, 7)).toThrow('leadTime is not usable');
  });
});
