import { analyzeSupplierPerformance } from '../../../src/core/tools/analyzeSupplierPerformance.js';
import { GoldTools } from './goldContext.js';

const procurement = 'Procurement Specialist';

describe('analyze_supplier_performance', () => {
  let gold: GoldTools;
  beforeAll(async () => {
    gold = await GoldTools.open();
  });
  afterAll(() => gold.dispose());

  it('scores as SQL scores, best first', async () => {
    const { named } = await gold.run(
      analyzeSupplierPerformance,
      { from: '2024-06-19' },
      procurement
    );
    const { rows } = await gold.reference.run(
      `WITH received AS (SELECT * FROM bought WHERE status = 'Received'
          AND actual_delivery_date BETWEEN DATE '2024-06-19' AND DATE '2025-06-18'),
        ln AS (SELECT supplier_code, COUNT(*) AS lines_received,
            100.0 * SUM(received_quantity) / SUM(order_quantity) AS fill_pct,
            100.0 * COUNT(*) FILTER (received_quantity >= order_quantity) / COUNT(*) AS quality_proxy_pct,
            LEAST(100, 100.0 * SUM(unit_cost * order_quantity) / SUM(paid * order_quantity)) AS cost_score
          FROM received GROUP BY 1),
        hd AS (SELECT supplier_code, COUNT(*) AS orders_received,
            100.0 * COUNT(*) FILTER (actual_delivery_date <= expected_delivery_date) / COUNT(*) AS on_time_pct,
            AVG(actual_delivery_date - order_date) AS mean_lead_time_days,
            STDDEV_SAMP(actual_delivery_date - order_date) AS sd_lead_time_days
          FROM (SELECT DISTINCT id, supplier_code, order_date, expected_delivery_date, actual_delivery_date
                FROM received) GROUP BY 1),
        od AS (SELECT supplier_code, COUNT(DISTINCT id) AS overdue_orders FROM bought
          WHERE status IN ('Ordered', 'In Transit') AND expected_delivery_date < DATE '2025-06-18' GROUP BY 1)
       SELECT supplier_code, 0.3 * fill_pct + 0.3 * on_time_pct + 0.2 * quality_proxy_pct + 0.2 * cost_score AS score,
         fill_pct, on_time_pct, quality_proxy_pct, cost_score, orders_received, lines_received,
         COALESCE(overdue_orders, 0) AS overdue_orders, mean_lead_time_days, sd_lead_time_days
       FROM ln JOIN hd USING (supplier_code) LEFT JOIN od USING (supplier_code) ORDER BY score DESC`
    );
    expect(rows.length).toBeGreaterThan(10);
    named.forEach((row, index) => {
      for (const [column, value] of Object.entries(rows[index] ?? {})) {
        expect({ column, value: row[column] }).toEqual({
          column,
          value: typeof value === 'number' ? (expect.closeTo(value, 4) as number) : value
        });
      }
    });
    expect(named).toHaveLength(rows.length);
  });

  it('knows a supplier by name, says what stands for quality, and what is uncertain', async () => {
    const { named, assumptions, window } = await gold.run(
      analyzeSupplierPerformance,
      { supplier_code: 'granite tools', days: 40 },
      procurement
    );
    expect(named.map(row => row.supplier_name)).toEqual(['Granite Tools']);
    expect(window).toEqual({ from: '2025-05-10', to: '2025-06-18' });
    expect(assumptions).toContain(
      'There are no quality data: lines received complete stand for quality.'
    );
    expect(named[0]?.is_uncertain).toBe(
      Number(named[0]?.orders_received) < 10 ? 'under 10 orders' : null
    );
  });

  it.each([
    [{ supplier_code: 'granit tool' }, 'supplier_code'],
    [{ days: -5 }, 'days'],
    [{ from: '2025-06-18', to: '2025-01-01' }, 'from'],
    [{ from: 'last week' }, 'from']
  ])('refuses %j by its field', async (given, field) => {
    await expect(gold.run(analyzeSupplierPerformance, given, procurement)).rejects.toMatchObject({
      parts: [field, expect.any(String)]
    });
  });

  it.each(['Warehouse Manager', 'Field Engineer'] as const)('is not for %s', async persona => {
    gold.database.heard();
    await expect(gold.run(analyzeSupplierPerformance, {}, persona)).rejects.toMatchObject({
      code: 'auth/tool-not-allowed'
    });
    expect(gold.database.heard()).toEqual([]);
  });
});
