import type { ResultColumn, ResultTable, Scalar } from '../database/ResultTable.js';

/** What a spreadsheet takes for a formula, also after blanks that it leaves out, and in full width. */
const formulaStart = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;
const number = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i;
const numeric = new Set<ResultColumn['type']>(['integer', 'decimal', 'double']);

/**
 * A table as text with a header line, lines ended by CR LF (RFC 4180), null as nothing.
 *
 * A text that a spreadsheet would run as a formula gets a leading apostrophe; numbers stay numbers.
 * @param separator stands between the cells of a line
 */
export function delimitedText(table: ResultTable, separator: ',' | '\t'): string {
  const cell = (text: string): string =>
    text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  const lines = [table.columns.map(column => cell(safeText(column.name))).join(separator)];
  for (let row = 0; row < table.rowCount; row++) {
    lines.push(
      table.columns
        .map((column, index) => cell(textOf(table.value(row, index), column)))
        .join(separator)
    );
  }
  return lines.map(line => `${line}\r\n`).join('');
}

function textOf(value: Scalar, column: ResultColumn): string {
  if (value === null) {
    return '';
  }
  if (typeof value !== 'string') {
    return String(value);
  }
  // A decimal may come as text, to keep its digits.
  return numeric.has(column.type) && number.test(value) ? value : safeText(value);
}

function safeText(text: string): string {
  return formulaStart.test(text) ? `'${text}` : text;
}
