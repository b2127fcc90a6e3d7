import { float64Array } from '../../../../src/core/planning/calculations/float64Array.js';

it('takes numbers in one piece, also those of another thread', () => {
  const values = Float64Array.of(0, 1.5, -2);
  expect(float64Array.parse(values)).toBe(values);
  expect(Array.from(float64Array.parse(structuredClone(values)))).toEqual([0, 1.5, -2]);
});

it.each([
  [Float64Array.of(1, NaN)],
  [Float64Array.of(Infinity)],
  [[1, 2]],
  [Float32Array.of(1)],
  [null]
])('takes nothing else: %p', value => {
  expect(float64Array.safeParse(value).success).toBe(false);
});
