import { calculateReorderPoint } from '../../../src/core/tools/calculateReorderPoint.js';
import { testContext } from './testContext.js';

describe('calculate_reorder_point', () => {
  const given = { avg_daily_demand: 10, lead_time_days: 7, safety_stock: 20 };

  it('reckons the original design’s example', async () => {
    expect(await calculateReorderPoint.run(given, testContext)).toEqual({
      reorder_point: 90,
      formula: 'avg_daily_demand × lead_time_days + safety_stock',
      source: 'Original design, calculate_reorder_point',
      assumptions: []
    });
  });

  it('refuses a negative lead time', async () => {
    await expect(
      calculateReorderPoint.run({ ...given, lead_time_days: -7 }, testContext)
    ).rejects.toMatchObject({
      code: 'agent/invalid-input',
      parts: ['lead_time_days', 'it should be at least 0']
    });
  });
});
