/**
 * The value that a share of the others does not exceed, between neighbours in proportion.
 * @param sorted ascending; length n ≥ 1
 * @param share in [0, 1]
 * @source Hyndman & Fan (1996), The American Statistician 50(4), 361–365, definition 7
 */
export function quantileOf(sorted: ArrayLike<number>, share: number): number {
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const low = sorted[below] ?? 0;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] ?? low;
  return low + (place - below) * (high - low);
}
