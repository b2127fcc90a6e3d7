import { dynamicTheta } from '../../../../src/core/planning/forecast/dynamicTheta.js';

describe('dynamic theta', () => {
  it('goes on rising with a line, by less than the line', () => {
    const line = Float64Array.from({ length: 40 }, (_, t) => 2 + 0.05 * t);
    const ahead = dynamicTheta(line, 4);
    expect(ahead[0]).toBeCloseTo(4, 1);
    const rise = (ahead[3] ?? 0) - (ahead[0] ?? 0);
    expect(rise).toBeGreaterThan(0.05);
    expect(rise).toBeLessThanOrEqual(0.1501);
  });

  it('stays where nothing changes', () => {
    for (const value of dynamicTheta(new Float64Array(12).fill(3), 5)) {
      expect(value).toBeCloseTo(3, 6);
    }
  });

  it('tells the level of noise', () => {
    const noise = Float64Array.from({ length: 60 }, (_, t) => 1 + (t % 2 === 0 ? 0.2 : -0.2));
    expect(dynamicTheta(noise, 1)[0]).toBeCloseTo(1, 1);
  });
});
