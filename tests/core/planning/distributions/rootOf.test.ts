import { rootOf } from '../../../../src/core/planning/distributions/rootOf.js';

describe('The root of a function', () => {
  it.each([
    ['a cube', (x: number) => x ** 3 - 8, 0, 9, 2],
    ['one that falls', (x: number) => Math.exp(-x) - 0.25, 0, 50, Math.log(4)],
    ['one that is flat for long', (x: number) => Math.tanh(40 * (x - 0.7)), -5, 9, 0.7],
    ['one with its root at an end', (x: number) => x - 3, 3, 4, 3]
  ])('of %s', (_what, f, low, high, root) => {
    expect(rootOf(f, low, high)).toBeCloseTo(root, 12);
  });
});
