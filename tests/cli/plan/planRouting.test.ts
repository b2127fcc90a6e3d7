import { planRouting } from '../../../src/cli/plan/planRouting.js';
import { isAssistantError } from '../../../src/core/errors/AssistantError.js';

/** A clock on which each look takes a millisecond. */
const ticking = (): (() => number) => {
  let now = 0;
  return () => (now += 1);
};

const square = {
  type: 'coords',
  rounding: 'nint',
  coords: [
    [0, 0],
    [10, 10],
    [10, 0],
    [0, 10]
  ]
};

describe('npm run plan -- routing', () => {
  it('solves instances by name and tells the time each took', async () => {
    const input = {
      instances: [
        { name: 'tour', kind: 'tsp', distance: square },
        {
          name: 'pairs',
          kind: 'cvrp',
          distance: {
            type: 'matrix',
            matrix: [
              [0, 5, 5, 9],
              [5, 0, 1, 9],
              [5, 1, 0, 9],
              [9, 9, 9, 0]
            ]
          },
          demands: [0, 2, 2, 3],
          capacity: 4,
          vehicles: 2
        }
      ]
    };
    const results = await planRouting(input, { cpu: ticking(), seconds: 0.1 });
    expect(results).toEqual({
      tour: { routes: [expect.any(Array)], cpuMs: expect.any(Number) as number },
      pairs: { routes: expect.any(Array) as number[][], cpuMs: expect.any(Number) as number }
    });
    const { tour, pairs } = results as Record<string, { routes: number[][] }>;
    expect([
      [2, 1, 3],
      [3, 1, 2]
    ]).toContainEqual(tour?.routes[0]);
    expect(pairs?.routes.map(route => [...route].sort()).sort()).toEqual([[1, 2], [3]]);
  });

  it('starts service when a window opens and is back before the depot closes', async () => {
    const distance = {
      type: 'coords',
      rounding: 'floor10',
      coords: [
        [0, 0],
        [1, 0],
        [2, 0]
      ]
    };
    const input = {
      instances: [
        {
          name: 'windows',
          kind: 'vrptw',
          distance,
          demands: [0, 1, 1],
          capacity: 2,
          vehicles: 2,
          timeWindows: [
            [0, 100],
            [0, 100],
            [0, 25]
          ],
          service: [0, 10, 10]
        }
      ]
    };
    const results = await planRouting(input, { cpu: ticking(), seconds: 0.1 });
    expect(results).toMatchObject({ windows: { routes: expect.any(Array) as number[][] } });
    const { windows } = results as Record<string, { routes: number[][] }>;
    // Served on the way out, the near one would make the other late.
    expect(windows?.routes).toEqual([[2, 1]]);
  });

  it.each([
    [
      'a distance that is negative',
      {
        matrix: [
          [0, -1],
          [1, 0]
        ]
      },
      'costs.0.1'
    ],
    ['a matrix that is not square', { matrix: [[0, 1], [1]] }, 'costs.1'],
    [
      'a distance that is no number',
      {
        matrix: [
          [0, null],
          [1, 0]
        ]
      },
      'instances.0.distance.matrix.0.1'
    ]
  ])('names the field of %s', async (_, { matrix }, field) => {
    const instance = { name: 'x', kind: 'tsp', distance: { type: 'matrix', matrix } };
    const failure: unknown = await planRouting(
      { instances: [instance] },
      { cpu: ticking(), seconds: 0.1 }
    ).catch((error: unknown) => error);
    expect(isAssistantError(failure) && failure.code).toBe('agent/invalid-input');
    expect(isAssistantError(failure) && failure.parts[0]).toBe(field);
  });
});
