import fc from 'fast-check';
import { csvOf } from '../../../src/core/answer/csvOf.js';
import {
  tableOfRows,
  type ResultColumn,
  type Scalar
} from '../../../src/core/database/ResultTable.js';

const text: ResultColumn = { name: 'name', type: 'text' };

/** The cells of a CSV, read by RFC 4180 and nothing of ours. */
function readCsv(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

const csv = (columns: ResultColumn[], ...rows: Scalar[][]): string =>
  csvOf(tableOfRows(columns, rows, '2025-06-18'));

describe('csvOf', () => {
  it('begins with a byte order mark and ends every line with CR LF', () => {
    expect(csv([text], ['Bolt'])).toBe('\ufeffname\r\nBolt\r\n');
  });

  it('quotes what holds commas, quotes and line ends', () => {
    expect(csv([text], ['Bolt, 8" long\nsteel'])).toBe('\ufeffname\r\n"Bolt, 8"" long\nsteel"\r\n');
  });

  it('makes a text that starts a formula harmless, in the header too', () => {
    const cells = readCsv(
      csv([{ name: '=name', type: 'text' }], ['=1+1'], ['+1'], ['-1'], ['@a'], ['\t=1'], ['\r=1'])
    );
    expect(cells.slice(1).flat()).toEqual(["'=1+1", "'+1", "'-1", "'@a", "'\t=1", "'\r=1"]);
    expect(csv([{ name: '=name', type: 'text' }])).toBe("\ufeff'=name\r\n");
  });

  it('also where a spreadsheet would leave something out before the sign, or widen it', () => {
    const starts = [
      ' =1+1',
      '\u00a0=1',
      '\ufeff=1',
      '\u0000=1',
      '\n=1',
      '＝1+1',
      '＋1',
      '－1',
      '＠a'
    ];
    const cells = readCsv(csv([text], ...starts.map(start => [start])));
    expect(cells.slice(1).flat()).toEqual(starts.map(start => `'${start}`));
  });

  it('leaves negative numbers numbers, decimals written as text included', () => {
    const columns: ResultColumn[] = [
      { name: 'quantity', type: 'integer' },
      { name: 'price', type: 'decimal' },
      { name: 'rate', type: 'double' }
    ];
    expect(csv(columns, [-3, '-12.50', -1e-7])).toBe(
      '\ufeffquantity,price,rate\r\n-3,-12.50,-1e-7\r\n'
    );
  });

  it('does not trust a numeric column that holds a formula', () => {
    expect(csv([{ name: 'price', type: 'decimal' }], ['-1+cmd()'])).toContain("'-1+cmd()");
  });

  it('writes nothing for null, and whole numbers beyond 2^53 exactly', () => {
    expect(csv([text, { name: 'id', type: 'integer' }], [null, 9007199254740993n])).toBe(
      '\ufeffname,id\r\n,9007199254740993\r\n'
    );
  });

  it('gives every text back, but for an apostrophe before it', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), values => {
        const cells = readCsv(csv([text], ...values.map(value => [value])).slice(1)).slice(1);
        expect(cells.map(([value]) => value)).toEqual(
          values.map((value, index) =>
            cells[index]?.[0] === `'${value}` ? cells[index][0] : value
          )
        );
      })
    );
  });
});
