import { generateSample } from '../../core/sample/generateSample.js';
import type { SampleOptions } from '../../core/sample/SampleWorld.js';
import { arrowStreamOfBatch } from './arrowStreamOfBatch.js';
import type { SampleStream } from './loadSample.js';

/** The sample data, one batch at a time. */
export function* makeSampleStreams(options: SampleOptions): Generator<SampleStream> {
  for (const batch of generateSample(options)) {
    const { table, rowCount } = batch;
    yield { table, rowCount, stream: arrowStreamOfBatch(batch) };
  }
}
