import { noCost, sumOfCosts } from '../../../src/core/cost/Cost.js';

it('adds costs up, each service by itself', () => {
  const model = {
    marginalUsd: 0.1,
    addedUsd: 0.1,
    byService: { bedrock: 0.1 },
    tokens: { input: 1, output: 2, cacheRead: 3, cacheWrite: 4 },
    isIncomplete: true
  };
  const database = { ...noCost, marginalUsd: 0.01, addedUsd: 0.05, byService: { redshift: 0.05 } };
  const sum = sumOfCosts(sumOfCosts(model, database), database);
  expect(sum.marginalUsd).toBeCloseTo(0.12);
  expect(sum.addedUsd).toBeCloseTo(0.2);
  expect(sum.byService.bedrock).toBeCloseTo(0.1);
  expect(sum.byService.redshift).toBeCloseTo(0.1);
  expect(sum.tokens).toEqual({ input: 1, output: 2, cacheRead: 3, cacheWrite: 4 });
  expect(sum.isIncomplete).toBe(true);
});
