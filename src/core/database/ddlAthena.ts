import { tableNames, tables, type ColumnType } from './tables.js';

function typeName(type: ColumnType): string {
  switch (type.kind) {
    case 'text':
      // varchar(n) in Hive cuts longer text silently; string never does.
      return 'string';
    case 'integer':
      return 'int';
    case 'decimal':
      return `decimal(${type.precision},${type.scale})`;
    case 'date':
      return 'date';
  }
}

/**
 * The six tables for Athena: one folder of Parquet files each under `${location}`, which the
 * administrator replaces by an S3 address without a closing slash.
 */
export function ddlAthena(): string {
  return tableNames
    .map(name => {
      const columns = tables[name].columns
        .map(column => `  ${column.name} ${typeName(column.type)}`)
        .join(',\n');
      return (
        `CREATE EXTERNAL TABLE ${name} (\n${columns}\n)\n` +
        `STORED AS PARQUET\nLOCATION '\${location}/${name}/'\n` +
        `TBLPROPERTIES ('parquet.compression' = 'SNAPPY');\n`
      );
    })
    .join('\n');
}
