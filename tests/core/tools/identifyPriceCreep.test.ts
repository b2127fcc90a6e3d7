import { identifyPriceCreep } from '../../../src/core/tools/identifyPriceCreep.js';
import { GoldTools } from './goldContext.js';

const buyer = 'Procurement Specialist';

describe('identify_price_creep', () => {
  let gold: GoldTools;
  beforeAll(async () => {
    gold = await GoldTools.open();
  });
  afterAll(() => gold.dispose());

  it.each([
    [{}, 0, 180],
    [{ min_percent: 3, min_days: 30 }, 3, 30]
  ])('finds the rising prices that SQL finds: %j', async (asked, percent, days) => {
    const { named, sentence } = await gold.run(identifyPriceCreep, asked, buyer);
    const { rows } = await gold.reference.run(
      `WITH line AS (SELECT product_code, supplier_code, paid,
           order_date - DATE '2020-01-01' AS day FROM bought
         WHERE status <> 'Cancelled' AND order_date BETWEEN DATE '2023-06-20' AND DATE '2025-06-18'),
       fit AS (SELECT product_code, supplier_code, COUNT(*) AS prices, MAX(day) - MIN(day) AS days,
           36500 * REGR_SLOPE(paid, day) / AVG(paid) AS rise
         FROM line GROUP BY 1, 2 HAVING COUNT(*) >= 3 AND COUNT(DISTINCT day) >= 2)
       SELECT * FROM fit WHERE rise > 0 AND rise >= ${percent} AND days >= ${days}
       ORDER BY rise DESC`
    );
    expect(rows.length).toBeGreaterThan(3);
    expect(named).toHaveLength(rows.length);
    rows.forEach(({ rise, ...row }, index) => {
      expect(named[index]).toMatchObject({
        ...row,
        rise_pct_per_year: expect.closeTo(Number(rise), 4) as number
      });
    });
    expect(sentence).toContain(String(rows[0]?.product_code));
  });

  it('says so where no price rises', async () => {
    const { sentence } = await gold.run(identifyPriceCreep, { min_percent: 1000 }, buyer);
    expect(sentence).toBe('No price rises.');
  });
});
