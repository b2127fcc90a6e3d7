import { analyzeLeadTimes } from '../../../src/core/tools/analyzeLeadTimes.js';
import { GoldTools } from './goldContext.js';

const buyer = 'Procurement Specialist';

describe('analyze_lead_times', () => {
  let gold: GoldTools;
  beforeAll(async () => {
    gold = await GoldTools.open();
  });
  afterAll(() => gold.dispose());

  it.each([
    ['supplier', 'supplier_name'],
    ['product', 'product_code']
  ])('has by %s mean and variance of each order once, as SQL', async (group_by, column) => {
    const { named } = await gold.run(analyzeLeadTimes, { group_by }, buyer);
    const { rows } = await gold.reference.run(
      `WITH receipt AS (SELECT DISTINCT ${column} AS member, purchase_order_prefix,
           purchase_order_number, actual_delivery_date - order_date AS days,
           expected_delivery_date - order_date AS promised
         FROM bought WHERE status = 'Received' AND actual_delivery_date >= order_date
           AND actual_delivery_date BETWEEN DATE '2024-06-19' AND DATE '2025-06-18')
       SELECT member, COUNT(*) AS n, AVG(days) AS mean, VAR_SAMP(days) AS variance,
         MAX(days) AS longest, AVG(promised) AS promised
       FROM receipt GROUP BY 1 ORDER BY STDDEV_SAMP(days) DESC NULLS LAST, 1`
    );
    expect(rows.length).toBeGreaterThan(5);
    expect(named).toHaveLength(rows.length);
    const close = (value: unknown): number => expect.closeTo(Number(value), 4) as number;
    rows.forEach((row, index) => {
      expect(named[index]).toMatchObject({
        [column]: row.member,
        orders: row.n,
        mean_days: close(row.mean),
        variance: row.variance === null ? null : close(row.variance),
        max_days: row.longest,
        beyond_promised_days: close(Number(row.mean) - Number(row.promised))
      });
    });
  });

  it('says of one supplier its own figures, and names the rows behind them', async () => {
    const asked = { supplier_code: 'S004' };
    const { named, sentence, inputs } = await gold.run(analyzeLeadTimes, asked, buyer);
    expect(named).toHaveLength(1);
    expect(sentence).toContain(Number(named[0]?.['mean_days']).toFixed(1));
    expect(inputs?.[0]?.rows?.period?.event).toBe('actual_delivery_date');
  });

  it('says so where nothing came', async () => {
    const asked = { from: '2019-01-01', to: '2019-01-31' };
    expect((await gold.run(analyzeLeadTimes, asked, buyer)).sentence).toContain('Nothing');
  });
});
