import type { ColumnMetadata, Field } from '@aws-sdk/client-redshift-data';
import type { ResultColumn, ResultType, Scalar } from '../../core/database/ResultTable.js';
import { wholeOf } from '../../core/database/wholeOf.js';
import { AssistantError } from '../../core/errors/AssistantError.js';
import { isoTimestamp } from './isoTimestamp.js';

/** By Redshift's own names; everything else is read as text. */
const types: Readonly<Record<string, ResultType>> = {
  int2: 'integer',
  int4: 'integer',
  int8: 'integer',
  numeric: 'decimal',
  float4: 'double',
  float8: 'double',
  date: 'date',
  timestamp: 'timestamp',
  timestamptz: 'timestamp',
  bool: 'boolean'
};

/** What a column of the Data API is to the rest of the product. */
export function redshiftColumn({
  label,
  name,
  typeName = '',
  scale
}: ColumnMetadata): ResultColumn {
  const type = types[typeName] ?? 'text';
  return {
    name: label ?? name ?? '',
    // A sum of BIGINTs is a NUMERIC without a scale.
    type: type === 'decimal' && scale === 0 ? 'integer' : type
  };
}

/**
 * One value, exactly as the embedded database gives it.
 * @throws AssistantError `system/service-answer` for a field that does not go with the type
 */
export function redshiftCell(type: ResultType, field: Field | undefined): Scalar {
  if (field?.isNull) {
    return null;
  }
  const value = field?.longValue ?? field?.doubleValue ?? field?.stringValue ?? field?.booleanValue;
  if (value === undefined) {
    throw unreadable(type, field);
  }
  switch (type) {
    case 'integer':
      // Large ones come as text: see exactIntegers.
      if (!/^-?\d+$/.test(String(value))) {
        throw unreadable(type, field);
      }
      return wholeOf(BigInt(value));
    case 'decimal':
    case 'double':
      return Number(value);
    case 'date':
      return String(value).slice(0, 10);
    case 'timestamp':
      return isoTimestamp(String(value));
    case 'boolean':
      return value === true || value === 'true';
    case 'text':
      return String(value);
  }
}

function unreadable(type: ResultType, field: Field | undefined): AssistantError {
  return new AssistantError('system/service-answer', ['Amazon Redshift'], {
    cause: new Error(`A ${type} came as ${Object.keys(field ?? {}).join(', ') || 'nothing'}`)
  });
}
