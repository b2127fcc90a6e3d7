import { calculateWarehouseCapacity } from '../../../src/core/tools/calculateWarehouseCapacity.js';
import { GoldTools } from './goldContext.js';

describe('calculate_warehouse_capacity', () => {
  let gold: GoldTools;
  beforeAll(async () => {
    gold = await GoldTools.open();
  });
  afterAll(() => gold.dispose());

  it.each([
    [{}, 'TRUE'],
    [{ warehouse_code: 'WH04' }, `warehouse_code = 'WH04'`],
    [{ product_group: 'Packaging' }, `product_group = 'Packaging'`]
  ])('reckons for %j a ratio of sums', async (given, condition) => {
    const { named } = await gold.run(calculateWarehouseCapacity, given, 'Field Engineer');
    const { rows } = await gold.reference.run(
      `SELECT warehouse_code, SUM(current_stock) AS on_hand, SUM(maximum_stock) AS capacity,
              100.0 * SUM(current_stock) / SUM(maximum_stock) AS used_pct,
              SUM(maximum_stock) - SUM(current_stock) AS room,
              COUNT(*) FILTER (current_stock > maximum_stock) AS products_over_maximum
       FROM held WHERE ${condition} GROUP BY 1 ORDER BY 1`
    );
    expect(named).toEqual(rows);
  });

  it('says that capacity is in units', async () => {
    const { assumptions, sentence } = await gold.run(calculateWarehouseCapacity, {
      warehouse_code: 'WH04'
    });
    expect(sentence).toBe('1489 of 2565 units are used: 58.05 %.');
    expect(assumptions).toContain('Capacity is in units: the data know no volume or weight.');
  });
});
