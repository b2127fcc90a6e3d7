import { groupBy } from '../../../src/core/collections/groupBy.js';

describe('groupBy', () => {
  it('keeps keys and items in the order they come in', () => {
    expect([...groupBy([3, 1, 4, 1, 5], n => n % 2 === 0)]).toEqual([
      [false, [3, 1, 1, 5]],
      [true, [4]]
    ]);
  });

  it('has no group where there is nothing', () => {
    expect(groupBy([], String).size).toBe(0);
  });
});
