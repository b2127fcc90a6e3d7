import { Configuration } from '../../../src/core/config/Configuration.js';
import { listPrices } from '../../../src/core/cost/prices.js';
import { trackerTermsOf } from '../../../src/core/cost/trackerTermsOf.js';

describe('What costs are reckoned with', () => {
  it('is the list where the configuration says nothing', () => {
    expect(trackerTermsOf(Configuration.parse({}))).toMatchObject({
      prices: listPrices,
      baseRpu: 8,
      dailyBudget: undefined
    });
  });

  it('is what the configuration says where it does', () => {
    const terms = trackerTermsOf(
      Configuration.parse({
        aws: { bedrock: { model_id: 'someone.else' }, redshift: { base_rpu: 4 } },
        cost: {
          daily_budget: 3,
          bedrock_input_cost_per_1k: 0.003,
          bedrock_output_cost_per_1k: 0.015,
          redshift_rpu_cost_per_hour: 0.36,
          lambda_cost_per_gb_second: 0.00002
        }
      })
    );
    expect(terms).toMatchObject({ baseRpu: 4, dailyBudget: 3 });
    expect(terms.prices).toMatchObject({ redshiftRpuHour: 0.36, lambdaGigabyteSecond: 0.00002 });
    expect(terms.prices.models['someone.else']).toEqual({
      inputPerThousand: 0.003,
      outputPerThousand: 0.015
    });
  });

  it('takes the price that is not given from the list, for the same model', () => {
    const model = 'global.anthropic.claude-sonnet-5-5';
    const terms = trackerTermsOf(
      Configuration.parse({
        aws: { bedrock: { model_id: model } },
        cost: { bedrock_input_cost_per_1k: 0.001 }
      })
    );
    expect(terms.prices.models[model]).toEqual({
      inputPerThousand: 0.001,
      outputPerThousand: 0.01
    });
  });
});
