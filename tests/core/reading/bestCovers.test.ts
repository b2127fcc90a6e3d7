import { bestCovers } from '../../../src/core/reading/bestCovers';
import type { Span } from '../../../src/core/reading/Span';

const span = (start: number, end: number, score: number, text: string): Span => ({
  start,
  end,
  score,
  text,
  meaning: { kind: 'unknown' }
});

const texts = (spans: readonly Span[]): string[] => spans.map(({ text }) => text);

describe('bestCovers', () => {
  it('accounts for every token by spans that do not overlap, the best way first', () => {
    const covers = bestCovers(
      [span(0, 1, 1, 'a'), span(0, 2, 3, 'ab'), span(1, 2, 1, 'b'), span(2, 3, 1, 'c')],
      3,
      5
    );
    expect(covers.map(({ spans }) => texts(spans))).toEqual([
      ['ab', 'c'],
      ['a', 'b', 'c']
    ]);
    expect(covers.map(({ score }) => score)).toEqual([4, 3]);
  });

  it('gives no cover where a token has no span', () => {
    expect(bestCovers([span(0, 1, 1, 'a')], 2, 5)).toEqual([]);
  });

  it('keeps no more ways than asked for', () => {
    const spans = [0, 1, 2].flatMap(at => [span(at, at + 1, 1, 'x'), span(at, at + 1, 2, 'y')]);
    expect(bestCovers(spans, 3, 2)).toHaveLength(2);
    expect(texts(bestCovers(spans, 3, 2)[0]?.spans ?? [])).toEqual(['y', 'y', 'y']);
  });
});
