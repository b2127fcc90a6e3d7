import {
  checkHorizon,
  demandHistory
} from '../../../../src/core/planning/forecast/DemandHistory.js';

describe('the history a forecast starts from', () => {
  it.each([
    [[], 1, 1, 'demand is not usable: it has no periods.'],
    [[1, NaN], 1, 1, 'demand[1] is not usable: it is not a number.'],
    [[1, Infinity], 1, 1, 'demand[1] is not usable: it is not a number.'],
    [[3, 4, -2], 1, 1, 'demand[2] is not usable: it is negative.'],
    [[3], 0, 1, 'period is not usable: 0 is not a whole number of at least 1.'],
    [[3], 1, 1.5, 'calendarPeriod is not usable: 1.5 is not a whole number of at least 1.']
  ])('is refused by field: %p', (demand, period, calendarPeriod, message) => {
    expect(() => demandHistory(demand, period, calendarPeriod)).toThrow(message);
  });

  it('takes one observation, and no demand at all', () => {
    expect([...demandHistory([7], 12, 12).demand]).toEqual([7]);
    expect([...demandHistory([0, 0], 1, 1).demand]).toEqual([0, 0]);
  });

  it.each([0, -1, 2.5, NaN, 367])('refuses to look %p periods ahead', horizon => {
    expect(() => {
      checkHorizon(horizon);
    }).toThrow('horizon is not usable');
  });
});
