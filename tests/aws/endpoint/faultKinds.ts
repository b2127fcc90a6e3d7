/** What may go wrong; `milliseconds` where something is slow. */
export type FaultKind =
  /** The service is busy, in its own words. */
  | { readonly kind: 'throttled' }
  | { readonly kind: 'failed'; readonly status?: number }
  | { readonly kind: 'expired-token' }
  | { readonly kind: 'access-denied' }
  /** The connection ends before the service heard of the call. */
  | { readonly kind: 'reset' }
  /** The service did what it was asked for, and its answer is lost. */
  | { readonly kind: 'lost-answer' }
  | { readonly kind: 'slow'; readonly milliseconds: number }
  /** A success whose body cannot be read. */
  | { readonly kind: 'malformed' }
  /** Each event of a stream comes so late. */
  | { readonly kind: 'slow-stream'; readonly milliseconds: number }
  /** The connection ends in the middle of a stream. */
  | { readonly kind: 'broken-stream' }
  /** A stream ends with an exception, such as `throttlingException`. */
  | { readonly kind: 'stream-exception'; readonly exception: string }
  /** The result of a statement is no longer kept. */
  | { readonly kind: 'result-gone' }
  /** A statement starts and never ends by itself. */
  | { readonly kind: 'never-ends' }
  /** Any other error of the service. */
  | {
      readonly kind: 'error';
      readonly code: string;
      readonly message: string;
      readonly status: number;
    };
