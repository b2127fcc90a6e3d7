import { columnLines, keyLines } from './tableLines.js';
import { tableNames, tables, type Table } from './tables.js';

function storage({ distribution, sortKeys }: Table): string {
  const style =
    distribution === 'all' ? 'DISTSTYLE ALL' : `DISTSTYLE KEY\nDISTKEY (${distribution.key})`;
  return `${style}\nSORTKEY (${sortKeys.join(', ')})`;
}

/**
 * The six tables for Redshift with distribution and sort keys, parents before children.
 * Redshift plans with the keys but does not enforce them.
 */
export function ddlRedshift(): string {
  return tableNames
    .map(name => {
      const table = tables[name];
      const lines = [...columnLines(table), ...keyLines(table)].join(',\n');
      return `CREATE TABLE ${name} (\n${lines}\n)\n${storage(table)};\n`;
    })
    .join('\n');
}
