import { z } from 'zod';
import { AssistantError } from '../../../../src/core/errors/AssistantError.js';
import { defineCalculation } from '../../../../src/core/planning/calculations/Calculation.js';
import { InProcessCalculator } from '../../../../src/core/planning/calculations/InProcessCalculator.js';
import { pause } from '../../../../src/core/planning/LongWork.js';

/** Counts up to its input, with a pause before each. */
const count = defineCalculation({
  name: 'count',
  input: z.number(),
  output: z.number(),
  run: async (most, work) => {
    for (let counted = 0; counted < most; counted++) {
      await pause(work, counted / most);
    }
    if (most < 0) {
      throw new AssistantError('agent/invalid-input', ['most', 'it is negative']);
    }
    return most;
  }
});
const { signal } = new AbortController();

it('calculates, and tells how far it is', async () => {
  const shares: number[] = [];
  const progress = (done: number): number => shares.push(done);
  await expect(new InProcessCalculator().calculate(count, 4, { signal, progress })).resolves.toBe(
    4
  );
  expect(shares).toEqual([0, 0.25, 0.5, 0.75]);
});

it('throws what the calculation throws', async () => {
  await expect(new InProcessCalculator().calculate(count, -1, { signal })).rejects.toMatchObject({
    code: 'agent/invalid-input',
    parts: ['most', 'it is negative']
  });
});

it('is stopped by what comes while it rests', async () => {
  const stop = new AbortController();
  const shares: number[] = [];
  const resting = new InProcessCalculator(() => {
    stop.abort(new DOMException('time is up', 'TimeoutError'));
    return Promise.resolve();
  });
  const progress = (done: number): number => shares.push(done);
  await expect(
    resting.calculate(count, 4, { signal: stop.signal, progress })
  ).rejects.toMatchObject({ code: 'query/stopped' });
  expect(shares).toEqual([0]);
});
