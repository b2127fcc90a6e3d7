import type { TableInput } from '@aws-sdk/client-glue';
import { catalogType } from '../../core/database/catalogType.js';
import type { Table } from '../../core/database/tables.js';

/**
 * A table as Glue keeps it: Parquet files in a folder of its name, as `schema/athena.sql` has it.
 * @param location the folder above; without it the table only tells its columns
 */
export function glueTable({ name, columns }: Table, location: string | undefined): TableInput {
  return {
    Name: name,
    TableType: 'EXTERNAL_TABLE',
    Parameters: { EXTERNAL: 'TRUE', classification: 'parquet', 'parquet.compression': 'SNAPPY' },
    StorageDescriptor: {
      Columns: columns.map(column => ({ Name: column.name, Type: catalogType(column.type) })),
      ...(location === undefined ? {} : { Location: `${location.replace(/\/+$/, '')}/${name}/` }),
      InputFormat: 'org.apache.hadoop.hive.ql.io.parquet.MapredParquetInputFormat',
      OutputFormat: 'org.apache.hadoop.hive.ql.io.parquet.MapredParquetOutputFormat',
      SerdeInfo: {
        SerializationLibrary: 'org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe'
      }
    }
  };
}
