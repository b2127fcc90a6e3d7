import { inflections } from '../../../../src/core/reading/lexicon/inflections';

describe('inflections', () => {
  it.each([
    ['order', 'orders'],
    ['box', 'boxes'],
    ['batch', 'batches'],
    ['category', 'categories'],
    ['day', 'days']
  ])('gives %s and %s', (singular, plural) => {
    expect(inflections(singular)).toEqual([singular, plural]);
  });
});
