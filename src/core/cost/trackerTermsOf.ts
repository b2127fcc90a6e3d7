import type { Configuration } from '../config/Configuration.js';
import type { TrackerTerms } from './CostTracker.js';
import { modelPrice } from './modelPrice.js';
import { listPrices, type Prices } from './prices.js';

/** What the configuration says about costs; a price that it does not give is the list's. */
export function trackerTermsOf({ aws, cost }: Pick<Configuration, 'aws' | 'cost'>): TrackerTerms {
  const { model_id: model, tokens_per_day: dailyTokens } = aws.bedrock;
  const listed = model === undefined ? undefined : modelPrice(model, listPrices);
  const input = cost.bedrock_input_cost_per_1k ?? listed?.inputPerThousand;
  const output = cost.bedrock_output_cost_per_1k ?? listed?.outputPerThousand;
  const own =
    model === undefined || input === undefined || output === undefined
      ? {}
      : { [model]: { inputPerThousand: input, outputPerThousand: output } };
  const prices: Prices = {
    ...listPrices,
    redshiftRpuHour: cost.redshift_rpu_cost_per_hour ?? listPrices.redshiftRpuHour,
    lambdaGigabyteSecond: cost.lambda_cost_per_gb_second ?? listPrices.lambdaGigabyteSecond,
    models: { ...listPrices.models, ...own }
  };
  return {
    prices,
    baseRpu: aws.redshift.base_rpu,
    dailyBudget: cost.daily_budget,
    dailyTokens
  };
}
