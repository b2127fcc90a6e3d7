import { tableNames, tables } from '../../../src/core/database/tables.js';
import { personas, type PersonaName } from '../../../src/core/session/personas.js';
import { goldTables } from '../semantics/generated/GoldTables.js';
import { PostgresDatabase } from '../semantics/generated/PostgresDatabase.js';
import { postgresGrants, userOf } from './postgresGrants.js';

/**
 * What PostgreSQL says of a query: it ran and read the persona's tables alone; it is not of its
 * dialect; or what the persona was about to get or do.
 */
export type PostgresVerdict = 'reads' | 'cannot' | { readonly escape: string };

const permissionDenied = '42501';

/** Nodes of a plan that do more than read the persona's tables. */
const forbiddenNodes: ReadonlySet<unknown> = new Set([
  'ModifyTable',
  'LockRows',
  'Foreign Scan',
  'Table Function Scan'
]);

/** PostgreSQL with the roles of the product's own script: the lock behind the guard. */
export class PersonaPostgres {
  /** @param every of the orders, each how many-th is in the tables */
  static async open(every: number): Promise<PersonaPostgres> {
    const database = await PostgresDatabase.open(goldTables(every));
    const { rows } = await database.change('SELECT CURRENT_DATABASE(), CURRENT_USER');
    const [name, owner] = (rows[0] ?? []).map(String);
    for (const statement of postgresGrants(name ?? '')) {
      await database.change(statement);
    }
    return new PersonaPostgres(database, owner ?? '');
  }

  private constructor(
    private readonly database: PostgresDatabase,
    private readonly owner: string
  ) {
    this.user = owner;
  }

  private user: string;

  close(): Promise<void> {
    return this.database.close();
  }

  /** Plans and runs a text as the persona's user. */
  async judge(persona: PersonaName, sql: string): Promise<PostgresVerdict> {
    await this.become(userOf(persona));
    try {
      const { rows } = await this.database.change(`EXPLAIN (VERBOSE, FORMAT JSON) ${sql}`);
      const escape = escapeOf(rows, personas[persona].tables);
      if (escape !== undefined) {
        return { escape };
      }
      await this.database.change(sql);
      return 'reads';
    } catch (error) {
      return deniedOf(error);
    }
  }

  /** The code with which PostgreSQL refuses a statement of the persona's user, or null. */
  async refusal(persona: PersonaName, sql: string): Promise<string | null> {
    await this.become(userOf(persona));
    try {
      await this.database.change(sql);
      return null;
    } catch (error) {
      return codeOf(error);
    }
  }

  /** Every row of every table, in one text for each table. */
  async fingerprint(): Promise<readonly unknown[]> {
    await this.become(this.owner);
    const found: unknown[] = [];
    for (const name of tableNames) {
      const key = tables[name].primaryKey.join(', ');
      const { rows } = await this.database.change(
        `SELECT COUNT(*), MD5(STRING_AGG(t::text, ';' ORDER BY ${key})) FROM ${name} t`
      );
      found.push(rows);
    }
    const { rows } = await this.database.change(
      "SELECT COUNT(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace"
    );
    return [...found, rows];
  }

  private async become(user: string): Promise<void> {
    if (this.user !== user) {
      await this.database.change(`SET SESSION AUTHORIZATION "${user}"`);
      this.user = user;
    }
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

function deniedOf(error: unknown): PostgresVerdict {
  const message = error instanceof Error ? error.message : String(error);
  const several = message.includes('multiple commands');
  return codeOf(error) === permissionDenied || several ? { escape: message } : 'cannot';
}

/** What in a plan the persona may not have; undefined for nothing. */
function escapeOf(plan: unknown, own: readonly string[]): string | undefined {
  if (typeof plan === 'string') {
    return plan.startsWith('[') ? escapeOf(JSON.parse(plan), own) : undefined;
  }
  if (Array.isArray(plan)) {
    return plan.map(each => escapeOf(each, own)).find(Boolean);
  }
  if (typeof plan !== 'object' || plan === null) {
    return undefined;
  }
  const node = plan as Readonly<Record<string, unknown>>;
  const { 'Relation Name': relation, Schema: schema, 'Node Type': type } = node;
  if (typeof relation === 'string' && !(schema === 'public' && own.includes(relation))) {
    return `reads ${relation}`;
  }
  if (forbiddenNodes.has(type) || (type === 'Function Scan' && schema !== undefined)) {
    return `does a ${String(type)}`;
  }
  return escapeOf(
    Object.values(node).filter(value => typeof value === 'object'),
    own
  );
}
