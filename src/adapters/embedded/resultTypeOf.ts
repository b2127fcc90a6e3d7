import { DataType } from 'apache-arrow';
import type { ResultType } from '../../core/database/ResultTable.js';

/** What a column of DuckDB's Arrow is to the rest of the product. */
export function resultTypeOf(type: DataType): ResultType {
  if (DataType.isInt(type)) {
    return 'integer';
  }
  if (DataType.isDecimal(type)) {
    // A sum of integers is a HUGEINT, which Arrow carries as a decimal without a scale.
    return type.scale === 0 ? 'integer' : 'decimal';
  }
  if (DataType.isFloat(type)) {
    return 'double';
  }
  if (DataType.isDate(type)) {
    return 'date';
  }
  if (DataType.isTimestamp(type)) {
    return 'timestamp';
  }
  return DataType.isBool(type) ? 'boolean' : 'text';
}
