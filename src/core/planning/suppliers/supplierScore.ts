import { invalidInput, requireFinite, requireNotNegative } from '../inputChecks.js';

export const scoreComponents = ['fill', 'onTime', 'quality', 'cost'] as const;

export type ScoreComponent = (typeof scoreComponents)[number];

/** The original design's: 30 % fill, 30 % on time, 20 % quality, 20 % cost. */
export const designWeights: Readonly<Record<ScoreComponent, number>> = {
  fill: 0.3,
  onTime: 0.3,
  quality: 0.2,
  cost: 0.2
};

/**
 * Score = Σ weight × rate.
 * @param rates all in one unit, shares or percent; ≥ 0
 * @param weights sum to 1
 * @returns in the unit of the rates
 * @throws AssistantError `agent/invalid-input`
 * @source the original design, calculate_supplier_score
 * @example supplierScore({ fill: 95, onTime: 90, quality: 98, cost: 85 }, designWeights) // 92.1
 */
export function supplierScore(
  rates: Readonly<Record<ScoreComponent, number>>,
  weights: Readonly<Record<ScoreComponent, number>>
): number {
  requireNotNegative({ ...rates });
  requireNotNegative({ ...weights });
  const total = scoreComponents.reduce((sum, component) => sum + weights[component], 0);
  requireFinite({ weights: total });
  if (Math.abs(total - 1) > 1e-9) {
    throw invalidInput('weights', `they sum to ${total} and not to 1`);
  }
  return scoreComponents.reduce((sum, component) => sum + weights[component] * rates[component], 0);
}
