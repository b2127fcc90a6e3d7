import { continuedFraction } from './continuedFraction.js';
import { poissonTerm } from './saddlePoint.js';

/**
 * P(a, x), the regularised lower incomplete gamma function.
 * @param a > 0 @param x any; 0 for x ≤ 0
 * @source NIST Digital Library of Mathematical Functions 8.2.4, 8.11.4
 */
export function lowerGamma(a: number, x: number): number {
  if (x <= 0) {
    return 0;
  }
  return x < a + 1 ? series(a, x) : 1 - fraction(a, x);
}

/** Q(a, x) = 1 − P(a, x), exact in the far tail too. @source DLMF 8.9.2 */
export function upperGamma(a: number, x: number): number {
  if (x <= 0) {
    return 1;
  }
  return x < a + 1 ? 1 - series(a, x) : fraction(a, x);
}

function series(a: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; term > sum * 1e-17; n += 1) {
    term *= x / (a + n);
    sum += term;
  }
  return poissonTerm(a, x) * sum;
}

function fraction(a: number, x: number): number {
  const factor = continuedFraction(
    n => -n * (n - a),
    n => x + 2 * n + 1 - a
  );
  return poissonTerm(a, x) * a * factor;
}
