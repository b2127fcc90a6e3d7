import { windowOf } from '../../../src/core/tools/windowParameters.js';

describe('The days that are looked at', () => {
  it.each([
    [{ days: 7 }, '2025-06-12', '2025-06-18'],
    [{ days: 7, to: '2025-05-31' }, '2025-05-25', '2025-05-31'],
    [{ days: 7, from: '2025-01-01' }, '2025-01-01', '2025-06-18']
  ])('for %j are %s to %s', (given, from, to) => {
    expect(windowOf(given, '2025-06-18')).toEqual({ from, to });
  });

  it('end after they begin', () => {
    expect(() => windowOf({ days: 1, from: '2025-07-01' }, '2025-06-18')).toThrow('from is not');
  });
});
