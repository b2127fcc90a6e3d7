import { compare } from 'bcryptjs';

/** What is to be compared. */
export interface Comparison {
  readonly password: string;
  readonly hash: string;
}

self.addEventListener('message', ({ data }: MessageEvent<Comparison>) => {
  compare(data.password, data.hash).then(
    matches => {
      self.postMessage(matches);
    },
    (error: unknown) => {
      // An error of the worker, which the page hears of; a rejection it would not.
      reportError(error);
    }
  );
});
