import { nearestNames } from '../../../src/core/language/nearestNames.js';

describe('The nearest names', () => {
  const names = ['calculate_safety_stock', 'calculate_reorder_point', 'forecast_demand'];

  it('come best first', () => {
    expect(nearestNames('Calculate_Safty', names, 1)).toEqual(['calculate_safety_stock']);
    expect(nearestNames('forcast', names, 1)).toEqual(['forecast_demand']);
  });

  it('are as many as were asked for', () => {
    expect(nearestNames('x', names, 2)).toHaveLength(2);
    expect(nearestNames('x', [], 2)).toEqual([]);
  });
});
