import { english } from '../../../src/core/language/Translation.js';
import { leftOutNote, stockAsked, stockInput } from '../../../src/core/tools/stockAsked.js';
import { GoldTools } from './goldContext.js';

describe('The stock that is asked about', () => {
  let gold: GoldTools;
  beforeAll(async () => {
    gold = await GoldTools.open();
  });
  afterAll(() => gold.dispose());

  it('is that of the places that are meant, with the rows that it stands for', async () => {
    const stock = await stockAsked(
      { warehouse_code: 'wh02', product_group: 'fasteners' },
      gold.context()
    );
    const { rows } = await gold.reference.run(
      "SELECT product_code FROM held WHERE warehouse_code = 'WH02' AND product_group = 'Fasteners' ORDER BY 1"
    );
    expect(stock.rows.map(row => row.product_code)).toEqual(rows.map(row => row.product_code));
    expect(stockInput(stock, english)).toMatchObject({
      value: `${rows.length} places`,
      rows: { filters: [{ keys: ['Fasteners'] }, { keys: ['WH02'] }] }
    });
  });

  it('is refused for a place that is not there', async () => {
    await expect(stockAsked({ warehouse_code: 'WH77' }, gold.context())).rejects.toMatchObject({
      code: 'agent/invalid-input',
      parts: ['warehouse_code', expect.anything()]
    });
  });

  it('says what is left out, where something is', () => {
    expect(leftOutNote(0, english)).toEqual([]);
    expect(leftOutNote(2, english)).toEqual(['2 places lack a number and are left out.']);
  });
});
