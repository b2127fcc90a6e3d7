import { analyzePurchaseTrends } from '../../../src/core/tools/analyzePurchaseTrends.js';
import { GoldTools } from './goldContext.js';

const procurement = 'Procurement Specialist';

describe('analyze_purchase_trends', () => {
  let gold: GoldTools;
  beforeAll(async () => {
    gold = await GoldTools.open();
  });
  afterAll(() => gold.dispose());

  it.each([
    ['month', 'spend', 'SUM(line_total)'],
    ['week', 'units', 'SUM(order_quantity)'],
    ['quarter', 'orders', 'COUNT(DISTINCT id)']
  ])('by %s tells the %s that SQL tells', async (period, metric, figure) => {
    const { named } = await gold.run(
      analyzePurchaseTrends,
      { period, metric, from: '2025-01-01' },
      procurement
    );
    const { rows } = await gold.reference.run(
      `SELECT CAST(date_trunc('${period}', order_date) AS DATE) AS ${period}, ${figure} AS ${metric}
       FROM bought WHERE status <> 'Cancelled' AND order_date BETWEEN DATE '2025-01-01' AND DATE '2025-06-18'
       GROUP BY 1 ORDER BY 1`
    );
    expect(named.map(row => ({ [period]: row[period], [metric]: row[metric] }))).toEqual(rows);
    expect(named.at(-1)?.is_partial).toBe('partial');
    expect(named.slice(1, -1).filter(row => row.is_partial !== null)).toEqual([]);
  });

  it('goes by supplier, and by the lines of one', async () => {
    const given = { period: 'quarter', from: '2025-01-01' };
    const { named } = await gold.run(
      analyzePurchaseTrends,
      { ...given, group_by: 'supplier' },
      procurement
    );
    const lumen = await gold.run(
      analyzePurchaseTrends,
      { ...given, supplier_code: 'Lumen Lighting' },
      procurement
    );
    expect(lumen.named.map(row => row.spend)).toEqual(
      named.filter(row => row.supplier_name === 'Lumen Lighting').map(row => row.spend)
    );
  });

  it('compares prices over what was bought both times', async () => {
    const { sentence, named } = await gold.run(
      analyzePurchaseTrends,
      { metric: 'unit_cost', compare: 'previous_year', from: '2025-01-01' },
      procurement
    );
    const { rows } = await gold.reference.run(
      `WITH b AS (SELECT product_code, SUM(paid * order_quantity) / SUM(order_quantity) AS p FROM bought
          WHERE status <> 'Cancelled' AND order_date BETWEEN DATE '2024-01-01' AND DATE '2024-06-18' GROUP BY 1)
       SELECT 100.0 * SUM(paid * order_quantity) / SUM(p * order_quantity) AS i, COUNT(DISTINCT product_code) AS n
       FROM bought JOIN b USING (product_code)
       WHERE status <> 'Cancelled' AND order_date BETWEEN DATE '2025-01-01' AND DATE '2025-06-18'`
    );
    expect(sentence).toContain(`Prices are at ${Number(rows[0]?.i).toFixed(1)} %`);
    expect(sentence).toContain(`over ${String(rows[0]?.n)} products`);
    expect(named[0]?.price_index).not.toBeNull();
  });
});
