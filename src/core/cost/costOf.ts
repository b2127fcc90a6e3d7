import { noCost, type Cost, type Tokens } from './Cost.js';
import { modelPrice } from './modelPrice.js';
import { cacheFactors, leastAthenaBytes, type ModelPrice, type Prices } from './prices.js';
import type { Usage } from './Usage.js';

const hour = 3_600_000;
const terabyte = 1024 ** 4;
const million = 1_000_000;

export interface CostTerms {
  readonly prices: Prices;
  /** Base capacity of the Redshift workgroup, in RPU. */
  readonly baseRpu: number;
}

/**
 * What one call costs by the prices, in US dollars.
 * @param billedMilliseconds what a statement of Redshift adds to the workgroup's bill
 */
export function costOf(usage: Usage, terms: CostTerms, billedMilliseconds = 0): Cost {
  const { prices, baseRpu } = terms;
  switch (usage.service) {
    case 'bedrock': {
      const price = modelPrice(usage.model, prices);
      const tokens = {
        input: usage.inputTokens,
        output: usage.outputTokens,
        cacheRead: usage.cacheReadTokens,
        cacheWrite: usage.cacheWriteTokens
      };
      const usd = price ? tokenUsd(tokens, price) : 0;
      return { ...single('bedrock', usd), tokens, isIncomplete: price === undefined };
    }
    case 'redshift': {
      const usdOf = (milliseconds: number): number =>
        (milliseconds / hour) * baseRpu * prices.redshiftRpuHour;
      const added = usdOf(billedMilliseconds);
      return { ...single('redshift', added), marginalUsd: usdOf(usage.milliseconds) };
    }
    case 'athena': {
      const bytes = usage.bytesScanned === 0 ? 0 : Math.max(usage.bytesScanned, leastAthenaBytes);
      return single('athena', (bytes / terabyte) * prices.athenaTerabyte);
    }
    case 'lambda': {
      const gigabyteSeconds = (usage.memoryMegabytes / 1024) * (usage.milliseconds / 1000);
      const request = prices.lambdaMillionRequests / million;
      return single('lambda', gigabyteSeconds * prices.lambdaGigabyteSecond + request);
    }
    case 'glue':
      return single('glue', (usage.requests / million) * prices.glueMillionRequests);
  }
}

const single = (service: Usage['service'], usd: number): Cost => ({
  ...noCost,
  marginalUsd: usd,
  addedUsd: usd,
  byService: { [service]: usd }
});

const tokenUsd = (
  { input, output, cacheRead, cacheWrite }: Tokens,
  { inputPerThousand, outputPerThousand }: ModelPrice
): number =>
  ((input + cacheWrite * cacheFactors.write + cacheRead * cacheFactors.read) * inputPerThousand +
    output * outputPerThousand) /
  1000;
