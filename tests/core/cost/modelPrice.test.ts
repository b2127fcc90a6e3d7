import { modelPrice } from '../../../src/core/cost/modelPrice.js';
import { listPrices } from '../../../src/core/cost/prices.js';

it('knows a model by its id, wherever an inference profile runs it', () => {
  const price = { inputPerThousand: 0.002, outputPerThousand: 0.01 };
  expect(modelPrice('anthropic.claude-sonnet-5-5', listPrices)).toEqual(price);
  expect(modelPrice('global.anthropic.claude-sonnet-5-5', listPrices)).toEqual(price);
  expect(modelPrice('us-gov.anthropic.claude-sonnet-5-5', listPrices)).toEqual(price);
  expect(modelPrice('anthropic.claude-sonnet-6', listPrices)).toBeUndefined();
});
