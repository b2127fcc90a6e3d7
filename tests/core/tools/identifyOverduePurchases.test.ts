import { identifyOverduePurchases } from '../../../src/core/tools/identifyOverduePurchases.js';
import { GoldTools } from './goldContext.js';

const buyer = 'Procurement Specialist';

describe('identify_overdue_purchases', () => {
  let gold: GoldTools;
  beforeAll(async () => {
    gold = await GoldTools.open();
  });
  afterAll(() => gold.dispose());

  it.each([0, 100])('lists what SQL finds overdue by more than %i days', async days => {
    const { named, sentence } = await gold.run(identifyOverduePurchases, { days }, buyer);
    const { rows } = await gold.reference.run(
      `WITH o AS (SELECT supplier_code, purchase_order_prefix || '-' || purchase_order_number AS
           purchase_order, DATE '2025-06-18' - expected_delivery_date AS days_overdue,
           SUM(order_quantity - received_quantity) AS open_units,
           SUM((order_quantity - received_quantity) * paid) AS open_value
         FROM bought WHERE status IN ('Ordered', 'In Transit')
           AND expected_delivery_date < DATE '2025-06-18' - ${days} GROUP BY 1, 2, 3)
       SELECT *, SUM(open_value) OVER (PARTITION BY supplier_code) AS total FROM o
       ORDER BY total DESC, supplier_code, days_overdue DESC, open_value DESC`
    );
    expect(rows.length).toBeGreaterThan(3);
    expect(named).toHaveLength(rows.length);
    rows.forEach(({ purchase_order, days_overdue, open_units, open_value }, index) => {
      expect(named[index]).toMatchObject({
        purchase_order,
        days_overdue,
        open_units,
        open_value: expect.closeTo(Number(open_value), 3) as number
      });
    });
    const value = rows.reduce((sum, { open_value }) => sum + Number(open_value), 0);
    expect(sentence).toContain(value.toFixed(2));
  });

  it('says so where nothing is', async () => {
    const { sentence } = await gold.run(identifyOverduePurchases, { days: 3000 }, buyer);
    expect(sentence).toBe('No purchase order is overdue.');
  });
});
