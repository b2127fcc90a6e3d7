import { Conditions } from '../../../src/core/tools/readRows.js';
import { isOpen, salesOrders, salesOrdersNamed } from '../../../src/core/tools/salesOrders.js';
import { GoldTools } from './goldContext.js';

describe('Sales orders for a tool', () => {
  let gold: GoldTools;
  beforeAll(async () => {
    gold = await GoldTools.open();
  });
  afterAll(() => gold.dispose());

  const named = async (...ids: string[]): Promise<string[]> =>
    (await salesOrdersNamed(gold.context(), 'order_ids', ids)).map(({ id }) => id);

  it.each(['WEB-3945', 'web 3945', 'WEB3945', '#WEB-3945', 'web#3945'])(
    'are found as “%s”',
    async id => {
      expect(await named(id)).toEqual(['WEB-3945']);
    }
  );

  it('come in the order they are asked for, as often as they are', async () => {
    expect(await named('WEB-3945', 'SO-3945', 'web 3945')).toEqual([
      'WEB-3945',
      'SO-3945',
      'WEB-3945'
    ]);
  });

  it('need no prefix where only one order has the number', async () => {
    expect(await named('7862')).toEqual(['SO-7862']);
  });

  it.each([
    ['3945', '“3945” may be any of SO-3945, WEB-3945'],
    ['SU-3945', 'there is no order “SU-3945”; near to it are SO-3945, WEB-3945'],
    ['SO-78620', 'there is no order “SO-78620”; near to it are SO-7862'],
    ['SO-99999', /there is no order “SO-99999”; near to it are (SO|WEB)-\d+, (SO|WEB)-\d+, /],
    ['rubbish', /there is no order “rubbish”; near to it are (SO|WEB)-\d+, /]
  ])('are not guessed from “%s”', async (id, problem) => {
    await expect(named('SO-3945', id)).rejects.toMatchObject({
      code: 'agent/invalid-input',
      parts: ['order_ids', expect.stringMatching(problem)]
    });
  });

  it('have the sums of their lines', async () => {
    const orders = await salesOrders(
      gold.context(),
      new Conditions().add('h.warehouse_code = ?', 'WH04')
    );
    const { rows } = await gold.reference.run(
      `SELECT id, CAST(SUM(order_quantity - fulfilled_quantity) AS INTEGER) AS outstanding,
              CAST(SUM(line_total) AS DOUBLE) AS value, COUNT(*) AS lines
       FROM sold WHERE warehouse_code = 'WH04' GROUP BY id, sales_order_prefix, sales_order_number
       ORDER BY sales_order_prefix, sales_order_number`
    );
    const rounded = orders.map(({ id, outstanding, value, lines }) => ({
      id,
      outstanding,
      value: Number(value?.toFixed(6)),
      lines
    }));
    expect(rounded).toEqual(rows);
    expect(orders.every(order => order.unknown_lines === 0)).toBe(true);
  });

  it('are open until they are delivered or cancelled', () => {
    const statuses = ['Pending', 'Processing', 'Shipped', 'Delivered', 'Cancelled', null];
    expect(statuses.filter(status => isOpen({ status }))).toEqual([
      'Pending',
      'Processing',
      'Shipped'
    ]);
  });
});
