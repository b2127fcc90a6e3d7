/** Generated data; see `generateSample`. */
export interface SampleData {
  readonly kind: 'sample';
  /** 1,000 … 10,000,000 */
  readonly orderLines: number;
  readonly seed: number;
}

/** Enough for two years of texture, and ready in half a second. */
export const defaultSample: SampleData = { kind: 'sample', orderLines: 20_000, seed: 1 };

/** The same sample of the same day has the same rows. */
export const sampleVersion = ({ orderLines, seed }: SampleData, today: string): string =>
  `sample-${orderLines}-${seed}-${today}`;
