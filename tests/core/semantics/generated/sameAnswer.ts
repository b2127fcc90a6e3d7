/** A table as a database gave it; large numbers may come as text. */
export interface Answered {
  readonly names: readonly string[];
  readonly rows: readonly CellRow[];
}

type Cell = string | number | null;
type CellRow = readonly Cell[];

/**
 * The first thing in which two answers differ, in words; null where there is none. Rows whose
 * figures are equal but for rounding may stand in either order.
 */
export function difference(one: Answered, other: Answered): string | null {
  if (one.names.join() !== other.names.join()) {
    return `columns ${one.names.join()} and ${other.names.join()}`;
  }
  if (one.rows.length !== other.rows.length) {
    return `${one.rows.length} rows and ${other.rows.length}`;
  }
  for (const [index, row] of one.rows.entries()) {
    const against = other.rows[index] ?? [];
    const column = row.findIndex((value, at) => !isSame(value, against[at] ?? null));
    if (column >= 0 && !isTie(row, against, one, other)) {
      const [value, opposite] = [String(row[column]), String(against[column])];
      return `row ${index + 1}, ${one.names[column] ?? ''}: ${value} and ${opposite}`;
    }
  }
  return null;
}

/** Whether both rows are in both answers, and some fraction of theirs is equal up to rounding. */
function isTie(row: CellRow, against: CellRow, one: Answered, other: Answered): boolean {
  const isIn = (wanted: CellRow, { rows }: Answered): boolean =>
    rows.some(each => each.every((value, at) => isSame(value, wanted[at] ?? null)));
  const isFraction = (value: Cell): boolean =>
    numeric.test(String(value)) && /[.e]/i.test(String(value));
  return (
    row.some((value, at) => isFraction(value) && isSame(value, against[at] ?? null)) &&
    isIn(row, other) &&
    isIn(against, one)
  );
}

const numeric = /^-?\d+(\.\d+)?([eE][-+]?\d+)?$/;

/** Whole numbers, dates and texts to the letter; a fraction to nine digits of its size. */
function isSame(one: Cell, other: Cell): boolean {
  if (one === null || other === null) {
    return one === other;
  }
  const [left, right] = [String(one), String(other)];
  if (left === right) {
    return true;
  }
  if (!numeric.test(left) || !numeric.test(right)) {
    return false;
  }
  const [a, b] = [Number(left), Number(right)];
  const isWhole = !/[.e]/i.test(left) && !/[.e]/i.test(right);
  return !isWhole && Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}
