import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tableNames, type TableName } from '../../core/database/tables.js';
import { AssistantError, toAssistantError } from '../../core/errors/AssistantError.js';
import type { DuckDbEngine } from './DuckDbEngine.js';
import { EmbeddedDatabase } from './EmbeddedDatabase.js';
import { loadCsv } from './loadCsv.js';
import { loadSample } from './loadSample.js';
import { makeSampleStreams } from './makeSampleStreams.js';
import { nodeEngine } from './nodeEngine.js';
import { prepareDatabase } from './prepareDatabase.js';
import { sampleVersion, type SampleData } from './SampleData.js';

/** A directory that holds the six tables as `<table>.csv`. */
export interface CsvData {
  readonly kind: 'csv';
  readonly directory: string;
}

export interface NodeDatabaseOptions {
  readonly data: CsvData | SampleData;
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
  try {
    const source = await sourceOf(data, today);
    const engine = await nodeEngine();
    await prepareDatabase(engine, connection => source.load(engine, connection));
    return new EmbeddedDatabase(engine, today, source.version);
  } catch (error) {
    throw toAssistantError(error, 'system/database-unavailable');
  }
}

interface Source {
  readonly version: string;
  load(engine: DuckDbEngine, connection: number): Promise<void>;
}

async function sourceOf(data: CsvData | SampleData, today: string): Promise<Source> {
  if (data.kind === 'sample') {
    return {
      version: sampleVersion(data, today),
      load: (engine, connection) =>
        loadSample(engine, connection, makeSampleStreams({ ...data, today }))
    };
  }
  const texts = await readTables(data.directory);
  const digest = createHash('sha256');
  tableNames.forEach(name => digest.update(texts[name]));
  return {
    version: `csv-${digest.digest('hex').slice(0, 16)}`,
    load: (engine, connection) => loadCsv(engine, connection, texts)
  };
}

async function readTables(directory: string): Promise<Record<TableName, string>> {
  const files = await Promise.allSettled(
    tableNames.map(name => readFile(join(directory, `${name}.csv`), 'utf8'))
  );
  // The first table that is missing is named, whichever read happened to fail first.
  const entries = files.map((file, index) => {
    const name = tableNames[index] ?? '';
    if (file.status === 'rejected') {
      throw new AssistantError('system/data-invalid', [`${name}.csv`, 'it cannot be read'], {
        cause: file.reason
      });
    }
    return [name, file.value] as const;
  });
  return Object.fromEntries(entries) as Record<TableName, string>;
}
