import type { Usage } from './Usage.js';

export type Service = Usage['service'];

export interface Tokens {
  readonly input: number;
  readonly output: number;
  readonly cacheRead: number;
  readonly cacheWrite: number;
}

/** What paid calls cost, in US dollars, by the prices that are known. */
export interface Cost {
  /** What they cost while everything is awake anyway. */
  readonly marginalUsd: number;
  /** What they add to the bill: a workgroup that wakes is billed for a minute at least. */
  readonly addedUsd: number;
  /** What they add, by service. */
  readonly byService: Readonly<Partial<Record<Service, number>>>;
  readonly tokens: Tokens;
  /** Whether a price is missing, so that the sums are too small. */
  readonly isIncomplete: boolean;
}

/** The services that were used. */
export const servicesOf = ({ byService }: Pick<Cost, 'byService'>): Service[] =>
  Object.keys(byService) as Service[];

/** All that was read, whether anew or from the cache. */
export const tokensRead = ({ input, cacheRead, cacheWrite }: Tokens): number =>
  input + cacheRead + cacheWrite;

const noTokens: Tokens = { input: 0, output: 0, cacheRead: 0, cacheWrite: 0 };

export const noCost: Cost = {
  marginalUsd: 0,
  addedUsd: 0,
  byService: {},
  tokens: noTokens,
  isIncomplete: false
};

/** What two of them cost together. */
export function sumOfCosts(first: Cost, second: Cost): Cost {
  const services = new Set([first, second].flatMap(servicesOf));
  return {
    marginalUsd: first.marginalUsd + second.marginalUsd,
    addedUsd: first.addedUsd + second.addedUsd,
    byService: Object.fromEntries(
      [...services].map(service => [
        service,
        (first.byService[service] ?? 0) + (second.byService[service] ?? 0)
      ])
    ),
    tokens: {
      input: first.tokens.input + second.tokens.input,
      output: first.tokens.output + second.tokens.output,
      cacheRead: first.tokens.cacheRead + second.tokens.cacheRead,
      cacheWrite: first.tokens.cacheWrite + second.tokens.cacheWrite
    },
    isIncomplete: first.isIncomplete || second.isIncomplete
  };
}
