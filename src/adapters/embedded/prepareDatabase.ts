import { ddlDuckDbTable } from '../../core/database/ddlDuckDb.js';
import { tableNames, tables } from '../../core/database/tables.js';
import type { DuckDbEngine } from './DuckDbEngine.js';

/** First of all: a query that names an extension which is not built in would end the process. */
const beforeLoading = [
  'SET autoload_known_extensions = false',
  'SET autoinstall_known_extensions = false'
];

const lockDown = [
  // Redshift divides integers to an integer, and the compiler counts on it.
  'SET GLOBAL integer_division = true',
  'SET allow_community_extensions = false',
  // No file and no network from here on; the last line makes all of it final.
  'SET enable_external_access = false',
  'SET lock_configuration = true'
];

/**
 * Makes the six tables, fills them, and locks the database: nothing but these tables can be
 * read, and no setting changed, from the first question on.
 * @param load fills the tables over the connection it is given
 */
export async function prepareDatabase(
  engine: DuckDbEngine,
  load: (connection: number) => Promise<void>
): Promise<void> {
  const connection = await engine.connect();
  const runAll = async (statements: readonly string[]): Promise<void> => {
    for (const statement of statements) {
      await engine.runQuery(connection, statement);
    }
  };
  try {
    await runAll(beforeLoading);
    await runAll(tableNames.map(name => ddlDuckDbTable(tables[name])));
    await load(connection);
    await runAll(lockDown);
  } finally {
    await engine.disconnect(connection);
  }
}
