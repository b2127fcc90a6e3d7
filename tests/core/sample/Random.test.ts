import { Random } from '../../../src/core/sample/Random.js';

const draws = (seed: number, stream: number, count = 20_000) => {
  const random = new Random(seed, stream);
  return Array.from({ length: count }, () => random.next());
};

describe('a random stream', () => {
  it('repeats itself, and differs from other seeds and streams', () => {
    expect(draws(1, 1, 100)).toEqual(draws(1, 1, 100));
    expect(draws(1, 1, 100)).not.toEqual(draws(2, 1, 100));
    expect(draws(1, 1, 100)).not.toEqual(draws(1, 2, 100));
  });

  it('is spread evenly over 0 … 1', () => {
    const tenths = new Array<number>(10).fill(0);
    for (const draw of draws(42, 0)) {
      const tenth = Math.floor(draw * 10);
      tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    }
    expect(Math.min(...tenths)).toBeGreaterThan(1800);
    expect(Math.max(...tenths)).toBeLessThan(2200);
  });

  it('draws by weight, and never what weighs nothing', () => {
    const random = new Random(3, 0);
    const counts = [0, 0, 0];
    for (let draw = 0; draw < 9000; draw++) {
      const index = random.weighted([1, 1, 3]);
      counts[index] = (counts[index] ?? 0) + 1;
    }
    expect(counts[1]).toBe(0);
    expect((counts[2] ?? 0) / (counts[0] ?? 0)).toBeGreaterThan(1.8);
    expect((counts[2] ?? 0) / (counts[0] ?? 0)).toBeLessThan(2.2);
  });
});
