import { compareSupplierCosts } from '../../../src/core/tools/compareSupplierCosts.js';
import { GoldTools } from './goldContext.js';

const procurement = 'Procurement Specialist';

describe('compare_supplier_costs', () => {
  let gold: GoldTools;
  beforeAll(async () => {
    gold = await GoldTools.open();
  });
  afterAll(() => gold.dispose());

  it('compares over the same products as SQL does', async () => {
    const { named, assumptions } = await gold.run(
      compareSupplierCosts,
      { suppliers: ['evergreen packaging', 'S013'], product_group: 'packaging' },
      procurement
    );
    const { rows } = await gold.reference.run(
      `WITH b AS (SELECT * FROM bought WHERE status <> 'Cancelled' AND product_group = 'Packaging'
          AND supplier_code IN ('S005', 'S013') AND order_date BETWEEN DATE '2024-06-19' AND DATE '2025-06-18'),
        common AS (SELECT product_code, SUM(order_quantity) AS q FROM b GROUP BY 1
          HAVING COUNT(DISTINCT supplier_code) = 2),
        price AS (SELECT supplier_code, product_code, COUNT(*) AS n,
          SUM(paid * order_quantity) / SUM(order_quantity) AS p FROM b GROUP BY 1, 2)
       SELECT supplier_code, SUM(q * p) AS basket_cost, SUM(n) AS lines FROM common
       JOIN price USING (product_code) GROUP BY 1 ORDER BY 2`
    );
    expect(named.map(({ supplier_code, lines }) => [supplier_code, lines])).toEqual(
      rows.map(({ supplier_code, lines }) => [supplier_code, lines])
    );
    rows.forEach((row, index) => {
      expect(Number(named[index]?.basket_cost)).toBeCloseTo(Number(row.basket_cost), 2);
    });
    expect(assumptions[0]).toMatch(/^Over the products that each of them sold: P\d+/);
  });

  it('compares every two that sold the same products, where none are named', async () => {
    const all = await gold.run(compareSupplierCosts, {}, procurement);
    expect(all.named.length).toBeGreaterThan(1);
    const gaps = all.named.map(
      row => Number(row.dearer_basket_cost) - Number(row.cheaper_basket_cost)
    );
    expect(gaps).toEqual([...gaps].sort((a, b) => b - a));
    for (const pair of all.named.slice(0, 3)) {
      const suppliers = [pair.dearer_code, pair.cheaper_code];
      const two = await gold.run(compareSupplierCosts, { suppliers }, procurement);
      expect(two.named.map(row => [row.supplier_code, row.basket_cost])).toEqual([
        [pair.cheaper_code, pair.cheaper_basket_cost],
        [pair.dearer_code, pair.dearer_basket_cost]
      ]);
    }
    expect(all.sentence).toContain('sold the same products');
  });

  it('says that no two sold the same in a window without any', async () => {
    const none = await gold.run(
      compareSupplierCosts,
      { from: '2001-01-01', to: '2001-01-02' },
      procurement
    );
    expect(none.named).toEqual([]);
    expect(none.sentence).toBe(
      'No two suppliers sold the same product from 2001-01-01 to 2001-01-02.'
    );
  });

  it.each([
    [['S005'], 'suppliers', 'at least 2'],
    [['S005', 'nobody'], 'suppliers', 'no supplier “nobody”'],
    [['S005', 'S005'], 'suppliers', 'needs two']
  ])('refuses %j', async (suppliers, field, problem) => {
    await expect(gold.run(compareSupplierCosts, { suppliers }, procurement)).rejects.toMatchObject({
      parts: [field, expect.stringContaining(problem)]
    });
  });
});
