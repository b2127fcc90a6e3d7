import { z } from 'zod';
import { defineCalculation } from '../../../../src/core/planning/calculations/Calculation.js';

const half = defineCalculation({
  name: 'half',
  input: z.object({ units: z.number() }),
  output: z.number(),
  run: ({ units }) => Promise.resolve(units === 0 ? NaN : units / 2)
});

it('gives what it is defined to give', async () => {
  await expect(half.run({ units: 3 }, {})).resolves.toBe(1.5);
});

it('takes nothing that it was not made for', async () => {
  await expect(half.run({ units: 'three' }, {})).rejects.toBeInstanceOf(z.ZodError);
});

it('lets no figure out that is no number', async () => {
  await expect(half.run({ units: 0 }, {})).rejects.toBeInstanceOf(z.ZodError);
});
