import type { ChartSpecification } from './ChartSpecification.js';

/** What every chart has: its data inside, the width of its place, a text for who cannot see it. */
export function chartFrame(
  description: string,
  values: readonly Readonly<Record<string, unknown>>[],
  view: Readonly<Record<string, unknown>>
): ChartSpecification {
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v5.json',
    description,
    width: 'container',
    data: { values },
    ...view
  };
}

/** Below the chart, where a narrow panel has room. */
export const legendBelow = { orient: 'bottom', title: null, columns: 2, labelLimit: 140 } as const;
