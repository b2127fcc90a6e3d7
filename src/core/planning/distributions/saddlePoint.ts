import { logGamma } from './logGamma.js';

const halfLogTwoPi = 0.5 * Math.log(2 * Math.PI);

/** ln Γ(a + 1) less Stirling's formula for it; a > 0. */
function stirlingError(a: number): number {
  if (a < 15) {
    return logGamma(a + 1) - (a + 0.5) * Math.log(a) + a - halfLogTwoPi;
  }
  const square = a * a;
  return (
    (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / square) / square) / square) / square) /
    a
  );
}

/** a·ln(a/m) + m − a without cancellation where a is near m; a, m > 0. */
function deviance(a: number, m: number): number {
  const v = (a - m) / (a + m);
  if (Math.abs(v) >= 0.1) {
    return a * Math.log(a / m) + m - a;
  }
  let sum = (a - m) * v;
  let power = 2 * a * v;
  for (let odd = 3; ; odd += 2) {
    power *= v * v;
    const next = sum + power / odd;
    if (next === sum) {
      return sum;
    }
    sum = next;
  }
}

/**
 * m^a·e^−m / Γ(a + 1), the Poisson probability of a, for any real a ≥ 0.
 * @param a ≥ 0 @param m > 0
 * @source Loader (2000), Fast and Accurate Computation of Binomial Probabilities
 */
export function poissonTerm(a: number, m: number): number {
  return a === 0
    ? Math.exp(-m)
    : Math.exp(-stirlingError(a) - deviance(a, m)) / Math.sqrt(2 * Math.PI * a);
}

/**
 * Γ(a + b + 1) / (Γ(a + 1)·Γ(b + 1))·x^a·y^b, the binomial probability of a in a + b.
 * @param a > 0 @param b > 0 @param x in (0, 1) @param y 1 − x
 * @source Loader (2000), as above
 */
export function binomialTerm(a: number, b: number, x: number, y: number): number {
  const n = a + b;
  const logTerm =
    stirlingError(n) -
    stirlingError(a) -
    stirlingError(b) -
    deviance(a, n * x) -
    deviance(b, n * y);
  return Math.exp(logTerm) * Math.sqrt(n / (2 * Math.PI * a * b));
}
