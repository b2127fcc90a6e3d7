import type { SampleOptions } from '../../core/sample/SampleWorld.js';
import type { SampleStream } from './loadSample.js';
import type { SampleRequest, SampleResponse } from './sampleWorker.js';

/**
 * The batches that a sample worker makes. The first is asked for at once, each further one
 * while the one before it is being used; never more than two exist.
 */
export function sampleStreams(
  worker: Worker,
  options: SampleOptions
): AsyncGenerator<SampleStream> {
  let response = ask(worker, options);
  return (async function* () {
    for (;;) {
      const stream = await response;
      if (stream === null) {
        return;
      }
      response = ask(worker, 'next');
      yield stream;
    }
  })();
}

function ask(worker: Worker, request: SampleRequest): Promise<SampleResponse> {
  const response = new Promise<SampleResponse>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<SampleResponse>) => {
      resolve(data);
    };
    worker.onerror = event => {
      reject(new Error('The sample worker failed.', { cause: event }));
    };
  });
  // Nobody may be left to hear it, if the database did not start meanwhile.
  response.catch(() => undefined);
  worker.postMessage(request);
  return response;
}
