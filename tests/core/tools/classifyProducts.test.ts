import { classifyProducts } from '../../../src/core/tools/classifyProducts.js';
import { GoldTools } from './goldContext.js';

const planner = 'Warehouse Manager';
const buyer = 'Procurement Specialist';

/** Classes as window functions tell them; months from July on are whole. */
const reference = (view: string, value: string, where: string): string => `
  WITH moved AS (SELECT * FROM ${view} WHERE status <> 'Cancelled' AND ${where}
      AND order_date BETWEEN DATE '2024-06-19' AND DATE '2025-06-18'),
    v AS (SELECT product_code, COALESCE(SUM(${value}), 0) AS value
      FROM (SELECT DISTINCT product_code FROM held WHERE ${where}) h
      LEFT JOIN moved m USING (product_code)
      GROUP BY 1)
  SELECT product_code, value,
    CASE WHEN value = 0 THEN 'C' ELSE CASE
      WHEN (SUM(value) OVER w - value) / SUM(value) OVER () < 0.8 THEN 'A'
      WHEN (SUM(value) OVER w - value) / SUM(value) OVER () < 0.95 THEN 'B' ELSE 'C' END END AS abc
  FROM v WINDOW w AS (ORDER BY value DESC, product_code) ORDER BY value DESC, product_code`;

describe('classify_products', () => {
  let gold: GoldTools;
  beforeAll(async () => {
    gold = await GoldTools.open();
  });
  afterAll(() => gold.dispose());

  it.each([
    [planner, {}, 'sold', 'm.line_total', 'true'],
    [planner, { metric: 'consumption' }, 'sold', 'm.order_quantity * m.unit_cost', 'true'],
    [
      planner,
      { product_group: 'Fasteners' },
      'sold',
      'm.line_total',
      "product_group = 'Fasteners'"
    ],
    [buyer, {}, 'bought', 'm.line_total', 'true']
  ] as const)(
    'as %s, %j: A, B and C are those of SQL',
    async (persona, asked, view, value, where) => {
      const { named } = await gold.run(classifyProducts, asked, persona);
      const { rows } = await gold.reference.run(reference(view, value, where));
      expect(rows.length).toBeGreaterThan(10);
      expect(named.map(row => [row['product_code'], String(row['class'])[0]])).toEqual(
        rows.map(({ product_code, abc }) => [product_code, abc])
      );
      expect(named.reduce((sum, row) => sum + Number(row['share_pct']), 0)).toBeCloseTo(100, 3);
    }
  );

  it('tells X, Y and Z from whole months, those without a sale too', async () => {
    const { named } = await gold.run(classifyProducts, {}, planner);
    const { rows } = await gold.reference.run(
      `WITH month AS (SELECT range AS month FROM range(DATE '2024-07-01', DATE '2025-06-01',
           INTERVAL 1 MONTH)),
         old AS (SELECT product_code FROM product WHERE created_date < DATE '2024-06-19'),
         units AS (SELECT product_code, date_trunc('month', order_date) AS month,
             SUM(order_quantity) AS units FROM sold WHERE status <> 'Cancelled' GROUP BY 1, 2)
       SELECT o.product_code, COUNT(*) AS periods,
         STDDEV_SAMP(COALESCE(units, 0)) / AVG(COALESCE(units, 0)) AS variation
       FROM old o CROSS JOIN month m
       LEFT JOIN units u ON u.product_code = o.product_code AND u.month = m.month
       GROUP BY 1 HAVING SUM(units) > 0`
    );
    expect(rows.length).toBeGreaterThan(20);
    for (const { product_code, periods, variation } of rows) {
      const row = named.find(each => each['product_code'] === product_code);
      expect(row).toMatchObject({
        periods,
        variation: expect.closeTo(Number(variation), 4) as number
      });
      const xyz = Number(variation) <= 0.5 ? 'X' : Number(variation) <= 1 ? 'Y' : 'Z';
      expect(String(row?.['class'])[1]).toBe(xyz);
    }
  });

  it('lists one class where it is asked for', async () => {
    const all = await gold.run(classifyProducts, {}, planner);
    const { named, sentence } = await gold.run(classifyProducts, { class: 'ax' }, planner);
    expect(named).toEqual(all.named.filter(row => row['class'] === 'AX'));
    expect(sentence).toBe(`${named.length} of ${all.named.length} products are AX.`);
  });

  it('takes other limits, and says so', async () => {
    const { named, formula } = await gold.run(
      classifyProducts,
      { a_percent: 50, b_percent: 60, x_variation: 0.1, y_variation: 0.2 },
      planner
    );
    expect(formula).toContain('50 % and 60 %');
    expect(named.filter(row => String(row['class']).startsWith('A')).length).toBeLessThan(26);
  });

  it.each([
    [{ a_percent: 95, b_percent: 80 }, 'a_percent'],
    [{ x_variation: 2 }, 'x_variation'],
    [{ metric: 'spend' }, 'metric'],
    [{ class: 'Q' }, 'class'],
    [{ warehouse_code: 'WH77' }, 'warehouse_code']
  ])('does not take %j', async (asked, field) => {
    await expect(gold.run(classifyProducts, asked, planner)).rejects.toMatchObject({
      code: 'agent/invalid-input',
      parts: [field, expect.anything()]
    });
  });
});
