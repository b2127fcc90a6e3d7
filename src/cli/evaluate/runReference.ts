import type { DatabaseClient } from '../../core/database/DatabaseClient.js';
import { rowsOf, type ResultTable, type Scalar } from '../../core/database/ResultTable.js';
import { AssistantError } from '../../core/errors/AssistantError.js';
import type { PersonaName } from '../../core/session/personas.js';
import type { SqlGuard } from '../../core/sql/SqlGuard.js';
import type { ReferenceRows, ValueColumn } from './ReferenceRows.js';
import type { Reference } from './referencesOf.js';

export interface ReferencePorts {
  readonly database: DatabaseClient;
  readonly guard: SqlGuard;
}

const rowLimit = 1_000_000;

/**
 * Runs a reference as the persona that asks, so that it can hold nothing the persona may not see.
 * @throws AssistantError `query/refused-sql`, `query/failed`; `agent/invalid-input` where `must` or
 * `order_by` names no column
 */
export async function runReference(
  { sql, must, orderBy }: Reference,
  persona: PersonaName,
  { database, guard }: ReferencePorts
): Promise<ReferenceRows> {
  const dated = sql.replace(/:today\b/g, `'${database.today}'`);
  const [whole = '', limit] = /\bLIMIT\s+(\d+)\s*;?\s*$/i.exec(dated) ?? [];
  const verdict = guard.guard(dated.slice(0, dated.length - whole.length), persona);
  if (!verdict.allowed) {
    throw new AssistantError('query/refused-sql', [verdict.message]);
  }
  const signal = new AbortController().signal;
  const table = await database.run(verdict.sql, [], { signal, rowLimit });
  const columns = withOrderIds(columnsOf(table));
  const known = (name: string): ValueColumn => columnNamed(columns, name);
  const order = orderBy.map(text => {
    const [name = '', direction = 'asc'] = text.split(/\s+/);
    return { ...known(name), sign: direction.toLowerCase() === 'desc' ? -1 : 1 };
  });
  const compare = (a: number, b: number): number =>
    order.reduce((found, { values, sign }) => found || compared(values[a], values[b], sign), 0);
  return {
    columns,
    must: joinedIds(must ?? table.columns.map(({ name }) => [name])).map(group =>
      group.filter(name => !isTwin(name, columns)).map(name => known(name).name)
    ),
    digits: digitsOf(sql),
    compare,
    ...limited(
      table.rowCount,
      limit === undefined ? Infinity : Number(limit),
      order.length > 0,
      compare
    )
  };
}

function limited(
  rows: number,
  limit: number,
  ordered: boolean,
  compare: ReferenceRows['compare']
): Pick<ReferenceRows, 'needed' | 'tied' | 'sizes'> {
  const all = Array.from({ length: rows }, (_, row) => row);
  if (rows <= limit || !ordered) {
    const needed = all.slice(0, limit);
    return { needed, tied: [], sizes: [needed.length] };
  }
  const needed = all.filter(row => compare(row, limit - 1) < 0);
  const tied = all.filter(row => compare(row, limit - 1) === 0);
  return { needed, tied, sizes: [...new Set([limit, needed.length + tied.length])] };
}

export function columnsOf(table: ResultTable): ValueColumn[] {
  const rows = rowsOf(table);
  return table.columns.map((column, index) => ({
    ...column,
    values: rows.map(row => row[index] ?? null)
  }));
}

const orders = ['sales_order', 'purchase_order'] as const;

/** Prefix and number in two columns are the order "SO-1204" as well. */
export function withOrderIds(columns: readonly ValueColumn[]): readonly ValueColumn[] {
  const named = (name: string): ValueColumn | undefined =>
    columns.find(column => column.name === name);
  const ids = orders.flatMap((name): ValueColumn[] => {
    const [prefix, number] = [named(`${name}_prefix`), named(`${name}_number`)];
    if (!prefix || !number || named(name)) {
      return [];
    }
    const values = prefix.values.map((of, row) => `${String(of)}-${String(number.values[row])}`);
    return [{ name, type: 'text', values }];
  });
  return [...columns, ...ids];
}

/** Where both parts of an order's id are needed, its id is. */
function joinedIds(must: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return orders.reduce((groups, name) => {
    const parts = [`${name}_prefix`, `${name}_number`];
    const isPart = (group: readonly string[]): boolean =>
      group.length === 1 && parts.includes(group[0] ?? '');
    return groups.filter(isPart).length === 2
      ? [[name], ...groups.filter(group => !isPart(group))]
      : groups;
  }, must);
}

/** A code and its name stand for each other, so a reference may lack one of them. */
function isTwin(name: string, columns: readonly ValueColumn[]): boolean {
  const twin = name.endsWith('_code')
    ? name.replace(/_code$/, '_name')
    : name.replace(/_name$/, '_code');
  const names = columns.map(column => column.name);
  return !names.includes(name) && twin !== name && names.includes(twin);
}

/** `ROUND(…, 2) AS name` shows two digits after the point. */
const digitsOf = (sql: string): ReadonlyMap<string, number> =>
  new Map(
    [...sql.matchAll(/,\s*(\d)\s*\)\s+AS\s+(\w+)/gi)].map(([, digits, name = '']) => [
      name,
      Number(digits)
    ])
  );

function columnNamed(columns: readonly ValueColumn[], name: string): ValueColumn {
  const found = columns.find(column => column.name === name);
  if (!found) {
    throw new AssistantError('agent/invalid-input', ['The reference', `it has no column ${name}`]);
  }
  return found;
}

function compared(a: Scalar | undefined, b: Scalar | undefined, sign: number): number {
  if (a === b) {
    return 0;
  }
  // Rows without a value come last, whatever the direction.
  if (a === null || a === undefined) {
    return 1;
  }
  return b === null || b === undefined ? -1 : (a < b ? -1 : 1) * sign;
}
