import { routeModelOf } from '../../../../src/core/planning/routing/RouteModel.js';
import { routingProblemOf } from '../../../../src/core/planning/routing/RoutingProblem.js';
import { savingsRoutes } from '../../../../src/core/planning/routing/savingsRoutes.js';

const costs = [
  [0, 10, 10, 8],
  [10, 0, 3, 9],
  [10, 3, 0, 9],
  [8, 9, 9, 0]
];
const routesOf = (more: object): number[][] =>
  savingsRoutes(routeModelOf(routingProblemOf({ costs, ...more })));

describe('Routes by savings', () => {
  it('join what saves most while there is room', () => {
    // Stops 1 and 2 save 17 together; the third has no room.
    expect(routesOf({ demands: [0, 2, 2, 3], capacity: 5 })).toEqual([[1, 2], [3]]);
  });

  it('are one where there is room for all, turned where that joins them', () => {
    const [route, ...others] = routesOf({});
    expect(others).toEqual([]);
    expect([
      [1, 2, 3],
      [2, 1, 3],
      [3, 1, 2],
      [3, 2, 1]
    ]).toContainEqual(route);
  });

  it('join nothing that would be late', () => {
    const windows = [
      [0, 99],
      [0, 10],
      [0, 10],
      [0, 99]
    ];
    expect(routesOf({ windows })).not.toContainEqual(expect.arrayContaining([1, 2]));
  });

  it('leave out a stop that not even a vehicle of its own can serve', () => {
    expect(
      routesOf({ demands: [0, 2, 6, 3], capacity: 5 })
        .flat()
        .sort()
    ).toEqual([1, 3]);
    expect(
      routesOf({
        windows: [
          [0, 99],
          [0, 9],
          [0, 99],
          [0, 99]
        ]
      }).flat()
    ).not.toContain(1);
  });
});
