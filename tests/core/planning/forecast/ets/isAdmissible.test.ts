import type { EtsModel } from '../../../../../src/core/planning/forecast/ets/EtsModel.js';
import { isAdmissible } from '../../../../../src/core/planning/forecast/ets/isAdmissible.js';

const model = (trend: 'N' | 'A', season: 'N' | 'A', period: number): EtsModel => ({
  error: 'A',
  trend,
  damped: false,
  season,
  period
});
const weights = (alpha: number, beta: number, gamma: number) =>
  Float64Array.of(alpha, beta, gamma, 1, 0, 0);

describe('the admissible region', () => {
  it.each([
    [model('N', 'N', 1), weights(1.9, 0, 0), true],
    [model('N', 'N', 1), weights(2.1, 0, 0), false],
    [model('A', 'N', 1), weights(0.5, 2.9, 0), true],
    [model('A', 'N', 1), weights(0.5, 3.1, 0), false],
    [model('N', 'A', 4), weights(0.3, 0, 0.2), true],
    [model('N', 'A', 4), weights(0.3, 0, 1.8), false],
    [model('A', 'A', 12), weights(0.4, 0.05, 0.1), true],
    // Within the easy limits, but a root of the characteristic equation lies outside the circle.
    [model('A', 'A', 12), weights(0.01, 1, 0.5), false]
  ])('of %j with %j', (wanted, given, expected) => {
    expect(isAdmissible(wanted, given)).toBe(expected);
  });
});
