import { suggestTransfers } from '../../../src/core/tools/suggestTransfers.js';
import { GoldTools } from './goldContext.js';

describe('suggest_transfers', () => {
  it('moves only surplus, and only to where stock is low', async () => {
    const gold = await GoldTools.open();
    const { named, assumptions } = await gold.run(suggestTransfers, {});
    const { rows } = await gold.reference.run(
      `SELECT warehouse_code || product_code AS place, current_stock - maximum_stock AS surplus,
              maximum_stock - current_stock AS room, current_stock <= reorder_point AS low FROM held`
    );
    const at = new Map(rows.map(row => [row.place, row]));
    const units = (end: string) => {
      const sums = new Map<string, number>();
      for (const row of named) {
        const place = `${String(row[end])}${String(row.product_code)}`;
        sums.set(place, (sums.get(place) ?? 0) + Number(row.units));
      }
      return [...sums];
    };
    expect(named.length).toBeGreaterThan(3);
    for (const [place, given] of units('from_warehouse_code')) {
      expect(given).toBeLessThanOrEqual(Number(at.get(place)?.surplus));
    }
    for (const [place, taken] of units('to_warehouse_code')) {
      expect(taken).toBeLessThanOrEqual(Number(at.get(place)?.room));
      expect(Number(at.get(place)?.surplus)).toBeLessThan(0);
    }
    expect(assumptions).toContain('Without what is on order.');
    await gold.dispose();
  });
});
