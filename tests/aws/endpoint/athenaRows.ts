import type { WarehouseResult } from './Warehouse.js';

interface AthenaType {
  readonly name: string;
  readonly precision: number;
  readonly scale: number;
}

const type = (name: string, precision = 0, scale = 0): AthenaType => ({ name, precision, scale });

/** Athena's names by PostgreSQL's numbers. */
const types: Readonly<Record<number, AthenaType>> = {
  16: type('boolean'),
  20: type('bigint', 19),
  21: type('smallint', 5),
  23: type('integer', 10),
  700: type('float', 17),
  701: type('double', 17),
  1082: type('date'),
  1114: type('timestamp', 3),
  1700: type('decimal', 38, 10)
};

const text = type('varchar', 2_147_483_647);

/** `ResultSetMetadata.ColumnInfo`. */
export const columnInfo = ({ columns }: WarehouseResult): readonly object[] =>
  columns.map(({ name, type: oid }) => {
    const { name: Type, precision, scale } = types[oid] ?? text;
    return {
      CatalogName: 'hive',
      SchemaName: '',
      TableName: '',
      Name: name,
      Label: name,
      Type,
      Precision: precision,
      Scale: scale,
      Nullable: 'UNKNOWN',
      CaseSensitive: Type === 'varchar'
    };
  });

/** `ResultSet.Rows` with the names of the columns as the first; nothing stands for null. */
export function athenaRows({ columns, rows }: WarehouseResult): readonly object[] {
  const heading = columns.map(({ name }) => ({ VarCharValue: name }));
  const data = rows.map(row =>
    row.map((value, index) =>
      value === null
        ? {}
        : { VarCharValue: columns[index]?.type === 16 ? String(value.startsWith('t')) : value }
    )
  );
  return [heading, ...data].map(Data => ({ Data }));
}
