import { calculateFillRate } from '../../../src/core/tools/calculateFillRate.js';
import { testContext } from './testContext.js';

describe('calculate_fill_rate', () => {
  it('gives both formulas', async () => {
    const given = {
      mean_lead_time_demand: 80,
      sd_lead_time_demand: 20,
      reorder_point: 90,
      order_quantity: 60
    };
    expect(await calculateFillRate.run(given, testContext)).toMatchObject({
      fill_rate: expect.closeTo(0.934087307839, 11) as number,
      fill_rate_classical: expect.closeTo(0.9340678142, 10) as number,
      cycle_service_level: expect.closeTo(0.691462461274, 11) as number,
      expected_short_per_cycle: expect.closeTo(3.95593114803, 10) as number
    });
  });
});
