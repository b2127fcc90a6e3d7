import { catalogType } from '../../../src/core/database/catalogType';
import type { CatalogTable } from '../../../src/core/database/SchemaCatalog';
import { tableNames, tables, type TableName } from '../../../src/core/database/tables';

/** The six tables as a catalog has them, but for columns of other types; null leaves one out. */
export const catalogOf = (
  other: Partial<Readonly<Record<TableName, Readonly<Record<string, string | null>>>>> = {}
): CatalogTable[] =>
  tableNames.map(name => ({
    name,
    columns: tables[name].columns.flatMap(column => {
      const type = other[name]?.[column.name];
      return type === null ? [] : [{ name: column.name, type: type ?? catalogType(column.type) }];
    })
  }));
