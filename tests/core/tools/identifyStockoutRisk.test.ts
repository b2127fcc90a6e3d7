import { identifyStockoutRisk } from '../../../src/core/tools/identifyStockoutRisk.js';
import { GoldTools } from './goldContext.js';

describe('identify_stockout_risk', () => {
  let gold: GoldTools;
  beforeAll(async () => {
    gold = await GoldTools.open();
  });
  afterAll(() => gold.dispose());

  it('reckons cover from the days since a product is there, those without demand included', async () => {
    const { named, window } = await gold.run(identifyStockoutRisk, { warehouse_code: 'WH02' });
    expect(window).toEqual({ from: '2024-06-18', to: '2025-06-17' });
    const { rows } = await gold.reference.run(
      `SELECT product_code, 1.0 * SUM(order_quantity) /
              LEAST(365, DATE '2025-06-18' - LEAST(ANY_VALUE(p.created_date), MIN(order_date))) AS mean
       FROM sold JOIN product p USING (product_code)
       WHERE status <> 'Cancelled' AND warehouse_code = 'WH02'
         AND order_date BETWEEN DATE '2024-06-18' AND DATE '2025-06-17' GROUP BY 1`
    );
    expect(rows.length).toBeGreaterThan(20);
    const means = new Map(rows.map(row => [row.product_code, Number(row.mean)]));
    const bought = named.filter(({ method }) => method !== 'days of cover');
    expect(bought.length).toBeGreaterThan(3);
    for (const row of bought) {
      const mean = means.get(row.product_code ?? null) ?? NaN;
      expect(Number(row.days_of_cover)).toBeCloseTo(Number(row.current_stock) / mean, 1);
    }
  });

  it('puts first what is short first', async () => {
    const { named } = await gold.run(identifyStockoutRisk, { warehouse_code: 'WH02', days: 30 });
    const dates = named.map(row => String(row.first_short_date ?? '9'));
    expect(dates).toEqual([...dates].sort());
    expect(dates[0]?.startsWith('2025-06-')).toBe(true);
  });

  it('lists only what is likely enough, and more for a longer look ahead', async () => {
    const count = async (given: object) =>
      (await gold.run(identifyStockoutRisk, { warehouse_code: 'WH01', ...given })).named.length;
    expect(await count({ min_probability: 0.9 })).toBeLessThan(await count({ min_probability: 0 }));
    expect(await count({ days: 3 })).toBeLessThan(await count({ days: 60 }));
  });

  it('looks ahead for as long as each place waits for goods, unless days are given', async () => {
    const { named, sentence } = await gold.run(identifyStockoutRisk, { warehouse_code: 'WH02' });
    const { rows } = await gold.reference.run(
      `SELECT product_code, lead_time_days AS days FROM warehouse_product WHERE warehouse_code = 'WH02'`
    );
    const leads = new Map(rows.map(row => [row.product_code, row.days]));
    expect(named.length).toBeGreaterThan(5);
    expect(named.map(row => row.days)).toEqual(
      named.map(row => leads.get(row.product_code ?? null))
    );
    expect(sentence).toContain('within their lead time');
  });

  it('tells the probability of one product, however small', async () => {
    const one = { product_code: 'P1064', warehouse_code: 'WH01', days: 1 };
    const { named, sentence } = await gold.run(identifyStockoutRisk, one);
    expect(named).toHaveLength(1);
    expect(Number(named[0]?.stockout_probability)).toBeLessThan(0.1);
    expect(sentence).toMatch(/Carton Box Large runs out in WH01 within 1 days? with a probability/);
  });

  it('says that nothing on order is in it', async () => {
    const { assumptions } = await gold.run(identifyStockoutRisk, { warehouse_code: 'WH02' });
    expect(assumptions).toContain('Without what is on order.');
  });

  it.each([
    [{ days: 0 }, 'days'],
    [{ min_probability: 1.5 }, 'min_probability'],
    [{ product_code: 'nothing like it' }, 'product_code']
  ])('refuses %j by its field', async (given, field) => {
    await expect(gold.run(identifyStockoutRisk, given)).rejects.toMatchObject({
      parts: [field, expect.any(String)]
    });
  });

  it('is not for those who do not see demand', async () => {
    await expect(
      gold.run(identifyStockoutRisk, {}, 'Procurement Specialist')
    ).rejects.toMatchObject({ code: 'auth/tool-not-allowed' });
  });
});
