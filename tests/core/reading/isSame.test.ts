import { isSame } from '../../../src/core/reading/isSame.js';

describe('Two readings', () => {
  it('are the same where they say the same, whoever made them', () => {
    const group = { kind: 'time', unit: 'month' };
    expect(isSame(group, { kind: 'time', unit: 'month' })).toBe(true);
    expect(isSame([group], [{ ...group, unit: 'week' }])).toBe(false);
    expect(isSame(null, group)).toBe(false);
    expect(isSame(null, null)).toBe(true);
  });
});
