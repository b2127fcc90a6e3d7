import type { Cell } from './movedCell.js';
import type { CellRange } from './tsvOf.js';

/** The one cell that the Tab key reaches, and the block that Shift stretched from another one. */
export class GridSelection {
  private activeCell: Cell = { row: -1, column: 0 };
  private anchor: Cell = this.activeCell;

  get active(): Cell {
    return this.activeCell;
  }

  /** Both ends belong to it; row -1 is the headings. */
  get range(): CellRange {
    const { activeCell, anchor } = this;
    return {
      firstRow: Math.min(activeCell.row, anchor.row),
      lastRow: Math.max(activeCell.row, anchor.row),
      firstColumn: Math.min(activeCell.column, anchor.column),
      lastColumn: Math.max(activeCell.column, anchor.column)
    };
  }

  /** @param extend keeps the other end of the block where it is */
  moveTo(cell: Cell, extend: boolean): void {
    this.activeCell = cell;
    if (!extend) {
      this.anchor = cell;
    }
  }

  /** @param from the end that stays; `to` becomes the active cell */
  stretch(from: Cell, to: Cell): void {
    this.anchor = from;
    this.activeCell = to;
  }

  isActive({ row, column }: Cell): boolean {
    return row === this.activeCell.row && column === this.activeCell.column;
  }

  /** Whether a cell belongs to a block; a single cell is only active. */
  isSelected({ row, column }: Cell): boolean {
    const { firstRow, lastRow, firstColumn, lastColumn } = this.range;
    const several = firstRow !== lastRow || firstColumn !== lastColumn;
    return (
      several && row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn
    );
  }
}
