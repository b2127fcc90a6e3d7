import { toAssistantError } from '../../core/errors/AssistantError.js';
import { browserEngine, type EngineAssets } from './browserEngine.js';
import { EmbeddedDatabase } from './EmbeddedDatabase.js';
import { loadSample, type SampleStream } from './loadSample.js';
import { prepareDatabase } from './prepareDatabase.js';
import { rejectWhenAborted } from '../../core/errors/rejectWhenAborted.js';
import { sampleStreams } from './sampleStreams.js';
import { sampleVersion, type SampleData } from './SampleData.js';

export interface BrowserAssets extends EngineAssets {
  /** Starts the worker that makes the sample data. */
  readonly startSampleWorker: () => Worker;
}

export interface BrowserDatabaseOptions {
  readonly assets: BrowserAssets;
  readonly data: SampleData;
  /** The day the data stands for, `YYYY-MM-DD`. */
  readonly today: string;
  readonly signal: AbortSignal;
  /** Hears how much is done, 0 … 1. */
  readonly onProgress?: (share: number) => void;
}

/** What starting DuckDB is of the whole, roughly, with a sample of the usual size. */
const startShare = 0.6;

/**
 * The embedded database in the page: DuckDB in its worker, the sample data made in another.
 * @throws AssistantError `query/stopped` when the signal aborts, `system/missing-file`, or
 * `system/database-unavailable` with the cause
 */
export async function openBrowserDatabase({
  assets,
  data,
  today,
  signal,
  onProgress = () => undefined
}: BrowserDatabaseOptions): Promise<EmbeddedDatabase> {
  const sampleWorker = assets.startSampleWorker();
  try {
    const streams = sampleStreams(sampleWorker, { ...data, today });
    const engine = await browserEngine(assets, signal);
    onProgress(startShare);
    const counted = countOrderLines(streams, lines => {
      onProgress(startShare + ((1 - startShare) * lines) / data.orderLines);
    });
    try {
      const prepared = prepareDatabase(engine, connection =>
        loadSample(engine, connection, counted)
      );
      await rejectWhenAborted(prepared, signal);
    } catch (error) {
      await engine.terminate();
      throw error;
    }
    return new EmbeddedDatabase(engine, today, sampleVersion(data, today));
  } catch (error) {
    throw toAssistantError(error, 'system/database-unavailable');
  } finally {
    sampleWorker.terminate();
  }
}

/** The order lines are by far the most rows of the six tables. */
async function* countOrderLines(
  streams: AsyncIterable<SampleStream>,
  heard: (lines: number) => void
): AsyncGenerator<SampleStream> {
  let lines = 0;
  for await (const stream of streams) {
    yield stream;
    if (stream.table === 'sales_order_line') {
      lines += stream.rowCount;
      heard(lines);
    }
  }
}
