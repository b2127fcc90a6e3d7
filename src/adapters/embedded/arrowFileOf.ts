import {
  DataType,
  Field,
  Float64,
  Int64,
  makeData,
  RecordBatch,
  Schema,
  Struct,
  Table,
  tableToIPC,
  type Data
} from 'apache-arrow';
import { decimalToBigInt, decimalToNumber } from './decimalToNumber.js';

/**
 * Decimals become what pandas computes with: int64 for sums of integers, double for money.
 * DuckDB's own types would arrive as Python `Decimal` objects.
 */
function plainType(type: DataType): DataType {
  if (!DataType.isDecimal(type)) {
    return type;
  }
  return type.scale === 0 ? new Int64() : new Float64();
}

function plainData(data: Data): Data {
  const { type } = data;
  const words: unknown = data.values;
  if (!DataType.isDecimal(type) || !(words instanceof Uint32Array)) {
    return data;
  }
  const { scale } = type;
  const shared = { length: data.length, nullCount: data.nullCount, nullBitmap: data.nullBitmap };
  if (scale === 0) {
    return makeData({
      ...shared,
      type: new Int64(),
      data: BigInt64Array.from({ length: data.length }, (_, row) => decimalToBigInt(words, row * 4))
    });
  }
  return makeData({
    ...shared,
    type: new Float64(),
    data: Float64Array.from({ length: data.length }, (_, row) =>
      decimalToNumber(words, row * 4, scale)
    )
  });
}

/** The rows as an Arrow IPC file: ids stay integers, days date32, money doubles. */
export function arrowFileOf(table: Table): Uint8Array {
  const schema = new Schema(
    table.schema.fields.map(
      field => new Field(field.name, plainType(field.type as DataType), field.nullable)
    )
  );
  const struct = new Struct(schema.fields);
  const batches = table.batches.map(batch => {
    const children = batch.data.children.map(plainData);
    return new RecordBatch(schema, makeData({ type: struct, length: batch.numRows, children }));
  });
  return tableToIPC(new Table(schema, batches), 'file');
}
