import {
  designWeights,
  supplierScore
} from '../../../../src/core/planning/suppliers/supplierScore.js';

describe('The supplier score', () => {
  const rates = { fill: 95, onTime: 90, quality: 98, cost: 85 };

  it('weighs the four rates as the original design does', () => {
    expect(supplierScore(rates, designWeights)).toBeCloseTo(92.1, 12);
  });

  it('weighs them otherwise on request', () => {
    expect(supplierScore(rates, { fill: 0, onTime: 1, quality: 0, cost: 0 })).toBe(90);
  });

  it('refuses weights that do not sum to 1, and rates that are none', () => {
    const weights = { ...designWeights, fill: 0.4 };
    expect(() => supplierScore(rates, weights)).toThrow('weights is not usable');
    expect(() => supplierScore({ ...rates, cost: NaN }, designWeights)).toThrow(
      'cost is not usable'
    );
  });
});
