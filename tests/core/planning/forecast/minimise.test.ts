import { minimise } from '../../../../src/core/planning/forecast/minimise.js';

const options = { evaluations: 2000, tolerance: 1e-12 };

describe('the downhill simplex', () => {
  it("finds the end of Rosenbrock's valley", () => {
    const valley = ([x = 0, y = 0]: Float64Array) => (1 - x) ** 2 + 100 * (y - x * x) ** 2;
    const { point, value } = minimise(valley, [-1.2, 1], [0.5, 0.5], options);
    expect(point[0]).toBeCloseTo(1, 4);
    expect(point[1]).toBeCloseTo(1, 4);
    expect(value).toBeLessThan(1e-8);
  });

  it('stays where the function is defined', () => {
    const bowl = ([x = 0]: Float64Array) => (x < 2 ? NaN : x * x);
    expect(minimise(bowl, [5], [1], options).point[0]).toBeCloseTo(2, 3);
  });

  it('looks no more often than it may', () => {
    let looks = 0;
    const slope = ([x = 0]: Float64Array) => {
      looks++;
      return -x;
    };
    minimise(slope, [0], [1], { evaluations: 30, tolerance: 0 });
    expect(looks).toBeLessThanOrEqual(32);
  });

  it('gives the start back where the function is flat', () => {
    expect([...minimise(() => 3, [1, 2], [1, 1], options).point]).toHaveLength(2);
  });
});
