import { smoothedLevel } from '../../../../src/core/planning/forecast/smoothedLevel.js';

it('moves by the weight towards each period', () => {
  expect(smoothedLevel([10, 20], 0.5, 10)).toBe(15);
});

it('is the last period where that weighs all', () => {
  expect(smoothedLevel([3, 8, 5], 1, 100)).toBe(5);
});
