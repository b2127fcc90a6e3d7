import type { ResultTable } from '../../database/ResultTable.js';
import { plainText } from '../../answer/plainText.js';
import type { Finding } from './ModelTool.js';

/** What a result may show a model of its rows. */
const mostRows = 50;
const mostCharacters = 6000;
const longestCell = 120;

type ToldCell = string | number | boolean | null;

/**
 * What a model is told of a result: that it worked, its columns and how many rows; the first rows
 * as well where data may be sent. Values are quoted as JSON, whatever stands in them.
 */
export function toldResult({ answer }: Finding, sendData: boolean): string {
  const { table, sentence, assumptions } = answer;
  const about = {
    columns: table.columns.map(({ name, type }) => `${name} ${type}`),
    row_count: table.rowCount,
    ...(table.truncated ? { truncated: true } : {})
  };
  return JSON.stringify(
    sendData
      ? { ...about, summary: plainText(sentence), assumptions, data: rowsTold(table) }
      : about
  );
}

/** The first rows, as many as there is room for. */
export function rowsTold(table: ResultTable): readonly (readonly ToldCell[])[] {
  const rows: ToldCell[][] = [];
  let size = 0;
  for (let row = 0; row < Math.min(table.rowCount, mostRows); row += 1) {
    const cells = table.columns.map((_column, column) => cellTold(table.value(row, column)));
    size += JSON.stringify(cells).length;
    if (size > mostCharacters) {
      break;
    }
    rows.push(cells);
  }
  return rows;
}

function cellTold(value: ReturnType<ResultTable['value']>): ToldCell {
  if (typeof value === 'bigint') {
    return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  }
  if (typeof value !== 'string') {
    return value;
  }
  const text = plainText(value);
  return text.length > longestCell ? `${text.slice(0, longestCell)}…` : text;
}
