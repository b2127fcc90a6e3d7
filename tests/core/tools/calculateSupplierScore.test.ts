import { calculateSupplierScore } from '../../../src/core/tools/calculateSupplierScore.js';
import { testContext } from './testContext.js';

const rates = { fill_rate: 95, on_time_rate: 90, quality_rate: 98, cost_competitiveness: 85 };

describe('calculate_supplier_score', () => {
  it('weighs the four rates, and says what each adds', async () => {
    expect(await calculateSupplierScore.run(rates, testContext)).toMatchObject({
      score: expect.closeTo(92.1, 10) as number,
      components: {
        fill: 28.5,
        on_time: 27,
        quality: expect.closeTo(19.6, 10) as number,
        cost: 17
      },
      formula: '0.3 × fill + 0.3 × on_time + 0.2 × quality + 0.2 × cost'
    });
  });

  it('refuses a rate of 150 %', async () => {
    await expect(
      calculateSupplierScore.run({ ...rates, fill_rate: 150 }, testContext)
    ).rejects.toMatchObject({ parts: ['fill_rate', 'it should be at most 100'] });
  });

  it('refuses weights that do not sum to 1', async () => {
    const weights = { fill: 1, on_time: 1, quality: 0, cost: 0 };
    await expect(
      calculateSupplierScore.run({ ...rates, weights }, testContext)
    ).rejects.toMatchObject({ parts: ['weights', 'they sum to 2 and not to 1'] });
  });
});
