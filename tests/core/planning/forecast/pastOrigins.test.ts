import { pastOrigins } from '../../../../src/core/planning/forecast/pastOrigins.js';

describe('origins to look back to', () => {
  it('are at most 24, evenly spaced, and none where the history is short', () => {
    const origins = pastOrigins(500, 7, 28);
    expect(origins.length).toBeLessThanOrEqual(24);
    expect(origins.at(-1)).toBe(499);
    expect(new Set(origins.map((origin, index) => origin - 2 * index)).size).toBe(1);
    expect(pastOrigins(8, 1, 3)).toEqual([]);
  });
});
