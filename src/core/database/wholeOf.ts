/** A whole number as results hold it: a number where that is exact, else a bigint. */
export function wholeOf(value: bigint): number | bigint {
  return value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER
    ? Number(value)
    : value;
}
