import { checkRoutes } from '../../../../src/core/planning/routing/checkRoutes.js';
import { routingProblemOf } from '../../../../src/core/planning/routing/RoutingProblem.js';

/** On a line: depot at 0, stops at 10, 20, 30; one way back is dearer. */
const line = {
  costs: [
    [0, 10, 20, 30],
    [10, 0, 10, 20],
    [20, 10, 0, 10],
    [35, 20, 10, 0]
  ],
  demands: [0, 1, 2, 3],
  capacity: 5
};
const check = (routes: number[][], more: object = {}): object =>
  checkRoutes(routingProblemOf({ ...line, ...more }), routes);

describe('The check of routes', () => {
  it('adds up the legs in the direction they are driven', () => {
    expect(check([[1], [2, 3]])).toEqual({ cost: 20 + 65, missing: [], faults: [] });
    expect(check([[1], [3, 2]])).toEqual({ cost: 20 + 60, missing: [], faults: [] });
  });

  it('costs nothing for no routes, and misses all stops', () => {
    expect(check([[], []])).toEqual({ cost: 0, missing: [1, 2, 3], faults: [] });
  });

  it.each([
    ['a stop that is none', [[1, 4]], {}, { kind: 'unknown-stop', stop: 4, route: 0 }],
    ['the depot among the stops', [[1, 0, 2]], {}, { kind: 'unknown-stop', stop: 0, route: 0 }],
    ['a stop served twice', [[1], [1, 2]], {}, { kind: 'served-twice', stop: 1, route: 1 }],
    ['too much on a vehicle', [[1, 2, 3]], {}, { kind: 'capacity', route: 0, load: 6 }],
    ['too many vehicles', [[1], [2, 3]], { vehicles: 1 }, { kind: 'vehicles', routes: 2 }],
    ['a fixed start that is not kept', [[2, 1]], { prefixes: [[1]] }, { kind: 'prefix', route: 0 }],
    [
      'a stop reached after it closes',
      [[1, 2]],
      {
        windows: [
          [0, 99],
          [15, 20],
          [0, 24],
          [0, 99]
        ]
      },
      { kind: 'late', stop: 2, route: 0, at: 25 }
    ],
    [
      'a return after the depot closes',
      [[1, 2]],
      {
        windows: [
          [5, 44],
          [0, 99],
          [0, 99],
          [0, 99]
        ]
      },
      { kind: 'late', stop: 0, route: 0, at: 45 }
    ],
    [
      'a route that takes too long with its stays',
      [[1, 2]],
      { service: [3, 4, 5, 6], maxDuration: 51 },
      { kind: 'late', stop: 0, route: 0, at: 52 }
    ]
  ])('finds %s', (_, routes, more, fault) => {
    expect(check(routes, more)).toMatchObject({ faults: [fault] });
  });

  it('takes travel times where they are not the costs', () => {
    const durations = line.costs.map(row => row.map(cost => cost * 2));
    const windows = [
      [0, 99],
      [0, 19],
      [0, 99],
      [0, 99]
    ];
    expect(check([[1]], { windows })).toMatchObject({ faults: [] });
    expect(check([[1]], { windows, durations })).toMatchObject({ faults: [{ at: 20 }] });
  });
});
