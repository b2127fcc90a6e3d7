import { DataType, type Vector } from 'apache-arrow';
import type { Scalar } from '../../core/database/ResultTable.js';
import { wholeOf } from '../../core/database/wholeOf.js';
import { decimalToBigInt, decimalToNumber } from './decimalToNumber.js';

/** Reads cells of one Arrow column on demand; nothing is converted before it is looked at. */
export function cellReader(column: Vector): (row: number) => Scalar {
  const get = (row: number): unknown => column.get(row);
  const type = column.type as DataType;
  if (DataType.isDecimal(type)) {
    const { scale } = type;
    return row => {
      const words = get(row);
      if (!(words instanceof Uint32Array)) {
        return null;
      }
      return scale === 0 ? wholeOf(decimalToBigInt(words, 0)) : decimalToNumber(words, 0, scale);
    };
  }
  if (DataType.isDate(type) || DataType.isTimestamp(type)) {
    const length = DataType.isDate(type) ? 10 : 19;
    return row => {
      const milliseconds = get(row);
      return typeof milliseconds === 'number'
        ? new Date(milliseconds).toISOString().slice(0, length)
        : null;
    };
  }
  return row => {
    const value = get(row);
    if (typeof value === 'bigint') {
      return wholeOf(value);
    }
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
      return value;
    }
    // Lists, intervals and the like, which only SQL of the person's own can bring.
    return value === null || value === undefined
      ? null
      : JSON.stringify(value, (_key, part: unknown) =>
          typeof part === 'bigint' ? String(part) : part
        );
  };
}
