import { identifyCostSavings } from '../../../src/core/tools/identifyCostSavings.js';
import { GoldTools } from './goldContext.js';

const procurement = 'Procurement Specialist';

describe('identify_cost_savings', () => {
  let gold: GoldTools;
  beforeAll(async () => {
    gold = await GoldTools.open();
  });
  afterAll(() => gold.dispose());

  it('finds what SQL finds', async () => {
    const { named, sentence } = await gold.run(
      identifyCostSavings,
      { threshold_percent: 5 },
      procurement
    );
    const { rows } = await gold.reference.run(
      `WITH price AS (SELECT product_code, supplier_code, SUM(order_quantity) AS units,
          SUM(paid * order_quantity) / SUM(order_quantity) AS p FROM bought
          WHERE status <> 'Cancelled' AND order_date BETWEEN DATE '2024-06-19' AND DATE '2025-06-18'
          GROUP BY 1, 2),
        best AS (SELECT product_code, MIN(p) AS b FROM price GROUP BY 1)
       SELECT product_code, supplier_code AS from_supplier_code, units, (p - b) * units AS saving
       FROM price JOIN best USING (product_code) WHERE p > b AND 100.0 * (p - b) / p >= 5
       ORDER BY saving DESC`
    );
    expect(rows.length).toBeGreaterThan(5);
    expect(named).toHaveLength(rows.length);
    rows.forEach((row, index) => {
      expect(named[index]).toMatchObject({
        ...row,
        saving: expect.closeTo(Number(row.saving), 3) as number
      });
    });
    const total = rows.reduce((sum, { saving }) => sum + Number(saving), 0);
    expect(sentence).toContain(total.toFixed(2));
  });

  it('refuses a threshold of 150 %', async () => {
    await expect(
      gold.run(identifyCostSavings, { threshold_percent: 150 }, procurement)
    ).rejects.toMatchObject({ parts: ['threshold_percent', 'it should be at most 100'] });
  });
});
