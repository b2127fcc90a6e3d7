import type { ResultTable } from '../database/ResultTable.js';
import { delimitedText } from './delimitedText.js';

/**
 * A table as a CSV file that Excel opens right: comma-separated (RFC 4180), formula-safe, and with
 * a byte order mark, without which Excel does not take it for UTF-8.
 */
export function csvOf(table: ResultTable): string {
  return `\ufeff${delimitedText(table, ',')}`;
}
