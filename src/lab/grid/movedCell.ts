/** A place in the grid as it is shown; row -1 is the headings. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

interface Extent {
  readonly rows: number;
  readonly columns: number;
  /** Rows that Page Up and Page Down move by. */
  readonly page: number;
}

/** Where a key leads from a cell; null for a key that does not move. */
export function movedCell({ row, column }: Cell, key: Key, extent: Extent): Cell | null {
  const accelerated = key.ctrlKey || key.metaKey;
  const lastRow = extent.rows - 1;
  const lastColumn = extent.columns - 1;
  const to = (nextRow: number, nextColumn: number): Cell => ({
    row: Math.min(Math.max(nextRow, -1), lastRow),
    column: Math.min(Math.max(nextColumn, 0), lastColumn)
  });
  switch (key.key) {
    case 'ArrowUp':
      return to(accelerated ? Math.min(row, 0) : row - 1, column);
    case 'ArrowDown':
      return to(accelerated ? lastRow : row + 1, column);
    case 'ArrowLeft':
      return to(row, accelerated ? 0 : column - 1);
    case 'ArrowRight':
      return to(row, accelerated ? lastColumn : column + 1);
    case 'PageUp':
      return to(Math.max(row - extent.page, Math.min(row, 0)), column);
    case 'PageDown':
      return to(row + extent.page, column);
    case 'Home':
      return accelerated ? to(Math.min(lastRow, 0), 0) : to(row, 0);
    case 'End':
      return to(accelerated ? lastRow : row, lastColumn);
    default:
      return null;
  }
}
