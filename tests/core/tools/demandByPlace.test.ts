import { demandByPlace } from '../../../src/core/tools/demandByPlace.js';
import { knownPlaces, stockRows } from '../../../src/core/tools/stockRows.js';
import { GoldTools } from './goldContext.js';

describe('Demand by place', () => {
  let gold: GoldTools;
  beforeAll(async () => {
    gold = await GoldTools.open();
  });
  afterAll(() => gold.dispose());

  const of = async (product_code: string, days: number) => {
    const context = gold.context();
    const places = await knownPlaces(context, { product_code, warehouse_code: 'WH02' });
    const history = await demandByPlace(context, places, days);
    const [place] = await stockRows(context, places);
    return { window: history.window, demand: place ? history.at(place) : null };
  };

  it('counts each day of the window, today not', async () => {
    const { window, demand } = await of('P1025', 90);
    expect(window).toEqual({ from: '2025-03-20', to: '2025-06-17' });
    const { rows } = await gold.reference.run(
      `SELECT SUM(order_quantity) AS total, COUNT(DISTINCT order_date) AS n FROM sold
       WHERE status <> 'Cancelled' AND warehouse_code = 'WH02' AND product_code = 'P1025'
         AND order_date BETWEEN DATE '2025-03-20' AND DATE '2025-06-17'`
    );
    expect(demand).toMatchObject({
      periods: 90,
      total: rows[0]?.total,
      periodsWithDemand: rows[0]?.n
    });
  });

  it('begins with the first order there is', async () => {
    const { window } = await of('P1025', 1000);
    const { rows } = await gold.reference.run(`SELECT MIN(order_date) AS day FROM sold`);
    expect(window.from).toBe(rows[0]?.day);
  });

  it('begins with a product that is younger', async () => {
    const { demand } = await of('P1032', 365);
    expect(demand?.periods).toBe(96);
  });
});
