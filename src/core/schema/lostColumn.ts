import { tableNames, tables, type TableName } from '../database/tables.js';
import type { Drift } from './Drift.js';

/** What a statement needs and the database does not have as it should. */
export interface Loss {
  readonly table: TableName;
  /** Null where the whole table is missing. */
  readonly column: string | null;
  /** The type that the column has instead; null where it is missing. */
  readonly found: string | null;
}

/**
 * The first thing that a statement would look for in vain: it is said instead of being tried.
 * A column counts where its table's alias stands before it, or where it stands alone and no other
 * table of the statement has one of that name.
 */
export function lostColumn(sql: string, drift: Drift): Loss | null {
  const lost = drift.columns.filter(({ isUsable }) => !isUsable);
  if (lost.length === 0 && drift.missingTables.length === 0) {
    return null;
  }
  const text = sql.toLowerCase().replaceAll(/'(?:[^']|'')*'/g, "''");
  const aliases = aliasesIn(text);
  const table = drift.missingTables.find(name => aliases.has(name));
  if (table) {
    return { table, column: null, found: null };
  }
  const found = lost.find(loss => names(text, loss.table, loss.column, aliases));
  return found ? { table: found.table, column: found.column, found: found.found } : null;
}

type Aliases = ReadonlyMap<TableName, ReadonlySet<string>>;

/** A table in FROM, and the word after it unless the next clause begins with it. */
const mention =
  /(?:\bfrom|\bjoin|,)\s+(?:"?\w+"?\.)?"?(\w+)"?(?:\s+(?:as\s+)?(?!(?:from|on|where|group|order|having|limit|join|left|right|full|inner|cross|union|using)\b)"?(\w+)"?)?/g;

/** What each table goes by; its own name among it. */
function aliasesIn(text: string): Aliases {
  const aliases = new Map<TableName, Set<string>>();
  for (const [, name = '', alias] of text.matchAll(mention)) {
    const table = tableNames.find(own => own === name);
    if (table) {
      const known = aliases.get(table) ?? new Set([table]);
      aliases.set(table, alias === undefined ? known : known.add(alias));
    }
  }
  return aliases;
}

function names(text: string, table: TableName, column: string, aliases: Aliases): boolean {
  const own = aliases.get(table);
  if (!own) {
    return false;
  }
  const isOnlyHere = [...aliases.keys()].every(
    other => other === table || !tables[other].columns.some(({ name }) => name === column)
  );
  // Neither the table of that name, nor a name that the statement itself gives.
  const pattern = `(?<!\\b(?:from|join|as)\\s+"?)(?:"?(\\w+)"?\\.)?"?\\b${column}\\b"?(?!\\s*\\.)`;
  return [...text.matchAll(new RegExp(pattern, 'g'))].some(([, qualifier]) =>
    qualifier === undefined ? isOnlyHere : own.has(qualifier)
  );
}
