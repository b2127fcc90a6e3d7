import type { Span } from './Span.js';

export interface Cover {
  readonly spans: readonly Span[];
  readonly score: number;
}

/**
 * The best ways to account for every token by spans that do not overlap, best first.
 * @param length number of tokens; every position has at least one span that starts there
 * @param width how many ways to keep; the running time grows with it
 */
export function bestCovers(
  spans: readonly Span[],
  length: number,
  width: number
): readonly Cover[] {
  const starting = new Map<number, Span[]>();
  for (const span of spans) {
    starting.set(span.start, [...(starting.get(span.start) ?? []), span]);
  }
  const upTo: Cover[][] = Array.from({ length: length + 1 }, () => []);
  upTo[0] = [{ spans: [], score: 0 }];
  for (let at = 0; at < length; at += 1) {
    const covers = (upTo[at] ?? []).sort((a, b) => b.score - a.score).slice(0, width);
    for (const span of starting.get(at) ?? []) {
      for (const cover of covers) {
        upTo[span.end]?.push({
          spans: [...cover.spans, span],
          score: cover.score + span.score
        });
      }
    }
  }
  return (upTo[length] ?? []).sort((a, b) => b.score - a.score).slice(0, width);
}
