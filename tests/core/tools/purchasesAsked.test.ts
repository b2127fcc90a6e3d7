import { english } from '../../../src/core/language/Translation.js';
import { boughtInput, purchasesAsked } from '../../../src/core/tools/purchasesAsked.js';
import { GoldTools } from './goldContext.js';

const window = { from: '2025-01-01', to: '2025-03-31' };

describe('The purchases that are asked about', () => {
  let gold: GoldTools;
  beforeAll(async () => {
    gold = await GoldTools.open();
  });
  afterAll(() => gold.dispose());

  const ask = (given: { supplier_code?: string; product_group?: string } = {}) =>
    purchasesAsked({ days: 365, ...window, ...given }, gold.context('Procurement Specialist'));

  it('are those of the window that are not cancelled, with the rows that they stand for', async () => {
    const asked = await ask({ supplier_code: 'lumen lighting' });
    const { rows } = await gold.reference.run(
      `SELECT COUNT(*) AS n FROM bought WHERE supplier_name = 'Lumen Lighting'
         AND status <> 'Cancelled' AND order_date BETWEEN '${window.from}' AND '${window.to}'`
    );
    expect(asked.bought).toHaveLength(Number(rows[0]?.n));
    expect(asked.lines.length).toBeGreaterThan(asked.bought.length);
    const [line] = asked.bought;
    expect(asked.members).toEqual({ supplier: line?.supplier, product_group: undefined });
    expect(boughtInput(asked, english)).toMatchObject({
      value: `${asked.bought.length} lines`,
      rows: {
        rows: 'purchase_line',
        filters: [{ dimension: 'supplier', keys: [line?.supplier] }, { kind: 'named' }]
      }
    });
  });

  it('are refused with the nearest where a supplier or a group is not there', async () => {
    await expect(ask({ supplier_code: 'Lumen Lightning' })).rejects.toThrow('Lumen Lighting');
    await expect(ask({ product_group: 'Fastener' })).rejects.toThrow('Fasteners');
  });
});
