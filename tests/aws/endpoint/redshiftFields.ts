import type { WarehouseResult } from './Warehouse.js';

type FieldKind = 'booleanValue' | 'longValue' | 'doubleValue' | 'stringValue';

interface RedshiftType {
  readonly name: string;
  readonly field: FieldKind;
  readonly precision: number;
  readonly scale: number;
}

const type = (name: string, field: FieldKind, precision = 0, scale = 0): RedshiftType => ({
  name,
  field,
  precision,
  scale
});

/** Redshift's names by PostgreSQL's numbers. */
const types: Readonly<Record<number, RedshiftType>> = {
  16: type('bool', 'booleanValue', 1),
  20: type('int8', 'longValue', 19),
  21: type('int2', 'longValue', 5),
  23: type('int4', 'longValue', 10),
  700: type('float4', 'doubleValue', 8, 8),
  701: type('float8', 'doubleValue', 17, 17),
  1042: type('bpchar', 'stringValue', 256),
  1082: type('date', 'stringValue', 13),
  1114: type('timestamp', 'stringValue', 29, 6),
  1184: type('timestamptz', 'stringValue', 35, 6),
  1700: type('numeric', 'stringValue', 38)
};

const text = type('varchar', 'stringValue', 65_535);

const typeOf = (oid: number): RedshiftType => types[oid] ?? text;

/** `ColumnMetadata` of a result. */
export function columnMetadata({ columns, rows }: WarehouseResult): readonly object[] {
  return columns.map(({ name, type: oid }, index) => {
    const { name: typeName, field, precision, scale } = typeOf(oid);
    return {
      isCaseSensitive: field === 'stringValue',
      isCurrency: false,
      isSigned: field === 'longValue' || field === 'doubleValue' || typeName === 'numeric',
      label: name,
      length: 0,
      name,
      nullable: 1,
      precision,
      scale: typeName === 'numeric' ? digitsAfterPoint(rows.map(row => row[index])) : scale,
      schemaName: '',
      tableName: '',
      typeName
    };
  });
}

const digitsAfterPoint = (values: readonly (string | null | undefined)[]): number =>
  Math.max(0, ...values.map(value => value?.split('.')[1]?.length ?? 0));

/**
 * `Records` in JSON text. Whole numbers keep all their digits there, as Redshift writes them,
 * though a reader of JSON in JavaScript loses those beyond 2⁵³.
 */
export function recordsText(
  columns: WarehouseResult['columns'],
  rows: WarehouseResult['rows']
): string {
  const fieldText = (value: string | null, index: number): string => {
    if (value === null) {
      return '{"isNull":true}';
    }
    const { field } = typeOf(columns[index]?.type ?? 0);
    return `{"${field}":${written[field](value)}}`;
  };
  return `[${rows.map(row => `[${row.map(fieldText).join()}]`).join()}]`;
}

const written: Readonly<Record<FieldKind, (value: string) => string>> = {
  booleanValue: value => String(value === 't' || value === 'true'),
  longValue: value => value,
  doubleValue: value => (Number.isFinite(Number(value)) ? value : JSON.stringify(value)),
  stringValue: value => JSON.stringify(value)
};
