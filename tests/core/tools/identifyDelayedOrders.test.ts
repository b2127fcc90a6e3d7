import { identifyDelayedOrders } from '../../../src/core/tools/identifyDelayedOrders.js';
import { GoldTools } from './goldContext.js';

describe('identify_delayed_orders', () => {
  let gold: GoldTools;
  beforeAll(async () => {
    gold = await GoldTools.open();
  });
  afterAll(() => gold.dispose());

  it.each([
    [{}, 'days_late > 0'],
    [{ warehouse_code: 'wh03', days: 10 }, `warehouse_code = 'WH03' AND days_late > 10`],
    [{ area: 'airport' }, `delivery_area = 'Airport' AND days_late > 0`]
  ])('lists for %j what SQL lists, worst first', async (given, condition) => {
    const { named } = await gold.run(identifyDelayedOrders, given);
    const { rows } = await gold.reference.run(
      `WITH orders AS (
         SELECT id AS sales_order, sales_order_prefix, sales_order_number, customer_name,
                delivery_area, delivery_address, warehouse_code, status, delivery_date,
                CAST(DATE '2025-06-18' - delivery_date AS INTEGER) AS days_late,
                CAST(SUM(order_quantity - fulfilled_quantity) AS INTEGER) AS units_to_go,
                CAST(SUM(line_total) AS DOUBLE) AS value
         FROM sold WHERE status IN ('Pending', 'Processing', 'Shipped') GROUP BY ALL)
       SELECT * FROM orders WHERE ${condition}
       ORDER BY days_late DESC, sales_order_prefix, sales_order_number`
    );
    expect(rows.length).toBeGreaterThan(10);
    expect(named).toEqual(rows);
  });

  it('says how many, what is to go and which is the worst', async () => {
    const { sentence } = await gold.run(identifyDelayedOrders, {
      warehouse_code: 'WH03',
      days: 10
    });
    expect(sentence).toBe(
      '14 orders are more than 10 days late, with 227 units to go; the worst is WEB-1502, 397 days late.'
    );
  });

  it('does not count an order that is due today', async () => {
    const { named, assumptions } = await gold.run(identifyDelayedOrders, {});
    expect(named.map(({ delivery_date }) => delivery_date)).not.toContain('2025-06-18');
    expect(assumptions).toEqual(['Today is 2025-06-18; an order due today is not late.']);
  });

  it('says so where nothing is late', async () => {
    const { sentence, named } = await gold.run(identifyDelayedOrders, { days: 3000 });
    expect(named).toEqual([]);
    expect(sentence).toBe('No order is more than 3000 days late.');
  });

  it.each([
    [{ days: -1 }, 'days', 'it should be at least 0'],
    [{ area: 'Airprt' }, 'area', 'near to it are Airport'],
    [{ warehouse_code: 'WH9' }, 'warehouse_code', 'there is no warehouse “WH9”'],
    [{ warehouse: 'WH01' }, 'warehouse', 'there is no such parameter']
  ])('refuses %j by its field', async (given, field, problem) => {
    await expect(gold.run(identifyDelayedOrders, given)).rejects.toMatchObject({
      code: 'agent/invalid-input',
      parts: [field, expect.stringContaining(problem)]
    });
  });

  it('is not for those who do not see sales orders', async () => {
    gold.database.heard();
    await expect(
      gold.run(identifyDelayedOrders, {}, 'Procurement Specialist')
    ).rejects.toMatchObject({ code: 'auth/tool-not-allowed' });
    expect(gold.database.heard()).toEqual([]);
  });
});
