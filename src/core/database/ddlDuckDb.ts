import { columnLines, keyLines } from './tableLines.js';
import { tableNames, tables, type Table } from './tables.js';

/**
 * `CREATE TABLE` for one table, without its keys: DuckDB keeps an index for each key, which
 * the embedded database never looks into and would wait for at every start.
 */
export function ddlDuckDbTable(table: Table): string {
  return `CREATE TABLE ${table.name} (\n${columnLines(table).join(',\n')}\n);\n`;
}

/** The six tables for DuckDB with their keys, parents before children. */
export function ddlDuckDb(): string {
  return tableNames
    .map(name => {
      const lines = [...columnLines(tables[name]), ...keyLines(tables[name])];
      return `CREATE TABLE ${name} (\n${lines.join(',\n')}\n);\n`;
    })
    .join('\n');
}
