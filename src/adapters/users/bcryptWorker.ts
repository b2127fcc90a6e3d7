import { compare } from 'bcryptjs';

/** What is to be compared. */
export interface Comparison {
  readonly password: string;
  readonly hash: string;
}

self.addEventListener('message', ({ data }: MessageEvent<Comparison>) => {
  void compare(data.password, data.hash).then(matches => {
    self.postMessage(matches);
  });
});
