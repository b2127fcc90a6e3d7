import { answerCalculation } from '../../../src/adapters/planning/answerCalculation.js';

type Listener = (event: { readonly data: unknown }) => void;

/** The worker's side without its thread: what crosses is copied as between threads. */
export class ThreadWorker {
  onmessage: Listener | null = null;
  onerror: ((event: unknown) => void) | null = null;
  onmessageerror: ((event: unknown) => void) | null = null;
  readonly heard: unknown[] = [];
  terminated = 0;

  /** @param answers whether it does what it is asked, or is silent */
  constructor(private readonly answers = true) {}

  postMessage(message: unknown): void {
    const copy = structuredClone(message);
    this.heard.push(copy);
    if (this.answers) {
      void answerCalculation(copy, response => {
        this.say(response);
      });
    }
  }

  say(data: unknown): void {
    if (this.terminated === 0) {
      this.onmessage?.({ data: structuredClone(data) });
    }
  }

  terminate(): void {
    this.terminated += 1;
  }
}
