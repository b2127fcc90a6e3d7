import { normalRange } from '../../../../src/core/planning/forecast/normalRange.js';

it('reaches 1.96 deviations to either side for 95 %, but never below nought', () => {
  const { lower, upper } = normalRange(
    Float64Array.of(100, 5),
    Float64Array.of(10, 10),
    0.95,
    'past-errors'
  );
  expect(upper[0]).toBeCloseTo(119.6, 2);
  expect(lower[0]).toBeCloseTo(80.4, 2);
  expect(lower[1]).toBe(0);
});
