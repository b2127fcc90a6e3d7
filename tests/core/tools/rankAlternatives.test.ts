import { rankAlternatives } from '../../../src/core/tools/rankAlternatives.js';
import { testContext } from './testContext.js';

describe('rank_alternatives', () => {
  it('ranks over weighted criteria', async () => {
    const given = {
      matrix: [
        [95, 5, 10],
        [90, 3, 9],
        [99, 8, 13]
      ],
      criteria: [
        { kind: 'benefit', weight: 50 },
        { kind: 'cost', weight: 20 },
        { kind: 'cost', weight: 30 }
      ]
    };
    expect(await rankAlternatives.run(given, testContext)).toMatchObject({ ranking: [1, 0, 2] });
  });

  it('has something to compare', async () => {
    const given = { matrix: [[1]], criteria: [{ kind: 'cost', weight: 1 }] };
    await expect(rankAlternatives.run(given, testContext)).rejects.toMatchObject({
      parts: ['matrix', 'it should have at least 2 values']
    });
  });
});
