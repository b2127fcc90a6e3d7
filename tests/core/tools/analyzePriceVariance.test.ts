import { analyzePriceVariance } from '../../../src/core/tools/analyzePriceVariance.js';
import { GoldTools } from './goldContext.js';

const buyer = 'Procurement Specialist';

describe('analyze_price_variance', () => {
  let gold: GoldTools;
  beforeAll(async () => {
    gold = await GoldTools.open();
  });
  afterAll(() => gold.dispose());

  it.each([
    ['supplier', 'supplier_name'],
    ['product', 'product_code'],
    ['product_group', 'product_group']
  ])('says by %s what SQL says', async (group_by, column) => {
    const { named, sentence } = await gold.run(analyzePriceVariance, { group_by }, buyer);
    const { rows } = await gold.reference.run(
      `SELECT ${column} AS ${group_by}, SUM((paid - unit_cost) * order_quantity) AS variance,
         SUM(unit_cost * order_quantity) AS at_standard, COUNT(*) AS lines
       FROM bought WHERE status <> 'Cancelled'
         AND order_date BETWEEN DATE '2024-06-19' AND DATE '2025-06-18'
       GROUP BY 1 ORDER BY 2 DESC`
    );
    expect(named).toHaveLength(rows.length);
    rows.forEach((row, index) => {
      expect(named[index]).toMatchObject({
        [column]: row[group_by],
        lines: row.lines,
        variance: expect.closeTo(Number(row.variance), 3) as number,
        at_standard: expect.closeTo(Number(row.at_standard), 3) as number
      });
    });
    const total = rows.reduce((sum, { variance }) => sum + Number(variance), 0);
    expect(sentence).toContain(`${(-total).toFixed(2)} less`);
  });

  it('is of one supplier and other days where they are said', async () => {
    const asked = { supplier_code: 'Granite Tools', from: '2025-01-01', to: '2025-03-31' };
    const { named, window, inputs } = await gold.run(analyzePriceVariance, asked, buyer);
    expect(named.map(({ supplier_name }) => supplier_name)).toEqual(['Granite Tools']);
    expect(window).toEqual({ from: '2025-01-01', to: '2025-03-31' });
    expect(inputs?.[0]?.rows?.filters).toContainEqual({
      kind: 'members',
      dimension: 'supplier',
      keys: ['S007'],
      negated: false
    });
  });

  it('says so where nothing was bought', async () => {
    const { sentence, table } = await gold.run(
      analyzePriceVariance,
      { from: '2019-01-01', to: '2019-01-31' },
      buyer
    );
    expect(table.rows).toEqual([]);
    expect(sentence).toContain('Nothing');
  });
});
