import { CostMeter } from '../../../src/core/cost/CostMeter.js';
import { trackerOf } from './trackerOf.js';

const scan = { service: 'athena', bytesScanned: 1024 ** 4 } as const;

describe('The meter of a question', () => {
  it('adds up what it used, and charges it to its session', () => {
    const costs = trackerOf();
    const meter = new CostMeter(costs, 's1');
    [scan, scan].forEach(meter.add);
    expect(meter.cost.addedUsd).toBe(10);
    expect(costs.session('s1').addedUsd).toBe(10);
    expect(new CostMeter(costs, 's1').cost.addedUsd).toBe(0);
  });

  it('stands still where nothing is paid for', () => {
    const meter = new CostMeter(null, 's1');
    meter.add(scan);
    expect(meter.cost.addedUsd).toBe(0);
  });

  it('tells what a statement would add, where that is known before', () => {
    const costs = trackerOf();
    expect(new CostMeter(costs, 's1').estimateUsd('redshift')).toBeCloseTo(0.05);
    expect(new CostMeter(costs, 's1').estimateUsd('athena')).toBeUndefined();
    expect(new CostMeter(null, 's1').estimateUsd('duckdb')).toBeUndefined();
  });

  it('tells what a call would cost, and charges nothing for that', () => {
    const meter = new CostMeter(trackerOf(), 's1');
    expect(meter.callUsd(scan)).toBe(5);
    expect(meter.cost.addedUsd).toBe(0);
    expect(new CostMeter(null, 's1').callUsd(scan)).toBeUndefined();
  });
});
