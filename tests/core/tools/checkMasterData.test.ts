import { checkMasterData } from '../../../src/core/tools/checkMasterData.js';
import { GoldTools } from './goldContext.js';

describe('check_master_data', () => {
  it('finds by rule what SQL finds', async () => {
    const gold = await GoldTools.open();
    const { named } = await gold.run(checkMasterData, {});
    const { rows } = await gold.reference.run(
      `SELECT COUNT(*) FILTER (maximum_stock < minimum_stock) AS crossed,
              COUNT(*) FILTER (reorder_point < minimum_stock) AS low,
              COUNT(*) FILTER (lead_time_days = 0) AS zero FROM held`
    );
    const count = (finding: string) => named.filter(row => row.finding === finding).length;
    expect({
      crossed: count('minimum is above maximum'),
      low: count('reorder point is below minimum'),
      zero: count('lead time is zero')
    }).toEqual(rows[0]);
    await gold.dispose();
  });

  it('knows a place by its product', async () => {
    const gold = await GoldTools.open();
    await expect(gold.run(checkMasterData, { product_code: 'x' })).rejects.toMatchObject({
      parts: ['product_code', expect.stringContaining('near to it are')]
    });
    await gold.dispose();
  });
});
