import { identifyLowStock } from '../../../src/core/tools/identifyLowStock.js';
import { GoldTools } from './goldContext.js';

describe('identify_low_stock', () => {
  let gold: GoldTools;
  beforeAll(async () => {
    gold = await GoldTools.open();
  });
  afterAll(() => gold.dispose());

  it.each([
    [{ warehouse_code: 'WH02' }, `warehouse_code = 'WH02' AND current_stock <= reorder_point`],
    [{ metric: 'minimum_stock' }, 'current_stock < minimum_stock'],
    [{ metric: 'out_of_stock' }, 'current_stock <= 0'],
    [
      { product_group: 'fasteners', threshold: 50 },
      `product_group = 'Fasteners' AND current_stock <= 0.5 * reorder_point`
    ]
  ])('lists for %j what SQL lists', async (given, condition) => {
    const { named } = await gold.run(identifyLowStock, given);
    const { rows } = await gold.reference.run(
      `SELECT warehouse_code, product_code, product_name, current_stock, reorder_point, minimum_stock
       FROM held WHERE ${condition}`
    );
    const keys = (list: typeof named) =>
      list
        .map(row => JSON.stringify([row.warehouse_code, row.product_code, row.current_stock]))
        .sort();
    expect(rows.length).toBeGreaterThan(0);
    expect(keys(named)).toEqual(keys(rows));
    const gaps = named.map(({ gap }) => Number(gap));
    expect(gaps).toEqual([...gaps].sort((a, b) => b - a));
  });

  it('says in a sentence how many are low, of how many', async () => {
    const { sentence, definitions } = await gold.run(identifyLowStock, { warehouse_code: 'wh02' });
    expect(sentence).toBe('40 places of 106 are low.');
    expect(definitions).toEqual(['Low: current stock at or below the reorder point.']);
  });

  it.each([
    [{ threshold: 150 }, 'threshold', 'it should be at most 100'],
    [
      { warehouse_code: 'WH99' },
      'warehouse_code',
      'there is no warehouse “WH99”; near to it are WH01'
    ],
    [{ product_group: 'fastners' }, 'product_group', 'near to it are Fasteners']
  ])('refuses %j by its field', async (given, field, problem) => {
    await expect(gold.run(identifyLowStock, given)).rejects.toMatchObject({
      code: 'agent/invalid-input',
      parts: [field, expect.stringContaining(problem)]
    });
  });
});
