import { continuedFraction } from './continuedFraction.js';
import { binomialTerm } from './saddlePoint.js';

/**
 * I(x; a, b), the regularised incomplete beta function.
 * @param x in (0, 1) @param y 1 − x, given apart so that it keeps its digits
 * @param a > 0 @param b > 0
 * @source NIST Digital Library of Mathematical Functions 8.17.4, 8.17.22
 */
export function incompleteBeta(x: number, y: number, a: number, b: number): number {
  // The fraction settles quickly on the near side of the mean only.
  return x <= (a + 1) / (a + b + 2) ? fraction(x, y, a, b) : 1 - fraction(y, x, b, a);
}

function fraction(x: number, y: number, a: number, b: number): number {
  const numerator = (n: number): number => {
    const m = Math.floor(n / 2);
    return n % 2 === 0
      ? (m * (b - m) * x) / ((a + n - 1) * (a + n))
      : (-(a + m) * (a + b + m) * x) / ((a + n - 1) * (a + n));
  };
  const factor = continuedFraction(numerator, () => 1);
  return (binomialTerm(a, b, x, y) * b * factor) / (a + b);
}
