import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { columnLines } from '../../../../src/core/database/tableLines.js';
import { tableNames, tables, type TableName } from '../../../../src/core/database/tables.js';
import { goldDirectory } from '../GoldDatabases.js';
import { edgeRows } from './edgeRows.js';

/** The tables as CSV, with a heading. */
export type GoldTables = Readonly<Record<TableName, string>>;

/**
 * The tests' data and rows at its edges.
 * @param every of the orders, each how many-th is taken; their lines go with them
 */
export function goldTables(every: number): GoldTables {
  const taken = (name: TableName): string => {
    const [heading = '', ...rows] = readFileSync(join(goldDirectory, `${name}.csv`), 'utf8')
      .trimEnd()
      .split('\n');
    const kept = name.includes('_order_')
      ? rows.filter(row => Number(row.split(',')[1]) % every === 1 % every)
      : rows;
    return `${[heading, ...kept, ...edgeRows[name]].join('\n')}\n`;
  };
  return Object.fromEntries(tableNames.map(name => [name, taken(name)])) as Record<
    TableName,
    string
  >;
}

/** A table without its foreign keys: the rows at the edges break them, as those of a lake do. */
export function createTable(name: TableName): string {
  const { primaryKey } = tables[name];
  const lines = [...columnLines(tables[name]), `  PRIMARY KEY (${primaryKey.join(', ')})`];
  return `CREATE TABLE ${name} (\n${lines.join(',\n')}\n)`;
}
