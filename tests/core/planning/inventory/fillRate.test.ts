import { z } from 'zod';
import { fillRate } from '../../../../src/core/planning/inventory/fillRate.js';
import { expectFigures, figures, independentAnswers } from '../independentAnswers.js';

const inputs = z.object({
  policy: z.object({ mean: z.number(), sd: z.number(), lot: z.number() }),
  reorderPoint: z.number()
});

describe('The fill rate', () => {
  it.each(independentAnswers('fillRate', inputs, figures))(
    'is the mean over the inventory position for %j',
    ({ policy, reorderPoint }, expected) => {
      expectFigures(fillRate(policy, reorderPoint), expected);
    }
  );

  it('needs a lot', () => {
    expect(() => fillRate({ mean: 80, sd: 20, lot: -1 }, 90)).toThrow('lot is not usable');
  });
});
