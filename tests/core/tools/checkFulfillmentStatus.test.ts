import { checkFulfillmentStatus } from '../../../src/core/tools/checkFulfillmentStatus.js';
import { GoldTools } from './goldContext.js';

describe('check_fulfillment_status', () => {
  let gold: GoldTools;
  beforeAll(async () => {
    gold = await GoldTools.open();
  });
  afterAll(() => gold.dispose());

  it.each([
    [['WEB-3945']],
    // The same number, two orders.
    [['SO-3945', 'web 3945', 'SO-3945']],
    [['SO-7862', 'SO-7867', 'SO-1001']]
  ])('tells of %j line by line what SQL tells', async order_ids => {
    const { named } = await gold.run(checkFulfillmentStatus, { order_ids });
    const ids = [...new Set(order_ids.map(id => id.toUpperCase().replace(' ', '-')))];
    const { rows } = await gold.reference.run(
      `SELECT id AS sales_order, sales_order_prefix, sales_order_number, sales_order_line,
              product_code, product_name, order_quantity, fulfilled_quantity,
              order_quantity - fulfilled_quantity AS outstanding, fulfillment_status, status,
              delivery_date
       FROM sold WHERE id IN (${ids.map(id => `'${id}'`).join(', ')})
       ORDER BY list_position([${ids.map(id => `'${id}'`).join(', ')}], id), sales_order_line`
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(named).toEqual(rows);
  });

  it('gives the fill rate of an order in a sentence', async () => {
    const { sentence, definitions } = await gold.run(checkFulfillmentStatus, {
      order_ids: ['WEB-3945']
    });
    expect(sentence).toBe(
      'WEB-3945 is Processing, due 2025-06-03: 19 of 73 units are fulfilled (26.0 %), 54 to come.'
    );
    expect(definitions).toContain(
      'Fill rate by units: fulfilled over ordered units, each summed over all lines.'
    );
  });

  it('takes the fill rate of several orders from sums, not from rates', async () => {
    const { rows } = await gold.reference.run(
      `SELECT CAST(SUM(fulfilled_quantity) AS INTEGER) AS done, CAST(SUM(order_quantity) AS INTEGER) AS ordered,
              ROUND(100.0 * SUM(fulfilled_quantity) / SUM(order_quantity), 1) AS rate
       FROM sold WHERE id IN ('WEB-3945', 'SO-1001')`
    );
    const { done, ordered, rate } = rows[0] ?? {};
    const { sentence } = await gold.run(checkFulfillmentStatus, {
      order_ids: ['WEB-3945', 'SO-1001']
    });
    expect(sentence).toBe(
      `Of 2 orders, ${done} of ${ordered} units are fulfilled (${Number(rate).toFixed(1)} %), 54 to come.`
    );
  });

  it('expects nothing more of an order that is cancelled', async () => {
    const { rows } = await gold.reference.run(
      `SELECT id, CAST(SUM(order_quantity - fulfilled_quantity) AS INTEGER) AS short FROM sold
       WHERE status = 'Cancelled' GROUP BY id HAVING short > 0 ORDER BY id LIMIT 1`
    );
    const { id, short } = rows[0] ?? {};
    const { sentence, assumptions } = await gold.run(checkFulfillmentStatus, { order_ids: [id] });
    expect(sentence).toMatch(/, 0 to come\.$/);
    expect(assumptions).toEqual([
      `Outstanding on orders that are delivered or cancelled is short, and no longer to come: ${short} units.`
    ]);
  });

  it.each([
    [{}, 'order_ids', 'it is missing'],
    [{ order_ids: [] }, 'order_ids', 'it should have at least 1 values'],
    [
      { order_ids: Array.from({ length: 51 }, () => 'SO-1001') },
      'order_ids',
      'it should have at most 50 values'
    ],
    [{ order_ids: 'SO-1001' }, 'order_ids', 'it should be a list'],
    [{ order_ids: ['SO-1001', ' '] }, 'order_ids.1', 'it should be at least 1']
  ])('refuses %j by its field', async (given, field, problem) => {
    await expect(gold.run(checkFulfillmentStatus, given)).rejects.toMatchObject({
      code: 'agent/invalid-input',
      parts: [field, problem]
    });
  });

  it('is not for those who do not see sales orders', async () => {
    await expect(
      gold.run(checkFulfillmentStatus, { order_ids: ['SO-1001'] }, 'Procurement Specialist')
    ).rejects.toMatchObject({ code: 'auth/tool-not-allowed' });
  });
});
