import { z } from 'zod';
import type { Parameter } from '../database/DatabaseClient.js';
import type { ResultTable } from '../database/ResultTable.js';
import type { TableName } from '../database/tables.js';
import { AssistantError } from '../errors/AssistantError.js';
import { guardCompiled } from '../sql/guardCompiled.js';
import type { ToolContext } from './Tool.js';

/** A SELECT of a tool, with the tables that it reads; its values stand as `$1`, `$2` … */
export interface ToolStatement {
  readonly text: string;
  readonly parameters: readonly Parameter[];
  readonly tables: readonly TableName[];
}

/** What cells hold, by kind; databases give whole numbers as bigint too. */
export const cell = {
  text: z.string(),
  textOrNull: z.string().nullable(),
  number: z.union([z.number(), z.bigint()]).transform(Number),
  numberOrNull: z
    .union([z.number(), z.bigint(), z.null()])
    .transform(value => (value === null ? null : Number(value)))
};

/** The most rows a tool reads; it never reckons with a part of them. */
export const toolRowLimit = 500_000;

/**
 * Rows by the names of their columns, read as the persona that asks.
 * @throws AssistantError `query/refused-sql` for a table the persona may not read,
 * `query/too-many-rows`, and what the database throws
 */
export async function readRows<Row>(
  context: ToolContext,
  { text, parameters, tables }: ToolStatement,
  row: z.ZodType<Row>
): Promise<readonly Row[]> {
  const database = await context.database();
  const compiled = { dialect: database.dialect, text, parameters, tables: new Set(tables) };
  const guarded = guardCompiled(compiled, context.persona);
  const { signal } = context;
  return namedRows(
    await database.run(guarded, parameters, { signal, rowLimit: toolRowLimit }),
    row
  );
}

/** @throws AssistantError `query/too-many-rows` for a table that was cut off */
export function namedRows<Row>(table: ResultTable, row: z.ZodType<Row>): readonly Row[] {
  if (table.truncated) {
    throw new AssistantError('query/too-many-rows', [String(toolRowLimit)]);
  }
  return Array.from({ length: table.rowCount }, (_, index) =>
    row.parse(
      Object.fromEntries(
        table.columns.map(({ name }, column) => [name, table.value(index, column)])
      )
    )
  );
}

/** Conditions that hold together, each with the value it compares with. */
export class Conditions {
  readonly parameters: Parameter[] = [];
  private readonly texts: string[] = [];

  /** @param text with `?` where the value goes; a value of undefined asks for nothing */
  add(text: string, value: Parameter | undefined): this {
    if (value !== undefined) {
      this.parameters.push(value);
      this.texts.push(text.replace('?', `$${this.parameters.length}`));
    }
    return this;
  }

  /** @param values at least one, of which the column has to hold any */
  anyOf(column: string, values: readonly Parameter[]): this {
    const places = values.map(value => `$${this.parameters.push(value)}`);
    this.texts.push(`${column} IN (${places.join(', ')})`);
    return this;
  }

  /** `WHERE …`, or nothing. */
  get where(): string {
    return this.texts.length === 0 ? '' : `WHERE ${this.texts.join(' AND ')}`;
  }
}
