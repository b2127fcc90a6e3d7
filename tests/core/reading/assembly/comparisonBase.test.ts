import { comparisonBase } from '../../../../src/core/reading/assembly/comparisonBase';

const thisYear = { kind: 'unit', unit: 'year', offset: 0 } as const;

describe('comparisonBase', () => {
  it('compares a running unit by its days so far', () => {
    expect(comparisonBase(thisYear, null)).toEqual({ kind: 'soFar', period: thisYear });
  });

  it('compares what is due by the whole unit, as its end is known', () => {
    expect(comparisonBase(thisYear, 'delivery_date')).toBe(thisYear);
  });

  it('leaves a unit that is over as it is', () => {
    const last = { ...thisYear, offset: -1 };
    expect(comparisonBase(last, 'order_date')).toBe(last);
  });
});
