const tiny = 1e-300;

/**
 * 1 / (b₀ + a₁/(b₁ + a₂/(b₂ + …))) by the modified Lentz method.
 * @param numerator aₙ for n ≥ 1 @param denominator bₙ for n ≥ 0
 * @source Thompson & Barnett (1986), Journal of Computational Physics 64, 490–509
 */
export function continuedFraction(
  numerator: (n: number) => number,
  denominator: (n: number) => number
): number {
  let c = 1 / tiny;
  let d = 1 / (denominator(0) || tiny);
  let value = d;
  // What planning asks for settles within some √a steps; the cap only keeps a mistake finite.
  for (let n = 1; n < 1_000_000; n += 1) {
    d = 1 / (denominator(n) + numerator(n) * d || tiny);
    c = denominator(n) + numerator(n) / c || tiny;
    const factor = c * d;
    value *= factor;
    if (Math.abs(factor - 1) < 1e-16) {
      break;
    }
  }
  return value;
}
