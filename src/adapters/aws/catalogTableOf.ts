import type { Table } from '@aws-sdk/client-glue';
import type { CatalogTable } from '../../core/database/SchemaCatalog.js';

/** A table as Glue tells it; a column that rows are partitioned by is a column to whoever reads. */
export function catalogTableOf({
  Name = '',
  StorageDescriptor,
  PartitionKeys = []
}: Table): CatalogTable {
  const columns = [...(StorageDescriptor?.Columns ?? []), ...PartitionKeys];
  return {
    name: Name.toLowerCase(),
    columns: columns.map(({ Name: name = '', Type: type = '' }) => ({
      name: name.toLowerCase(),
      type: type.toLowerCase()
    }))
  };
}
