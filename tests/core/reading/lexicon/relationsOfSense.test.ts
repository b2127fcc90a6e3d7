import { noun, measure, event } from '../../../../src/core/reading/lexicon/LexiconEntry';
import { maySense, relationsOfSense } from '../../../../src/core/reading/lexicon/relationsOfSense';

describe('What a sense speaks of', () => {
  it('is the rows of a noun, and else any home of its members', () => {
    expect(relationsOfSense(noun({ rows: 'sales_line' }))).toEqual(['sales_line']);
    expect(relationsOfSense(noun({ dimension: 'supplier' }))).toContain('purchase_order');
    expect(relationsOfSense({ kind: 'frame' })).toEqual([]);
  });

  it('is open to a persona that reads any one of the rows', () => {
    expect(maySense('Warehouse Manager', noun({ dimension: 'supplier' }))).toBe(true);
    expect(maySense('Warehouse Manager', measure('spend'))).toBe(false);
    expect(maySense('Procurement Specialist', measure('spend'))).toBe(true);
    expect(maySense('Procurement Specialist', event('sales', 'sales_line', 'order_date'))).toBe(
      false
    );
  });
});
