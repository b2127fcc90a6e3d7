import { costOf } from '../../../src/core/cost/costOf.js';
import { listPrices } from '../../../src/core/cost/prices.js';

const terms = { prices: listPrices, baseRpu: 8 };

const tokens = (model: string, parts: Partial<Record<string, number>> = {}) => ({
  service: 'bedrock' as const,
  model,
  inputTokens: 0,
  outputTokens: 0,
  cacheReadTokens: 0,
  cacheWriteTokens: 0,
  ...parts
});

describe('What a call costs', () => {
  it('is of a model by its tokens, those of the cache at their own rates', () => {
    const usage = tokens('global.anthropic.claude-sonnet-5-5', {
      inputTokens: 1000,
      outputTokens: 500,
      cacheReadTokens: 10_000,
      cacheWriteTokens: 2000
    });
    // $0.002 × (1 + 10 × 0.1 + 2 × 1.25) + $0.010 × 0.5
    expect(costOf(usage, terms).addedUsd).toBeCloseTo(0.014, 12);
    expect(costOf(usage, terms).tokens).toEqual({
      input: 1000,
      output: 500,
      cacheRead: 10_000,
      cacheWrite: 2000
    });
  });

  it('says of a model without a price that the sum is too small', () => {
    const cost = costOf(tokens('global.anthropic.claude-haiku-5-5', { inputTokens: 9 }), terms);
    expect(cost).toMatchObject({ addedUsd: 0, isIncomplete: true });
  });

  it('is of Redshift by RPU-seconds: alone, and what it adds to the bill', () => {
    // The example of the price list: 0.3 s that wake a workgroup of 8 RPU.
    const cost = costOf({ service: 'redshift', milliseconds: 300 }, terms, 60_000);
    expect(cost.marginalUsd).toBeCloseTo(0.00025, 12);
    expect(cost.addedUsd).toBeCloseTo(0.05, 12);
  });

  it('is of Athena by bytes, 10 MB at least, and nothing for a result that is used again', () => {
    const usd = (bytesScanned: number): number =>
      costOf({ service: 'athena', bytesScanned }, terms).addedUsd;
    expect(usd(1024 ** 4)).toBe(5);
    expect(usd(1)).toBeCloseTo((5 * 10) / 1024 ** 2, 12);
    expect(usd(0)).toBe(0);
  });

  it('is of a function by gigabyte-seconds and requests', () => {
    const usage = { service: 'lambda', milliseconds: 2000, memoryMegabytes: 512 } as const;
    expect(costOf(usage, terms).addedUsd).toBeCloseTo(0.0000133334 + 0.0000002, 12);
  });

  it('is of the catalog by requests', () => {
    expect(costOf({ service: 'glue', requests: 2 }, terms).byService).toEqual({ glue: 0.000002 });
  });
});
