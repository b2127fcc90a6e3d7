import { membersIn } from '../../../src/core/tools/membersIn.js';
import { GoldTools } from './goldContext.js';

describe('Members of the data', () => {
  it('are each told once, by code', async () => {
    const gold = await GoldTools.open();
    const areas = await membersIn(gold.context(), 'delivery_area');
    expect(areas.map(({ code }) => code)).toEqual([
      'Airport',
      'Central',
      'Eastfield',
      'Harbour',
      'Hillcrest',
      'Northgate',
      'Southbank',
      'Westend'
    ]);
    expect(areas[0]?.name).toBeNull();
    const [product] = await membersIn(gold.context(), 'product_code');
    expect(product).toEqual({ code: 'P1001', name: 'LED Panel 60x60' });
    await gold.dispose();
  });
});
