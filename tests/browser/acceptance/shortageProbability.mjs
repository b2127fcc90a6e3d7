/**
 * P(demand > stock): by Simpson's rule for what comes evenly, by summing for what comes rarely.
 * @param {{mean: number, variance: number, isRare: boolean, stock: number}} demand in the horizon
 */
export function shortageProbability({ mean, variance, isRare, stock }) {
  if (isRare) {
    const size = variance > mean ? mean ** 2 / (variance - mean) : Infinity;
    let chance =
      size === Infinity ? Math.exp(-mean) : Math.exp(size * Math.log(size / (size + mean)));
    let within = chance;
    for (let units = 1; units <= stock; units += 1) {
      chance *=
        size === Infinity ? mean / units : (((size + units - 1) / units) * mean) / (size + mean);
      within += chance;
    }
    return 1 - within;
  }
  const sd = Math.sqrt(variance);
  if (sd > mean / 2) {
    const [shape, scale] = [mean ** 2 / variance, variance / mean];
    // x = y ** (1 / shape) takes the pole at 0 out of the density.
    const power = Math.max(1, 1 / shape);
    const below = y => {
      const x = y ** power;
      return x ** (shape - 1) * Math.exp(-x) * (power * y ** (power - 1));
    };
    const to = far =>
      simpson(
        y => (y === 0 && power > 1 ? power : y === 0 ? below(1e-12) : below(y)),
        0,
        far ** (1 / power)
      );
    return 1 - to(stock / scale) / to(shape + 40 * Math.sqrt(shape) + 40);
  }
  return simpson(
    x => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI),
    (stock - mean) / sd,
    Math.max(12, (stock - mean) / sd)
  );
}

function simpson(of, from, to, pieces = 4000) {
  const step = (to - from) / pieces;
  let sum = of(from) + of(to);
  for (let at = 1; at < pieces; at += 1) sum += (at % 2 ? 4 : 2) * of(from + at * step);
  return (sum * step) / 3;
}
