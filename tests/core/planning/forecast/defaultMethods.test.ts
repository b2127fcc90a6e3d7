import { defaultMethods } from '../../../../src/core/planning/forecast/defaultMethods.js';
import { demandHistory } from '../../../../src/core/planning/forecast/DemandHistory.js';

const steady = (length: number) => Array.from({ length }, (_, t) => 20 + (t % 5));

describe('the methods that a history asks for', () => {
  it.each([
    [
      'a year and more of months',
      steady(30),
      12,
      12,
      ['weighted-ets', 'theta', 'complex-smoothing']
    ],
    ['months without two years', steady(20), 12, 12, ['weighted-ets', 'theta']],
    [
      'weeks of two years',
      steady(110),
      1,
      52,
      ['weighted-ets', 'calendar-ets', 'theta', 'calendar-theta']
    ],
    ['weeks of one year', steady(60), 1, 52, ['weighted-ets', 'theta']],
    ['a period without a sale', [0, ...steady(9)], 1, 1, ['weighted-ets', 'theta', 'tsb']],
    ['rare sales', [0, 0, 5, 0, 0, 4], 12, 12, ['fading-theta']],
    [
      'days of a shop that is closed at weekends',
      Array.from({ length: 70 }, (_, t) => (t % 7 > 4 ? 0 : 10 + (t % 3))),
      7,
      7,
      ['weighted-ets', 'theta', 'complex-smoothing']
    ],
    ['four periods', [3, 4, 5, 4], 1, 1, ['moving-average']],
    ['nothing sold', [0, 0, 0, 0, 0, 0], 1, 1, ['moving-average']]
  ])('%s', (_, demand, period, calendarPeriod, methods) => {
    expect(defaultMethods(demandHistory(demand, period, calendarPeriod))).toEqual(methods);
  });
});
