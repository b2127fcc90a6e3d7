import { isNumeric } from '../../core/answer/textOfCells.js';
import type { ResultTable, Scalar } from '../../core/database/ResultTable.js';

export interface CellRange {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/**
 * Cells as tab-separated text for a spreadsheet: plain numbers and ISO dates.
 * @param rowAt the row of the table that is shown at a place
 */
export function tsvOf(
  table: ResultTable,
  range: CellRange,
  rowAt: (place: number) => number
): string {
  const lines: string[] = [];
  for (let place = range.firstRow; place <= range.lastRow; place++) {
    const cells: string[] = [];
    for (let column = range.firstColumn; column <= range.lastColumn; column++) {
      const value = table.value(rowAt(place), column);
      const numeric = isNumeric(table.columns[column]?.type ?? 'text');
      cells.push(numeric ? String(value ?? '') : field(value));
    }
    lines.push(cells.join('\t'));
  }
  return lines.join('\n');
}

function field(value: Scalar): string {
  if (typeof value !== 'string') {
    return value === null ? '' : String(value);
  }
  const text = value.replace(/[\t\r\n]+/g, ' ');
  // A spreadsheet would run it as a formula.
  return /^[=+\-@]/.test(text) ? `'${text}` : text;
}
