/**
 * One value of an Arrow decimal128 column.
 * @param words little-endian words of the column, four a value, two's complement
 * @param at index of the value's first word
 * @returns an integer of the type's smallest unit, exact
 */
export function decimalToBigInt(words: Uint32Array, at: number): bigint {
  const word = (index: number): bigint => BigInt(words[at + index] ?? 0);
  return BigInt.asIntN(128, word(0) | (word(1) << 32n) | (word(2) << 64n) | (word(3) << 96n));
}

/**
 * The number nearest to an Arrow decimal128 value.
 * @param scale digits after the point, ≥ 0
 */
export function decimalToNumber(words: Uint32Array, at: number, scale: number): number {
  const low = words[at] ?? 0;
  const high = words[at + 1] ?? 0;
  const fill = words[at + 3] ?? 0;
  // Below 2^53 units, as all money is, no BigInt is needed and the division rounds once.
  if (fill === 0 && words[at + 2] === 0 && high < 0x200000) {
    return (high * 0x100000000 + low) / 10 ** scale;
  }
  return Number(decimalToBigInt(words, at)) / 10 ** scale;
}
