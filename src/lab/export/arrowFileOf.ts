import {
  Bool,
  DateDay,
  Dictionary,
  Field,
  Float64,
  Int32,
  Int64,
  RecordBatch,
  Schema,
  Struct,
  Table,
  TimestampMillisecond,
  Utf8,
  makeData,
  tableToIPC,
  vectorFromArray,
  type Data
} from 'apache-arrow';
import type { ResultTable, Scalar } from '../../core/database/ResultTable.js';

const dayMilliseconds = 86_400_000;

/**
 * The table as an Arrow IPC file: the database's own where it has one. Else the columns are named
 * by their index: two of one name are possible in SQL, and Arrow's code would merge them.
 */
export function arrowFileOf(table: ResultTable): Uint8Array {
  if (table.arrowFile) {
    return table.arrowFile();
  }
  const children = table.columns.map((_, column) => columnData(table, column));
  const fields = children.map(({ type }, column) => new Field(String(column), type, true));
  const rows = makeData({
    type: new Struct(fields),
    length: table.rowCount,
    nullCount: 0,
    children
  });
  return tableToIPC(new Table([new RecordBatch(new Schema(fields), rows)]), 'file');
}

function columnData(table: ResultTable, column: number): Data {
  const length = table.rowCount;
  const valid = bits(length, row => table.value(row, column) !== null);
  const given = { length, nullCount: length - valid.count, nullBitmap: valid.bitmap };
  const each = (put: (row: number, value: NonNullable<Scalar>) => void): void => {
    for (let row = 0; row < length; row++) {
      const value = table.value(row, column);
      if (value !== null) {
        put(row, value);
      }
    }
  };
  switch (table.columns[column]?.type) {
    case 'integer': {
      const data = new BigInt64Array(length);
      each((row, value) => {
        data[row] = BigInt(value);
      });
      return makeData({ type: new Int64(), ...given, data });
    }
    case 'decimal':
    case 'double': {
      const data = new Float64Array(length);
      each((row, value) => {
        data[row] = Number(value);
      });
      return makeData({ type: new Float64(), ...given, data });
    }
    case 'date': {
      const data = new Int32Array(length);
      each((row, value) => {
        data[row] = Date.parse(String(value)) / dayMilliseconds;
      });
      return makeData({ type: new DateDay(), ...given, data });
    }
    case 'timestamp': {
      const data = new BigInt64Array(length);
      each((row, value) => {
        data[row] = BigInt(Date.parse(`${String(value).replace(' ', 'T').replace(/Z$/, '')}Z`));
      });
      return makeData({ type: new TimestampMillisecond(), ...given, data });
    }
    case 'boolean': {
      const data = bits(length, row => table.value(row, column) === true).bitmap;
      return makeData({ type: new Bool(), ...given, data });
    }
    case 'text':
    case undefined: {
      // A dictionary by hand: Arrow's own builder of strings takes many times as long.
      const data = new Int32Array(length);
      const places = new Map<string, number>();
      each((row, value) => {
        const text = String(value);
        const place = places.get(text) ?? places.size;
        places.set(text, place);
        data[row] = place;
      });
      return makeData({
        type: new Dictionary(new Utf8(), new Int32()),
        ...given,
        data,
        dictionary: vectorFromArray([...places.keys()], new Utf8())
      });
    }
  }
}

function bits(
  length: number,
  test: (row: number) => boolean
): { bitmap: Uint8Array; count: number } {
  const bitmap = new Uint8Array(Math.ceil(length / 8));
  let count = 0;
  for (let row = 0; row < length; row++) {
    if (test(row)) {
      bitmap[row >> 3] = (bitmap[row >> 3] ?? 0) | (1 << (row & 7));
      count++;
    }
  }
  return { bitmap, count };
}
