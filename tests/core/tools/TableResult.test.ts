import { tableOf } from '../../../src/core/tools/TableResult.js';

describe('The table of a tool', () => {
  it('has its columns in order, decimals without the noise of reckoning, and what is unknown', () => {
    const columns = [
      { name: 'code', type: 'text', value: ({ code }: { code: string }) => code },
      { name: 'share', type: 'decimal', value: () => 0.1 + 0.2 },
      { name: 'day', type: 'date', value: () => null }
    ] as const;
    expect(tableOf(columns, [{ code: 'a' }])).toEqual({
      columns: [
        { name: 'code', type: 'text' },
        { name: 'share', type: 'decimal' },
        { name: 'day', type: 'date' }
      ],
      rows: [['a', 0.3, null]]
    });
  });
});
