import type { ResultTable } from '../database/ResultTable.js';
import type { TableFallback } from './htmlOfTable.js';
import { plainText } from './plainText.js';
import { isNumeric, textOfCells } from './textOfCells.js';
import { textOfHeading } from './textOfHeading.js';

const widest = 40;

/** The first rows as plain text in columns, numbers to the right. */
export function textOfTable(
  table: ResultTable,
  { locale, rowLimit, caption }: TableFallback
): string {
  const formats = table.columns.map((_, column) => textOfCells(table, column, locale));
  const lines = [
    table.columns.map(({ name }) => cut(textOfHeading(name))),
    ...Array.from({ length: Math.min(table.rowCount, rowLimit) }, (_, row) =>
      formats.map((format, column) => cut(format(table.value(row, column))))
    )
  ];
  const widths = table.columns.map((_, column) =>
    Math.max(...lines.map(line => line[column]?.length ?? 0))
  );
  const padded = lines.map(line =>
    line
      .map((text, column) => {
        const width = widths[column] ?? 0;
        const numeric = isNumeric(table.columns[column]?.type ?? 'text');
        return numeric ? text.padStart(width) : text.padEnd(width);
      })
      .join('  ')
      .trimEnd()
  );
  return [...padded, '', caption].join('\n');
}

function cut(text: string): string {
  const line = plainText(text);
  return line.length > widest ? `${line.slice(0, widest - 1)}…` : line;
}
