import { calculateBaseStock } from '../../../src/core/tools/calculateBaseStock.js';
import { testContext } from './testContext.js';

describe('calculate_base_stock', () => {
  it('gives what is owed and what lies on the shelf', async () => {
    const given = { mean_demand: 1.1, lead_time: 4, level: 7 };
    expect(await calculateBaseStock.run(given, testContext)).toMatchObject({
      expected_backorders: expect.closeTo(0.137905537544, 11) as number,
      expected_on_hand: expect.closeTo(2.73790553754, 10) as number,
      fill_rate: expect.closeTo(0.843645175083, 11) as number
    });
  });

  it('takes whole units only', async () => {
    const given = { mean_demand: 1.1, lead_time: 4, level: 7.5 };
    await expect(calculateBaseStock.run(given, testContext)).rejects.toMatchObject({
      parts: ['level', 'it should be a whole number']
    });
  });
});
