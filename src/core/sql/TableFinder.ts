import { tables, type TableName } from '../database/tables.js';
import { personas, personasReading, type PersonaName } from '../session/personas.js';
import type { CommonTable } from './CommonTable.js';
import { Refusal } from './Refusal.js';
import { tableRows, type Relation } from './Relation.js';
import { smallColumns } from './smallColumns.js';
import type { Fields, Identifier } from './SyntaxNode.js';

const systemNames =
  /^(pg_|stl_|stv_|svv_|svl_|svcs_|stcs_|sys_|information_schema|duckdb_|sqlite_|pragma_)/;

const relations: ReadonlyMap<string, Relation> = new Map(
  Object.values(tables).map(table => [
    table.name,
    {
      columns: new Map(table.columns.map(({ name }) => [name, smallColumns.get(name) ?? Infinity])),
      open: false,
      rows: tableRows,
      made: false,
      tied: false
    }
  ])
);

const known: ReadonlyMap<string, TableName> = new Map(
  Object.values(tables).map(table => [table.name, table.name])
);

/** Finds what a name in FROM stands for, as the database does, and whether a persona may read it. */
export class TableFinder {
  constructor(private readonly persona: PersonaName) {}

  /**
   * @param name unqualified
   * @param reader the SELECT in whose FROM it stands
   * @throws Refusal
   */
  find(name: Identifier, commonTables: readonly CommonTable[], reader: Fields): Relation {
    for (const table of commonTables) {
      if (table.key === name.key) {
        return this.read(table, name, reader);
      }
      // "Late" and late are one name for Redshift and two for PostgreSQL.
      if (table.key.toLowerCase() === name.key.toLowerCase()) {
        throw new Refusal('guard/ambiguous-name', [name.name], name.at);
      }
    }
    return this.stored(name);
  }

  /** A table of the schema. */
  stored(name: Identifier): Relation {
    const table = known.get(name.key);
    const relation = relations.get(name.key);
    if (table === undefined || relation === undefined) {
      const code = systemNames.test(name.key) ? 'guard/system-table' : 'guard/unknown-table';
      throw new Refusal(code, [name.name], name.at);
    }
    if (!personas[this.persona].tables.includes(table)) {
      const readers = personasReading(table).join(', ');
      throw new Refusal('guard/table', [table, this.persona, readers], name.at);
    }
    return relation;
  }

  private read(table: CommonTable, name: Identifier, reader: Fields): Relation {
    table.uses += 1;
    if (table.state === 'ready') {
      return table.relation;
    }
    if (table.state === 'step' && table.step === reader && table.uses === 1) {
      return table.relation;
    }
    const code = table.state === 'step' ? 'guard/recursion' : 'guard/ambiguous-name';
    throw new Refusal(code, [name.name], name.at);
  }
}

export function qualifiedRefusal(parts: readonly Identifier[]): Refusal {
  const spoken = parts.map(part => part.name).join('.');
  const system = parts.some(part => systemNames.test(part.key.toLowerCase()));
  return new Refusal(system ? 'guard/system-table' : 'guard/schema', [spoken], parts[0]?.at);
}
