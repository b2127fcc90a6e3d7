import { catalogType } from './catalogType.js';
import { tableNames, tables } from './tables.js';

/**
 * The six tables for Athena: one folder of Parquet files each under `${location}`, which the
 * administrator replaces by an S3 address without a closing slash.
 */
export function ddlAthena(): string {
  return tableNames
    .map(name => {
      const columns = tables[name].columns
        .map(column => `  ${column.name} ${catalogType(column.type)}`)
        .join(',\n');
      return (
        `CREATE EXTERNAL TABLE ${name} (\n${columns}\n)\n` +
        `STORED AS PARQUET\nLOCATION '\${location}/${name}/'\n` +
        `TBLPROPERTIES ('parquet.compression' = 'SNAPPY');\n`
      );
    })
    .join('\n');
}
