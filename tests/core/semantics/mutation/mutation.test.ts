import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { ddlDuckDbTable } from '../../../../src/core/database/ddlDuckDb.js';
import { tableNames, tables, type TableName } from '../../../../src/core/database/tables.js';
import { compileQuery } from '../../../../src/core/semantics/compiler/compileQuery.js';
import { inlineParameters } from '../../../../src/core/semantics/compiler/inlineParameters.js';
import { queryOf, today } from '../../reading/readerFixture.js';
import { figures, type AskedFigure } from './figures.js';
import { mutations, type Mutation } from './mutations.js';
import { makeWorld, type Row } from './World.js';

/** How many rows of its table each change is tried on, one after the other. */
const tried = 4;

const world = makeWorld();
let database: DuckDBConnection;
beforeAll(async () => {
  database = await (await DuckDBInstance.create(':memory:')).connect();
  for (const name of tableNames) {
    await database.run(ddlDuckDbTable(tables[name]));
    for (const row of world[name]) {
      const names = Object.keys(row);
      const values = names.map(column => literal(row[column] ?? null));
      await database.run(`INSERT INTO ${name} (${names.join(', ')}) VALUES (${values.join(', ')})`);
    }
  }
}, 60_000);

const literal = (value: Row[string]): string =>
  value === null
    ? 'NULL'
    : typeof value === 'number'
      ? String(value)
      : `'${value.replaceAll("'", "''")}'`;

/** Writes a cell of one row, here and in the database. */
async function write(name: TableName, row: Row, column: string, value: Row[string]): Promise<void> {
  const keys = tables[name].primaryKey.map(key => `${key} = ${literal(row[key] ?? null)}`);
  await database.run(
    `UPDATE ${name} SET ${column} = ${literal(value)} WHERE ${keys.join(' AND ')}`
  );
  row[column] = value;
}

function statementOf({ persona, turns }: AskedFigure): string {
  const compiled = compileQuery(queryOf(persona, ...turns), { dialect: 'duckdb', persona, today });
  if (!compiled) {
    throw new Error(`“${turns.join('” → “')}” does not compile`);
  }
  return inlineParameters(compiled);
}

async function answered(statement: string, columns: readonly string[]): Promise<string[]> {
  const result = await database.runAndReadAll(statement);
  return result.getRowObjectsJson().map(row => columns.map(name => plain(row[name])).join(' '));
}

/** Six digits tell one figure from another; a total over no rows is nothing. */
const plain = (value: unknown): string => {
  const number = value === null ? 0 : Number(value);
  return Number.isNaN(number) ? String(value) : String(Number(number.toFixed(6)));
};

const inOrder = (lines: readonly string[]): string[] =>
  lines.map(line => line.split(' ').map(plain).join(' ')).sort();

/** The rows that a change is tried on: some at the beginning, in the middle and at the end. */
function rowsFor({ table }: Mutation): Row[] {
  const rows = world[table];
  return Array.from({ length: tried }, (_, index) =>
    rows.at(Math.floor(((index + 0.5) * rows.length) / tried))
  ).flatMap(row => (row ? [row] : []));
}

describe('An answer, where one cell of the data changes', () => {
  const rows = figures.map(figure => [figure.turns.join(' → '), figure] as const);
  it.each(rows)('is what is worked out from the rows: %s', async (_turns, figure) => {
    const statement = statementOf(figure);
    const before = inOrder(figure.of(world));
    expect(inOrder(await answered(statement, figure.columns))).toEqual(before);
    expect(before.length).toBeGreaterThan(0);
    let moved = 0;
    let still = 0;
    for (const mutation of mutations) {
      const { table, column, change } = mutation;
      for (const row of rowsFor(mutation)) {
        const old = row[column] ?? null;
        const told = `${table}.${column}: ${String(old)} → ${String(change(old))}`;
        await write(table, row, column, change(old));
        const expected = inOrder(figure.of(world));
        const seen = inOrder(await answered(statement, figure.columns));
        await write(table, row, column, old);
        expect([told, seen]).toEqual([told, expected]);
        const isSame = JSON.stringify(expected) === JSON.stringify(before);
        moved += isSame ? 0 : 1;
        still += isSame ? 1 : 0;
      }
    }
    // Each figure depends on some of what changed, and on some of it not.
    expect([moved > 0, still > 0]).toEqual([true, true]);
  });
});
