import { DuckDBInstance, StatementType, type DuckDBConnection } from '@duckdb/node-api';
import { tables, type Column } from '../../../src/core/database/tables.js';
import { personas, type PersonaName } from '../../../src/core/session/personas.js';

function columnType({ type }: Column): string {
  switch (type.kind) {
    case 'text':
      return 'VARCHAR';
    case 'integer':
      return 'INTEGER';
    case 'decimal':
      return `DECIMAL(${type.precision}, ${type.scale})`;
    case 'date':
      return 'DATE';
  }
}

/** What a database that holds a persona's tables and no others says of a query. */
export type DatabaseVerdict = 'reads' | 'cannot' | { readonly escape: string };

const unknownTable = /Catalog Error: (Table|Schema|Table Function) with name .* does not exist/;

/** An independent judge of the guard: a database in which only the persona's tables exist. */
export class PersonaDatabase {
  static async open(persona: PersonaName): Promise<PersonaDatabase> {
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    await connection.run('CREATE SCHEMA public');
    await connection.run("SET search_path = 'public'");
    for (const name of personas[persona].tables) {
      const columns = tables[name].columns.map(column => `${column.name} ${columnType(column)}`);
      await connection.run(`CREATE TABLE public.${name} (${columns.join(', ')})`);
    }
    return new PersonaDatabase(connection);
  }

  private constructor(private readonly connection: DuckDBConnection) {}

  /** Binds a query without running it. */
  async judge(sql: string): Promise<DatabaseVerdict> {
    try {
      const statement = await this.connection.prepare(sql);
      const type = statement.statementType;
      statement.destroySync();
      return type === StatementType.SELECT ? 'reads' : { escape: `a statement of type ${type}` };
    } catch (error) {
      const [message = ''] = String(error instanceof Error ? error.message : error).split('\n');
      return unknownTable.test(message) ? { escape: message } : 'cannot';
    }
  }
}
