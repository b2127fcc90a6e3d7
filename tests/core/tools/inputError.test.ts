import { z } from 'zod';
import { inputError } from '../../../src/core/tools/inputError.js';

const schema = z.strictObject({
  days: z.number().int().positive().lt(100),
  method: z.enum(['a', 'b']).optional(),
  list: z
    .array(z.strictObject({ units: z.number().min(1) }))
    .max(2)
    .optional()
});

const partsFor = (parameters: unknown): readonly string[] => {
  const { error } = schema.safeParse(parameters);
  return error ? inputError(error, parameters).parts : [];
};

describe('What is wrong with parameters', () => {
  it.each([
    [{}, 'days', 'it is missing'],
    [{ days: 'x' }, 'days', 'it should be a number'],
    [{ days: null }, 'days', 'it should be a number'],
    [{ days: 1.5 }, 'days', 'it should be a whole number'],
    [{ days: 0 }, 'days', 'it should be above 0'],
    [{ days: 100 }, 'days', 'it should be below 100'],
    [{ days: 1, method: 'c' }, 'method', 'it should be one of a, b'],
    [{ days: 1, list: 4 }, 'list', 'it should be a list'],
    [{ days: 1, list: [{ units: 0 }] }, 'list.0.units', 'it should be at least 1'],
    [{ days: 1, list: [1] }, 'list.0', 'it should be a JSON object'],
    [
      { days: 1, list: [{ units: 1 }, { units: 1 }, { units: 1 }] },
      'list',
      'it should have at most 2 values'
    ],
    [[], 'parameters', 'it should be a JSON object']
  ])('of %j is told by its name', (parameters, field, problem) => {
    expect(partsFor(parameters)).toEqual([field, problem]);
  });

  it('is a misspelt name before the one that is missing for it', () => {
    expect(partsFor({ day: 1 })).toEqual(['day', 'there is no such parameter']);
  });
});
