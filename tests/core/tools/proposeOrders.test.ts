import type { PersonaName } from '../../../src/core/session/personas.js';
import { proposeOrders } from '../../../src/core/tools/proposeOrders.js';
import { GoldTools } from './goldContext.js';

const planner = 'Warehouse Manager';
const buyer = 'Procurement Specialist';

/** Stock with what is on order, where `net` counts it. */
const reference = (net: 0 | 1, where: string): string => `WITH awaited AS (
    SELECT warehouse_code, product_code, SUM(order_quantity - received_quantity) AS units
    FROM bought WHERE status IN ('Ordered', 'In Transit') GROUP BY 1, 2),
  place AS (SELECT h.*, ${net} * COALESCE(a.units, 0) AS coming
    FROM held h LEFT JOIN awaited a USING (warehouse_code, product_code))
  SELECT supplier_code, warehouse_code, product_code,
    maximum_stock - current_stock - coming AS order_quantity,
    (maximum_stock - current_stock - coming) * unit_cost AS cost
  FROM place WHERE current_stock + coming <= reorder_point
    AND current_stock + coming < maximum_stock AND ${where}
  ORDER BY supplier_code, warehouse_code, product_code`;

describe('propose_orders', () => {
  let gold: GoldTools;
  beforeAll(async () => {
    gold = await GoldTools.open();
  });
  afterAll(() => gold.dispose());

  it.each([
    [planner, 0, {}, 'true'],
    [buyer, 1, {}, 'true'],
    [planner, 0, { warehouse_code: 'wh02' }, "warehouse_code = 'WH02'"],
    [buyer, 1, { supplier_code: 'Granite Tools' }, "supplier_code = 'S007'"],
    [buyer, 1, { product_group: 'Fasteners' }, "product_group = 'Fasteners'"]
  ] as const)('as %s proposes what SQL says', async (persona, net, asked, where) => {
    const { named, sentence } = await gold.run(proposeOrders, asked, persona);
    const { rows } = await gold.reference.run(reference(net, where));
    expect(rows.length).toBeGreaterThan(2);
    expect(named).toHaveLength(rows.length);
    rows.forEach((row, index) => {
      expect(named[index]).toMatchObject({
        ...row,
        cost: expect.closeTo(Number(row.cost), 4) as number
      });
    });
    const total = rows.reduce((sum, { cost }) => sum + Number(cost), 0);
    expect(sentence).toContain(`${rows.length} items for ${total.toFixed(2)}`);
  });

  const purchases = (): string[] =>
    gold.database.heard().filter(sql => sql.includes('purchase_order'));

  it('neither asks nor shows a planner what is on order, and says so', async () => {
    gold.database.heard();
    const { table, sentence, assumptions, inputs } = await gold.run(proposeOrders, {}, planner);
    expect(purchases()).toEqual([]);
    expect(table.columns.map(({ name }) => name)).not.toContain('on_order');
    expect(sentence).toContain('without what is on order');
    expect(assumptions.join()).toContain('Without what is on order');
    expect(JSON.stringify(inputs)).not.toContain('on_order');
  });

  it('says how many low places a buyer need not order for', async () => {
    const { named, assumptions } = await gold.run(proposeOrders, {}, buyer);
    const all = await gold.run(proposeOrders, {}, planner);
    expect(assumptions.join()).toContain(`lift`);
    expect(assumptions.join()).toContain(String(all.named.length - named.length));
  });

  it('offers a draft with a line for each row', async () => {
    const { files, named } = await gold.run(proposeOrders, { warehouse_code: 'WH01' }, buyer);
    const [file] = files ?? [];
    expect(file?.name).toBe('draft-purchase-orders-2025-06-18.csv');
    expect(file?.rows).toBe(named.length);
    expect(file?.text.trimEnd().split('\r\n')).toHaveLength(named.length + 1);
  });

  it('is not for who neither plans nor buys', async () => {
    const persona: PersonaName = 'Field Engineer';
    await expect(gold.run(proposeOrders, {}, persona)).rejects.toMatchObject({
      code: 'auth/tool-not-allowed'
    });
  });

  it('offers near names for a supplier that is not there', async () => {
    await expect(gold.run(proposeOrders, { supplier_code: 'Granit' }, buyer)).rejects.toMatchObject(
      {
        code: 'agent/invalid-input',
        parts: ['supplier_code', expect.stringContaining('Granite Tools')]
      }
    );
  });
});
