import { compile, type TopLevelSpec } from 'vega-lite';
import { parse, View } from 'vega';
import { english } from '../../../src/core/language/Translation.js';
import { forecastReport } from '../../../src/core/planning/forecast/forecastReport.js';
import { historyOfSeries } from '../../../src/core/planning/forecast/historyOfSeries.js';
import { Random } from '../../../src/core/sample/Random.js';
import { forecastChart } from '../../../src/core/tools/forecastChart.js';

/** 60 weeks up to the one before that of 24 February 2025. */
const chartOf = async (units: readonly number[]): Promise<ReturnType<typeof forecastChart>> => {
  const series = { unit: 'week', first: '2024-01-01', last: '2025-02-23', units } as const;
  const report = await forecastReport(historyOfSeries(series, 2), 2, {
    level: 0.8,
    random: new Random(1, 0)
  });
  const product = { code: 'P1', name: 'Hex Bolt' };
  return forecastChart([{ ...report, product, series, start: '2025-02-24' }], 'week', english);
};

describe('The chart of a forecast', () => {
  const units = Array.from({ length: 60 }, (_, week) => 10 + (week % 3));

  it('has the last year and what is forecast, with its range', async () => {
    const { data, description } = await chartOf(units);
    const { values } = data as {
      values: { time: string; kind: string; line: string; lower: number; upper: number }[];
    };
    expect(values).toHaveLength(52 + 2);
    expect(values[0]).toMatchObject({ time: '2024-02-26T00:00:00', line: 'Hex Bolt', upper: null });
    const ahead = values.filter(({ kind }) => kind === 'forecast');
    expect(ahead.map(({ time }) => time)).toEqual(['2025-02-24T00:00:00', '2025-03-03T00:00:00']);
    expect(ahead.every(({ lower, upper }) => lower < upper)).toBe(true);
    expect(description).toBe('Line chart: demand and its forecast with range, 1 product.');
  });

  it.each([[units], [[3, 4]]])('is drawn without a complaint: %j', async demand => {
    const specification = (await chartOf(demand)) as unknown as TopLevelSpec;
    const warnings: unknown[] = [];
    const logger = {
      level: () => logger,
      error: () => logger,
      warn: (...texts: readonly unknown[]) => (warnings.push(...texts), logger),
      info: () => logger,
      debug: () => logger
    };
    const { spec } = compile(specification, { logger } as unknown as Parameters<typeof compile>[1]);
    const view = new View(parse({ ...spec, width: 400 }), { renderer: 'none' });
    await view.runAsync();
    expect(warnings).toEqual([]);
  });
});
