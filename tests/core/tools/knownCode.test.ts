import { knownCode } from '../../../src/core/tools/knownCode.js';
import { GoldTools } from './goldContext.js';

describe('A code or name that was given', () => {
  let gold: GoldTools;
  beforeAll(async () => {
    gold = await GoldTools.open();
  });
  afterAll(() => gold.dispose());

  it('is told as the code that the data have', async () => {
    const context = gold.context();
    expect(await knownCode(context, 'led panel 60x60', 'product_code')).toBe('P1001');
    expect(await knownCode(context, 'wh02', 'warehouse_code')).toBe('WH02');
  });

  it('stays away where none was given', async () => {
    expect(await knownCode(gold.context(), undefined, 'product_code')).toBeUndefined();
  });

  it('is refused by the name of its parameter where the data have none such', async () => {
    const unknown = knownCode(gold.context(), 'WH99', 'warehouse_code', 'from_warehouse');
    await expect(unknown).rejects.toMatchObject({
      code: 'agent/invalid-input',
      parts: [expect.stringContaining('from_warehouse'), expect.stringContaining('WH0')]
    });
  });
});
