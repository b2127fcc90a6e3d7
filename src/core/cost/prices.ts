export interface ModelPrice {
  /** US dollars for a thousand tokens. */
  readonly inputPerThousand: number;
  readonly outputPerThousand: number;
}

/** What AWS asks, in US dollars, in us-east-1 unless it says otherwise. */
export interface Prices {
  /** The day the prices were looked up, `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly redshiftRpuHour: number;
  readonly athenaTerabyte: number;
  readonly lambdaGigabyteSecond: number;
  readonly lambdaMillionRequests: number;
  readonly glueMillionRequests: number;
  /** By model id, without the prefix of an inference profile. */
  readonly models: Readonly<Record<string, ModelPrice>>;
}

/** Prices change: those that the configuration gives come before these. */
export const listPrices: Prices = {
  asOf: '2026-10-01',
  redshiftRpuHour: 0.375,
  athenaTerabyte: 5,
  // Of arm64, which the functions are made for.
  lambdaGigabyteSecond: 0.0000133334,
  lambdaMillionRequests: 0.2,
  glueMillionRequests: 1,
  models: {
    'anthropic.claude-sonnet-5-5': { inputPerThousand: 0.002, outputPerThousand: 0.01 },
    'anthropic.claude-opus-5-5': { inputPerThousand: 0.004, outputPerThousand: 0.02 },
    'anthropic.claude-3-5-sonnet-20241022-v2:0': {
      inputPerThousand: 0.003,
      outputPerThousand: 0.015
    }
  }
};

/** Of what is read into a prompt cache, and read from it, against what is read anew. */
export const cacheFactors = { write: 1.25, read: 0.1 } as const;

/** What one statement of Athena is billed at least, in bytes. */
export const leastAthenaBytes = 10 * 1024 ** 2;

/** How long a workgroup of Redshift Serverless is billed at least once it wakes, in milliseconds. */
export const leastRedshiftWindow = 60_000;
