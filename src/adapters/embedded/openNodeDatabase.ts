import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tableNames, type TableName } from '../../core/database/tables.js';
import { AssistantError, toAssistantError } from '../../core/errors/AssistantError.js';
import { EmbeddedDatabase } from './EmbeddedDatabase.js';
import { loadCsv } from './loadCsv.js';
import { nodeEngine } from './nodeEngine.js';
import { prepareDatabase } from './prepareDatabase.js';

export interface NodeDatabaseOptions {
  /** A directory that holds the six tables as `<table>.csv`. */
  readonly data: { readonly kind: 'csv'; readonly directory: string };
  /** The day the data stands for, `YYYY-MM-DD`. */
  readonly today: string;
}

/**
 * The embedded database for commands and tests.
 * @throws AssistantError `system/data-invalid` for a file that cannot be loaded,
 * `system/database-unavailable` if DuckDB does not start
 */
export async function openNodeDatabase({
  data,
  today
}: NodeDatabaseOptions): Promise<EmbeddedDatabase> {
  const texts = await readTables(data.directory);
  const version = createHash('sha256');
  tableNames.forEach(name => version.update(texts[name]));
  try {
    const engine = await nodeEngine();
    await prepareDatabase(engine, connection => loadCsv(engine, connection, texts));
    return new EmbeddedDatabase(engine, today, `csv-${version.digest('hex').slice(0, 16)}`);
  } catch (error) {
    throw toAssistantError(error, 'system/database-unavailable');
  }
}

async function readTables(directory: string): Promise<Record<TableName, string>> {
  const entries = await Promise.all(
    tableNames.map(async name => {
      try {
        return [name, await readFile(join(directory, `${name}.csv`), 'utf8')] as const;
      } catch (error) {
        throw new AssistantError('system/data-invalid', [`${name}.csv`, 'it cannot be read'], {
          cause: error
        });
      }
    })
  );
  return Object.fromEntries(entries) as Record<TableName, string>;
}
