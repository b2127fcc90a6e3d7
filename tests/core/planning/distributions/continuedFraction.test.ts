import { continuedFraction } from '../../../../src/core/planning/distributions/continuedFraction.js';

describe('A continued fraction', () => {
  it('of ones is the golden ratio', () => {
    const ratio = continuedFraction(
      () => 1,
      () => 1
    );
    expect(ratio).toBeCloseTo((Math.sqrt(5) - 1) / 2, 15);
  });
});
