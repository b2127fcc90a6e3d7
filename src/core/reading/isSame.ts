/** Whether two readings, or parts of them, say the same: they are data, written alike. */
export const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
