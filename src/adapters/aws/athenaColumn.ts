import type { ColumnInfo, Datum } from '@aws-sdk/client-athena';
import type { ResultColumn, ResultType, Scalar } from '../../core/database/ResultTable.js';
import { wholeOf } from '../../core/database/wholeOf.js';
import { AssistantError } from '../../core/errors/AssistantError.js';
import { isoTimestamp } from './isoTimestamp.js';

/** By Athena's own names; everything else is read as text. */
const types: Readonly<Record<string, ResultType>> = {
  tinyint: 'integer',
  smallint: 'integer',
  integer: 'integer',
  bigint: 'integer',
  decimal: 'decimal',
  real: 'double',
  float: 'double',
  double: 'double',
  date: 'date',
  timestamp: 'timestamp',
  'timestamp with time zone': 'timestamp',
  boolean: 'boolean'
};

/** What a column of Athena is to the rest of the product. */
export function athenaColumn({ Label, Name, Type = '', Scale }: ColumnInfo): ResultColumn {
  const type = types[Type] ?? 'text';
  return {
    name: Label ?? Name ?? '',
    type: type === 'decimal' && Scale === 0 ? 'integer' : type
  };
}

/**
 * One value, exactly as the embedded database gives it. Athena writes all of them as text, and
 * nothing at all for null.
 * @throws AssistantError `system/service-answer` for a text that does not go with the type
 */
export function athenaCell(type: ResultType, datum: Datum | undefined): Scalar {
  const text = datum?.VarCharValue;
  if (text === undefined) {
    return null;
  }
  switch (type) {
    case 'integer':
      if (!/^-?\d+$/.test(text)) {
        throw new AssistantError('system/service-answer', ['Amazon Athena']);
      }
      return wholeOf(BigInt(text));
    case 'decimal':
    case 'double':
      return Number(text);
    case 'timestamp':
      return isoTimestamp(text);
    case 'boolean':
      return text === 'true';
    case 'date':
    case 'text':
      return text;
  }
}
