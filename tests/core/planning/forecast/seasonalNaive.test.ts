import { seasonalNaive } from '../../../../src/core/planning/forecast/seasonalNaive.js';

it('repeats the last season as often as the horizon needs', () => {
  expect([...seasonalNaive([1, 1, 4, 8, 5, 9], 2, 3)]).toEqual([5, 9, 5]);
});

it('repeats the last period where there is no season', () => {
  expect([...seasonalNaive([4, 8], 1, 2)]).toEqual([8, 8]);
});
