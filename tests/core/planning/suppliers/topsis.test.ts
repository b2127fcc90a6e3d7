import { z } from 'zod';
import { topsis } from '../../../../src/core/planning/suppliers/topsis.js';
import { independentAnswers } from '../independentAnswers.js';

const criterion = z.object({ kind: z.enum(['benefit', 'cost']), weight: z.number() });
const inputs = z.object({ matrix: z.array(z.array(z.number())), criteria: z.array(criterion) });
const expected = z.object({ closeness: z.array(z.number()), ranking: z.array(z.number()) });

describe('TOPSIS', () => {
  it.each(independentAnswers('topsis', inputs, expected))(
    'ranks %j',
    ({ matrix, criteria }, { closeness, ranking }) => {
      const ranked = topsis(matrix, criteria);
      expect(ranked.ranking).toEqual(ranking);
      closeness.forEach((value, index) => {
        expect(ranked.closeness[index]).toBeCloseTo(value, 10);
      });
    }
  );

  const price = { kind: 'cost', weight: 1 } as const;

  it('keeps the order of what is alike', () => {
    const ranked = topsis([[3], [3]], [price]);
    expect(ranked).toEqual({ closeness: [0.5, 0.5], ranking: [0, 1] });
  });

  it.each([
    ['one alternative', [[1]], [price], 'matrix'],
    ['a ragged row', [[1], [1, 2]], [price], 'matrix'],
    ['no number', [[1], [NaN]], [price], 'matrix'],
    ['weights of 0', [[1], [2]], [{ ...price, weight: 0 }], 'weight'],
    ['a negative weight', [[1], [2]], [{ ...price, weight: -1 }], 'weight']
  ])('refuses %s', (_what, matrix, criteria, field) => {
    expect(() => topsis(matrix, criteria)).toThrow(`${field} is not usable`);
  });
});
