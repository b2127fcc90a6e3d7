import { movingAverage } from '../../../../src/core/planning/forecast/movingAverage.js';

it('is the mean of the last periods only', () => {
  expect(movingAverage([9, 2, 4, 6], 3)).toBe(4);
});

it('takes what there is of a short history', () => {
  expect(movingAverage([9, 3], 6)).toBe(6);
});
