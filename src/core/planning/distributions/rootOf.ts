/**
 * Where a continuous function crosses zero, by Brent's method.
 * @param f with f(low) and f(high) of opposite sign, or one of them zero
 * @returns as near as the numbers' precision allows
 * @source Brent (1973), Algorithms for Minimization without Derivatives, ch. 4
 */
export function rootOf(f: (x: number) => number, low: number, high: number): number {
  let [a, b] = [low, high];
  let [fa, fb] = [f(a), f(b)];
  let [c, fc] = [a, fa];
  let step = b - a;
  let before = step;
  for (let round = 0; round < 200; round += 1) {
    if (fb > 0 === fc > 0) {
      [c, fc] = [a, fa];
      step = before = b - a;
    }
    if (Math.abs(fc) < Math.abs(fb)) {
      [a, b, c] = [b, c, b];
      [fa, fb, fc] = [fb, fc, fb];
    }
    const tolerance = 2 * Number.EPSILON * Math.abs(b);
    const half = 0.5 * (c - b);
    if (Math.abs(half) <= tolerance || fb === 0) {
      break;
    }
    const { p, q } = interpolated(a, b, c, fa, fb, fc);
    const isUsable =
      Math.abs(before) >= tolerance &&
      Math.abs(fa) > Math.abs(fb) &&
      2 * p < Math.min(3 * half * q - Math.abs(tolerance * q), Math.abs(before * q));
    [before, step] = isUsable ? [step, p / q] : [half, half];
    [a, fa] = [b, fb];
    b += Math.abs(step) > tolerance ? step : Math.sign(half) * (tolerance || Number.MIN_VALUE);
    fb = f(b);
  }
  return b;
}

/** The step p/q, p ≥ 0, of inverse quadratic interpolation, or of the secant through two points. */
function interpolated(a: number, b: number, c: number, fa: number, fb: number, fc: number) {
  const s = fb / fa;
  let p = (c - b) * s;
  let q = 1 - s;
  if (a !== c) {
    const t = fa / fc;
    const r = fb / fc;
    p = s * ((c - b) * t * (t - r) - (b - a) * (r - 1));
    q = (t - 1) * (r - 1) * (s - 1);
  }
  return p > 0 ? { p, q: -q } : { p: -p, q };
}
