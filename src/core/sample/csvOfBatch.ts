import { tables } from '../database/tables.js';
import { isoOfEpochDay } from './epochDay.js';
import type { Cell, TableBatch } from './TableBatch.js';

const quoted = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** The rows of a batch as lines of CSV, each with its line feed, without a header line. */
export function csvOfBatch({ table, rowCount, columns }: TableBatch): string {
  const kinds = tables[table].columns.map(({ type }) => type.kind);
  const spell = (cell: Cell, column: number): string => {
    if (typeof cell === 'string') {
      return quoted(cell);
    }
    if (cell === null) {
      return '';
    }
    const kind = kinds[column];
    if (kind === 'decimal') {
      return (cell / 100).toFixed(2);
    }
    return kind === 'date' ? isoOfEpochDay(cell) : String(cell);
  };
  const lines: string[] = [];
  for (let row = 0; row < rowCount; row++) {
    lines.push(`${columns.map((cells, column) => spell(cells[row] ?? null, column)).join(',')}\n`);
  }
  return lines.join('');
}
