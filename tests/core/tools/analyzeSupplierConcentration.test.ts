import { analyzeSupplierConcentration } from '../../../src/core/tools/analyzeSupplierConcentration.js';
import { GoldTools } from './goldContext.js';

const buyer = 'Procurement Specialist';

describe('analyze_supplier_concentration', () => {
  let gold: GoldTools;
  beforeAll(async () => {
    gold = await GoldTools.open();
  });
  afterAll(() => gold.dispose());

  it.each([
    [{}, 'true'],
    [{ product_group: 'Fasteners' }, "product_group = 'Fasteners'"]
  ])('finds shares, index and single sources as SQL does: %j', async (asked, where) => {
    const { named, sentence } = await gold.run(analyzeSupplierConcentration, asked, buyer);
    const within = `SELECT * FROM bought WHERE status <> 'Cancelled' AND ${where}
      AND order_date BETWEEN DATE '2024-06-19' AND DATE '2025-06-18'`;
    const { rows } = await gold.reference.run(
      `WITH w AS (${within}),
        single AS (SELECT product_code FROM w GROUP BY 1 HAVING COUNT(DISTINCT supplier_code) = 1)
       SELECT supplier_code, SUM(line_total) AS spend,
         100 * SUM(line_total) / (SELECT SUM(line_total) FROM w) AS share_pct,
         COUNT(DISTINCT product_code) AS products,
         COUNT(DISTINCT CASE WHEN product_code IN (SELECT product_code FROM single)
           THEN product_code END) AS products_only_here
       FROM w GROUP BY 1 ORDER BY 2 DESC`
    );
    expect(named).toHaveLength(rows.length);
    rows.forEach((row, index) => {
      expect(named[index]).toMatchObject({
        ...row,
        spend: expect.closeTo(Number(row.spend), 2) as number,
        share_pct: expect.closeTo(Number(row.share_pct), 4) as number
      });
    });
    const hhi = rows.reduce((sum, { share_pct }) => sum + Number(share_pct) ** 2, 0);
    expect(sentence).toContain(`HHI ${hhi.toFixed(0)}`);
    const single = rows.reduce((sum, row) => sum + Number(row.products_only_here), 0);
    expect(sentence).toContain(`${single} product`);
  });

  it('says so where nothing was bought', async () => {
    const asked = { from: '2019-01-01', to: '2019-01-31' };
    const { sentence } = await gold.run(analyzeSupplierConcentration, asked, buyer);
    expect(sentence).toContain('Nothing');
  });
});
