import type { EmbeddedDatabase } from '../adapters/embedded/EmbeddedDatabase.js';
import { openNodeDatabase, type CsvData } from '../adapters/embedded/openNodeDatabase.js';
import { defaultSample } from '../adapters/embedded/SampleData.js';
import { assembleNodeAssistant, type AssembledAssistant } from './assembleNodeAssistant.js';

export interface NodeAssistantOptions {
  /** A folder of six CSV files; null takes generated data. */
  readonly directory: string | null;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

export interface NodeAssistant extends AssembledAssistant {
  readonly database: EmbeddedDatabase;
}

/** The assistant without a page, on CSV files or generated data. */
export async function createNodeAssistant({
  directory,
  today
}: NodeAssistantOptions): Promise<NodeAssistant> {
  const data: CsvData | typeof defaultSample =
    directory === null ? defaultSample : { kind: 'csv', directory };
  const database = await openNodeDatabase({ data, today });
  return { database, ...assembleNodeAssistant({ database }) };
}
