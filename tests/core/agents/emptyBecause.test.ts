import { emptyBecause, mostCounted } from '../../../src/core/agents/emptyBecause.js';
import { QueryWords } from '../../../src/core/answer/QueryWords.js';
import { english } from '../../../src/core/language/Translation.js';
import type { SemanticQuery } from '../../../src/core/semantics/SemanticQuery.js';
import { named, only, queryOf } from '../semantics/queryOf.js';

const words = new QueryWords('2025-06-18', (_dimension, key) => `<${key}>`, english);
const query = queryOf({
  rows: 'sales_order',
  filters: [named('late_sales'), only('warehouse', 'WH04')],
  period: { period: { kind: 'day', offset: 1 }, direction: null, event: 'delivery_date' }
});

/** @param rows how many rows there are without a condition, in the order of the conditions */
const because = (rows: (number | null)[], asked = query): Promise<string | null> => {
  const left = [...rows];
  return emptyBecause(asked, words, english, () => Promise.resolve(left.shift() ?? 0));
};

describe('Why nothing matches', () => {
  it('is the condition without which something does, the narrowest first', async () => {
    expect(await because([0, 1, 0])).toBe('Without “<WH04>” there would be 1 row.');
    expect(await because([5, 0, 3])).toBe(
      'Without “due: Thu 19 Jun 2025” there would be 3 rows. Without “late” there would be 5 rows.'
    );
    expect(await because([null, mostCounted + 1, 0])).toBe(
      'Without “<WH04>” there would be more than 1000 rows.'
    );
  });

  it('is no single one where each alone changes nothing', async () => {
    expect(await because([0, 0, 0])).toMatch(/any one of these/);
  });

  it('is plain where there is one condition, and leaves out one at a time', async () => {
    expect(await because([7], queryOf({ rows: 'stock', filters: [named('low')] }))).toBeNull();
    const asked: SemanticQuery[] = [];
    await emptyBecause(query, words, english, each => {
      asked.push(each);
      return Promise.resolve(0);
    });
    expect(asked.map(({ filters, period }) => [filters.length, period !== null])).toEqual([
      [1, true],
      [1, true],
      [2, false]
    ]);
  });
});
