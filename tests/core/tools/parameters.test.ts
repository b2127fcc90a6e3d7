import { z } from 'zod';
import { demands } from '../../../src/core/tools/parameters.js';

describe('A parameter that another makes necessary', () => {
  const schema = z
    .object({ kind: z.string(), size: z.number().optional() })
    .superRefine(demands(({ kind }) => kind === 'sized', ['size']));

  it.each([
    [{ kind: 'sized', size: 0 }, true],
    [{ kind: 'sized' }, false],
    [{ kind: 'other' }, true]
  ])('of %j: %p', (value, fits) => {
    expect(schema.safeParse(value).success).toBe(fits);
  });
});
