import { noCost } from '../../../src/core/cost/Cost.js';
import { english } from '../../../src/core/language/Translation.js';
import { costSentences } from '../../../src/lab/cards/costSentences.js';

it('tells what an answer cost, on what, and without the minute that Redshift wakes for', () => {
  const cost = {
    marginalUsd: 0.011,
    addedUsd: 0.06,
    byService: { redshift: 0.05, bedrock: 0.01 },
    tokens: { input: 500, output: 100, cacheRead: 3000, cacheWrite: 0 },
    isIncomplete: false
  };
  expect(costSentences(cost, english, 'en')).toEqual([
    'Redshift: 5.0 ¢.',
    'Bedrock (model): 1.0 ¢.',
    '3,500 tokens read, 3,000 of them from the cache, and 100 written.',
    'Redshift counts a minute at least whenever it wakes; without that, this answer comes to 1.1 ¢.'
  ]);
});

it('says where a price is missing', () => {
  expect(costSentences({ ...noCost, isIncomplete: true }, english, 'en')).toEqual([
    'The price of the model is not known.'
  ]);
});

it('says nothing of an answer that cost nothing', () => {
  expect(costSentences(noCost, english, 'en')).toEqual([]);
});
