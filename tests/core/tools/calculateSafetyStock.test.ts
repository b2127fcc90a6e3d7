import { calculateSafetyStock } from '../../../src/core/tools/calculateSafetyStock.js';
import { testContext } from './testContext.js';

const average = { avg_daily_demand: 20, avg_lead_time: 4 };

describe('calculate_safety_stock', () => {
  it('takes the original design’s formula unless another is named', async () => {
    const given = { ...average, max_daily_demand: 30, max_lead_time: 6 };
    expect(await calculateSafetyStock.run(given, testContext)).toMatchObject({
      method: 'max_min',
      safety_stock: 100,
      reorder_point: 180,
      cycle_service_level: null
    });
  });

  it('covers a cycle service level, and says that it is one', async () => {
    const given = {
      ...average,
      method: 'cycle_service',
      sd_daily_demand: 6,
      sd_lead_time: 1,
      service_level: 0.95
    };
    const result = await calculateSafetyStock.run(given, testContext);
    expect(result).toMatchObject({
      safety_stock: expect.closeTo(38.3642494913, 9) as number,
      reorder_point: expect.closeTo(118.3642494913, 9) as number
    });
    expect(JSON.stringify(result)).toContain('0.95 is a cycle service level');
  });

  it.each([
    ['classical', 0.55969264648],
    ['exact', 0.5593]
  ])('reaches a fill rate by the %s formula, and says that it is one', async (formula, factor) => {
    const given = {
      avg_daily_demand: 20,
      avg_lead_time: 4,
      sd_daily_demand: 10,
      method: 'fill_rate',
      service_level: 0.97,
      order_quantity: 120,
      fill_rate_formula: formula
    };
    const result = await calculateSafetyStock.run(given, testContext);
    expect(result).toMatchObject({ safety_factor: expect.closeTo(factor, 3) as number });
    expect(JSON.stringify(result)).toContain('0.97 is a fill rate');
  });

  it.each([
    ['max_daily_demand', {}],
    ['service_level', { method: 'cycle_service', sd_daily_demand: 6 }],
    ['order_quantity', { method: 'fill_rate', sd_daily_demand: 6, service_level: 0.9 }]
  ])('asks for %s where the method needs it', async (field, given) => {
    await expect(
      calculateSafetyStock.run({ ...average, ...given }, testContext)
    ).rejects.toMatchObject({ parts: [field, 'it is missing'] });
  });

  it('names the parameter that a formula refuses', async () => {
    const given = { ...average, max_daily_demand: 10, max_lead_time: 6 };
    await expect(calculateSafetyStock.run(given, testContext)).rejects.toMatchObject({
      parts: ['max_daily_demand', '10 is below the average']
    });
  });
});
