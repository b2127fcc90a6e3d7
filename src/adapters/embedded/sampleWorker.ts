import type { SampleOptions } from '../../core/sample/SampleWorld.js';
import { makeSampleStreams } from './makeSampleStreams.js';
import type { SampleStream } from './loadSample.js';

/** The first message says which data, every further one asks for the next batch. */
export type SampleRequest = SampleOptions | 'next';

/** A batch, or null after the last one. */
export type SampleResponse = SampleStream | null;

let streams: Generator<SampleStream> | null = null;

self.addEventListener('message', ({ data }: MessageEvent<SampleRequest>) => {
  if (data !== 'next') {
    streams = makeSampleStreams(data);
  }
  const step = streams?.next();
  const response: SampleResponse = step === undefined || step.done ? null : step.value;
  // What is moved and not copied costs nothing, however large.
  self.postMessage(response, { transfer: response === null ? [] : [response.stream.buffer] });
});
