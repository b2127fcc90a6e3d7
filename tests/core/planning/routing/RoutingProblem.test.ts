import { isAssistantError } from '../../../../src/core/errors/AssistantError.js';
import { routingProblemOf } from '../../../../src/core/planning/routing/RoutingProblem.js';

const costs = [
  [0, 1, 2],
  [1, 0, 3],
  [2, 3, 0]
];

describe('A routing problem', () => {
  it.each([
    [
      'costs.1.2',
      {
        costs: [
          [0, 1, 2],
          [1, 0, NaN],
          [2, 3, 0]
        ]
      }
    ],
    [
      'costs.1.2',
      {
        costs: [
          [0, 1, 2],
          [1, 0, -3],
          [2, 3, 0]
        ]
      }
    ],
    [
      'costs.1.2',
      {
        costs: [
          [0, 1, 2],
          [1, 0, Infinity],
          [2, 3, 0]
        ]
      }
    ],
    ['costs', { costs: [] }],
    [
      'costs.1',
      {
        costs: [
          [0, 1, 2],
          [1, 0],
          [2, 3, 0]
        ]
      }
    ],
    ['durations.0', { durations: [[0]] }],
    ['demands', { demands: [0, 1] }],
    ['demands.2', { demands: [0, 1, -1] }],
    ['capacity', { capacity: NaN }],
    ['vehicles', { vehicles: 0 }],
    ['vehicles', { vehicles: 1.5 }],
    ['windows', { windows: [[0, 1]] }],
    [
      'windows.1',
      {
        windows: [
          [0, 9],
          [5, 4],
          [0, 9]
        ]
      }
    ],
    ['service', { service: [1] }],
    ['maxDuration', { maxDuration: -1 }],
    ['prefixes', { prefixes: [[3]] }],
    ['prefixes', { prefixes: [[1], [1]] }],
    ['prefixes', { prefixes: [[1], [2]], vehicles: 1 }]
  ])('is refused by its field: %s', (field, wrong) => {
    let failure: unknown;
    try {
      routingProblemOf({ costs, ...wrong });
    } catch (error) {
      failure = error;
    }
    expect(isAssistantError(failure) && [failure.code, failure.parts[0]]).toEqual([
      'agent/invalid-input',
      field
    ]);
  });
});
