import type { ColumnType, Table } from './tables.js';

function typeName(type: ColumnType): string {
  switch (type.kind) {
    case 'text':
      return `VARCHAR(${type.length})`;
    case 'integer':
      return 'INTEGER';
    case 'decimal':
      return `DECIMAL(${type.precision},${type.scale})`;
    case 'date':
      return 'DATE';
  }
}

/** One indented line a column, as standard SQL, DuckDB and Redshift spell it. */
export function columnLines(table: Table): string[] {
  return table.columns.map(
    ({ name, type, nullable }) => `  ${name} ${typeName(type)}${nullable ? '' : ' NOT NULL'}`
  );
}

/** One indented line for the primary key, one for each foreign key. */
export function keyLines(table: Table): string[] {
  return [
    `  PRIMARY KEY (${table.primaryKey.join(', ')})`,
    ...table.foreignKeys.map(({ columns, references }) => {
      const names = columns.join(', ');
      return `  FOREIGN KEY (${names}) REFERENCES ${references} (${names})`;
    })
  ];
}
