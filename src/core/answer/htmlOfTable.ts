import type { ResultTable } from '../database/ResultTable.js';
import { htmlOfText } from './htmlOfText.js';
import { isNumeric, textOfCells } from './textOfCells.js';
import { textOfHeading } from './textOfHeading.js';

export interface TableFallback {
  /** BCP 47. */
  readonly locale: string;
  /** The most rows to write. */
  readonly rowLimit: number;
  /** How much is shown, under the rows. */
  readonly caption: string;
}

/** The first rows as an HTML table for readers without our grid; every text is escaped. */
export function htmlOfTable(
  table: ResultTable,
  { locale, rowLimit, caption }: TableFallback
): string {
  const formats = table.columns.map((_, column) => textOfCells(table, column, locale));
  const align = table.columns.map(({ type }) =>
    isNumeric(type) ? ' style="text-align: right"' : ' style="text-align: left"'
  );
  const headings = table.columns
    .map(
      ({ name }, column) =>
        `<th scope="col"${align[column] ?? ''}>${htmlOfText(textOfHeading(name))}</th>`
    )
    .join('');
  const rows = Array.from({ length: Math.min(table.rowCount, rowLimit) }, (_, row) => {
    const cells = formats.map((format, column) => {
      const text = htmlOfText(format(table.value(row, column)));
      return `<td${align[column] ?? ''}>${text}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  return (
    `<table><thead><tr>${headings}</tr></thead><tbody>${rows.join('')}</tbody></table>` +
    `<p>${htmlOfText(caption)}</p>`
  );
}
