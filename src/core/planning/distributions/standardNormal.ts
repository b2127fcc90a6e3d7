import { requirePositive, requireShare } from '../inputChecks.js';
import { lowerGamma, upperGamma } from './incompleteGamma.js';

/** φ(z) */
function normalDensity(z: number): number {
  return Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
}

/** Φ(z), exact in both tails. @source DLMF 7.11.1: erfc z = Q(½, z²) */
export function normalCdf(z: number): number {
  return z < 0 ? 0.5 * upperGamma(0.5, 0.5 * z * z) : 0.5 + 0.5 * lowerGamma(0.5, 0.5 * z * z);
}

/**
 * L(z) = φ(z) − z·(1 − Φ(z)) = E[(Z − z)⁺], the loss function.
 * @returns standard deviations short on average
 * @source Silver, Pyke & Thomas, Inventory and Production Management in Supply Chains 4e, app. II
 */
export function normalLoss(z: number): number {
  return normalDensity(z) - z * normalCdf(-z);
}

/**
 * The k with L(k) = loss.
 * @param loss > 0; standard deviations
 * @throws AssistantError `agent/invalid-input`
 * @source Newton's method from the left: L is convex and falls, so every step stays left of k
 */
export function inverseNormalLoss(loss: number): number {
  requirePositive({ loss });
  let z = -loss;
  for (let round = 0; round < 500; round += 1) {
    const next = z + (normalLoss(z) - loss) / normalCdf(-z);
    if (next <= z + 1e-15 * Math.max(1, Math.abs(z))) {
      return next;
    }
    z = next;
  }
  return z;
}

/**
 * Φ⁻¹(p), correct to the last few digits: an estimate good to 4.5e-4, and Halley's step, which
 * triples the digits, upon the exact Φ.
 * @param p in (0, 1); no unit
 * @throws AssistantError `agent/invalid-input`
 * @source Abramowitz & Stegun, Handbook of Mathematical Functions, 26.2.23
 */
export function normalQuantile(p: number): number {
  requireShare({ p });
  const tail = Math.min(p, 1 - p);
  const t = Math.sqrt(-2 * Math.log(tail));
  let z =
    polynomial([0.010328, 0.802853, 2.515517], t) /
      polynomial([0.001308, 0.189269, 1.432788, 1], t) -
    t;
  for (let round = 0; round < 3; round += 1) {
    const step = (normalCdf(z) - tail) / normalDensity(z);
    z -= step / (1 + 0.5 * z * step);
  }
  return p < 0.5 ? z : -z;
}

/** Highest power first. */
function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduce((value, coefficient) => value * x + coefficient, 0);
}
