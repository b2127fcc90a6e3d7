const g = 7;
const coefficients = [
  676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7
] as const;

/**
 * ln Γ(x).
 * @param x > 0
 * @returns accurate to about 1e-15, absolutely near 1 and 2 and relatively elsewhere
 * @source Lanczos (1964), SIAM Journal on Numerical Analysis B 1, 86–96; g = 7, 9 coefficients
 */
export function logGamma(x: number): number {
  if (x < 0.5) {
    return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  }
  const y = x - 1;
  const sum = coefficients.reduce(
    (total, coefficient, index) => total + coefficient / (y + index + 1),
    0.9999999999998099
  );
  const base = y + g + 0.5;
  return 0.5 * Math.log(2 * Math.PI) + (y + 0.5) * Math.log(base) - base + Math.log(sum);
}
