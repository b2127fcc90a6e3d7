import {
  requireFinite,
  requireNotNegative,
  requirePositive,
  requireShare,
  requireWhole
} from '../../../src/core/planning/inputChecks.js';

describe('A number that is not usable', () => {
  it.each([
    [requireFinite, NaN, 'days is not usable: NaN is not a number to reckon with.'],
    [requireFinite, Infinity, 'days is not usable: Infinity is not a number to reckon with.'],
    [requireNotNegative, -0.5, 'days is not usable: -0.5 is negative.'],
    [requirePositive, 0, 'days is not usable: 0 is not above 0.'],
    [requireShare, 1.5, 'days is not usable: 1.5 is not between 0 and 1, as 0.95 is.'],
    [requireShare, 0, 'days is not usable: 0 is not between 0 and 1, as 0.95 is.']
  ])('is told with its field: %p of %d', (require, value, message) => {
    expect(() => {
      require({ fine: 0.5, days: value });
    }).toThrow(message);
  });

  it('is half a unit where units are whole', () => {
    expect(() => {
      requireWhole({ units: 2.5 }, 0);
    }).toThrow('units is not usable: 2.5 is not a whole number of at least 0.');
  });
});
