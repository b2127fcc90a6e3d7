import { withoutSeason } from '../../../../src/core/planning/forecast/withoutSeason.js';

describe('taking the season off', () => {
  it.each(['A', 'M'] as const)('shows the level and puts the season back: %s', kind => {
    const season = [8, 12, 10];
    const series = Float64Array.from({ length: 16 }, (_, t) => season[t % 3] ?? 0);
    let seen: number[] = [];
    const ahead = withoutSeason(series, 3, kind, adjusted => {
      seen = [...adjusted];
      return Float64Array.of(20, 20);
    });
    for (const value of seen) {
      expect(value).toBeCloseTo(10, 9);
    }
    // The series ends with the first place of its season.
    expect(ahead[0]).toBeCloseTo(kind === 'A' ? 22 : 24, 9);
    expect(ahead[1]).toBeCloseTo(20, 9);
  });
});
