import { quantileOf } from '../../../../src/core/planning/forecast/quantileOf.js';

it.each([
  [0, 1],
  [0.5, 2.5],
  [1, 4],
  [0.25, 1.75]
])('the share %p of 1 … 4 lies below %p', (share, value) => {
  expect(quantileOf([1, 2, 3, 4], share)).toBeCloseTo(value, 12);
});

it('is the only value there is', () => {
  expect(quantileOf([7], 0.3)).toBe(7);
});
