import { productDemand } from '../../../src/core/tools/productDemand.js';
import { GoldTools } from './goldContext.js';

describe('Demand of a product by period', () => {
  let gold: GoldTools;
  beforeAll(async () => {
    gold = await GoldTools.open();
  });
  afterAll(() => gold.dispose());

  it('is that of SQL, month by month, over all warehouses', async () => {
    const [demand] = await productDemand(gold.context(), {
      product_code: 'hex bolt m8x40',
      granularity: 'month',
      history_days: 365
    });
    const { rows } = await gold.reference.run(
      `SELECT date_trunc('month', order_date) AS month, CAST(SUM(order_quantity) AS INTEGER) AS units
       FROM sold WHERE product_code = '${demand?.product.code ?? ''}' AND status <> 'Cancelled'
         AND order_date >= DATE '2024-07-01' AND order_date < DATE '2025-06-01'
       GROUP BY 1 ORDER BY 1`
    );
    expect(rows).toHaveLength(11);
    expect(demand?.series.units).toEqual(rows.map(({ units }) => units));
    expect(demand?.series).toMatchObject({ first: '2024-07-01', last: '2025-05-31' });
  });

  it('begins when a product is there, and not before', async () => {
    const { rows } = await gold.reference.run(
      `SELECT product_code, LEAST(ANY_VALUE(created_date), MIN(order_date)) AS first
       FROM sold JOIN product p USING (product_code)
       WHERE status <> 'Cancelled' GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 1`
    );
    const { product_code, first } = rows[0] ?? {};
    const [demand] = await productDemand(gold.context(), {
      product_code: String(product_code),
      granularity: 'day',
      history_days: 1095
    });
    expect(first).not.toBe('2024-01-01');
    expect(demand?.series.first).toBe(first);
  });
});
