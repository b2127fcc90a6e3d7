import type { ResultTable, Scalar } from '../../core/database/ResultTable.js';
import { textOfHeading } from '../../core/answer/textOfHeading.js';

const sample = 200;
const narrowest = 6;
const widest = 40;
/** Room for the mark of the sort beside the heading, in characters. */
const mark = 3;
/** What the cell's edges take; `style/grid.css` has the same. */
const padding = '1.4em';

/**
 * The width of each column, as a sum of CSS lengths, from its heading and its first rows: widths that
 * followed the rows in view would jump while scrolling.
 */
export function columnWidths(
  table: ResultTable,
  formats: readonly ((value: Scalar) => string)[]
): string[] {
  return table.columns.map((heading, column) => {
    let width = lineOf(textOfHeading(heading.name)) + mark;
    for (let row = 0; row < Math.min(sample, table.rowCount); row++) {
      width = Math.max(width, (formats[column]?.(table.value(row, column)) ?? '').length);
    }
    return `${Math.min(Math.max(width, narrowest), widest)}ch + ${padding}`;
  });
}

/**
 * The longer line of a heading that is broken into two where that makes it narrowest: the figures
 * below it are what people came for.
 */
function lineOf(heading: string): number {
  const breaks = [...heading.matchAll(/ /g)].map(({ index }) => index);
  return Math.min(heading.length, ...breaks.map(at => Math.max(at, heading.length - at - 1)));
}
