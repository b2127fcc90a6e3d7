/** What one call of a paid service used, in the units that it is billed by. */
export type Usage =
  | {
      readonly service: 'bedrock';
      readonly model: string;
      /** Read anew, without what came from or went into the cache. */
      readonly inputTokens: number;
      readonly outputTokens: number;
      readonly cacheReadTokens: number;
      readonly cacheWriteTokens: number;
    }
  /** Milliseconds that a statement ran in the workgroup. */
  | { readonly service: 'redshift'; readonly milliseconds: number }
  | { readonly service: 'athena'; readonly bytesScanned: number }
  | {
      readonly service: 'lambda';
      readonly milliseconds: number;
      /** Of the function's memory, in MB. */
      readonly memoryMegabytes: number;
    }
  | { readonly service: 'glue'; readonly requests: number };

/** Hears of each paid call as soon as it is known what it used. */
export type OnUsage = (usage: Usage) => void;
