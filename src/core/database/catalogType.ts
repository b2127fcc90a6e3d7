import type { ColumnType } from './tables.js';

/** The type as Hive, and so a catalog, writes it. */
export function catalogType(type: ColumnType): string {
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
