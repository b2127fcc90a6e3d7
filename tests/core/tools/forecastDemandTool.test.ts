import { InProcessCalculator } from '../../../src/core/planning/calculations/InProcessCalculator.js';
import { historyOfSeries } from '../../../src/core/planning/forecast/historyOfSeries.js';
import { forecastDemand } from '../../../src/core/planning/forecast/forecastDemand.js';
import { forecastDemandTool } from '../../../src/core/tools/forecastDemandTool.js';
import type { TableResult } from '../../../src/core/tools/TableResult.js';
import { GoldTools } from './goldContext.js';

describe('forecast_demand', () => {
  let gold: GoldTools;
  beforeAll(async () => {
    gold = await GoldTools.open();
  });
  afterAll(() => gold.dispose());

  /** Weekly demand by SQL, weeks without any included. */
  const weekly = async (product: string, warehouse: string) => {
    const { rows } = await gold.reference.run(
      `WITH weeks AS (SELECT UNNEST(generate_series(DATE '2024-01-01', DATE '2025-06-09', INTERVAL 7 DAY)) AS week),
            demand AS (SELECT date_trunc('week', order_date) AS week, SUM(order_quantity) AS units,
                              MIN(order_date) AS first FROM sold
                       WHERE product_code = '${product}' AND warehouse_code = '${warehouse}'
                         AND status <> 'Cancelled' GROUP BY 1)
       SELECT CAST(week AS DATE) AS week, CAST(COALESCE(units, 0) AS INTEGER) AS units FROM weeks
       LEFT JOIN demand USING (week)
       WHERE week >= (SELECT LEAST(MIN(d.first), MIN(created_date)) FROM demand d, product WHERE product_code = '${product}')
       ORDER BY week`
    );
    return rows;
  };

  it('forecasts whole weeks from the series that SQL has', async () => {
    const rows = await weekly('P1091', 'WH01');
    const series = {
      unit: 'week',
      first: String(rows[0]?.week),
      last: '2025-06-15',
      units: rows.map(({ units }) => Number(units))
    } as const;
    const { mean } = await forecastDemand(historyOfSeries(series, 5), 5);
    const { named, window } = await gold.run(forecastDemandTool, {
      product_code: 'first aid kit',
      warehouse_code: 'wh01'
    });
    expect(window).toEqual({ from: series.first, to: '2025-06-15' });
    expect(named.map(({ week_start }) => week_start)).toEqual([
      '2025-06-23',
      '2025-06-30',
      '2025-07-07',
      '2025-07-14'
    ]);
    named.forEach((row, index) => {
      expect(row.product_code).toBe('P1091');
      expect(row.units).toBeCloseTo(mean[index + 1] ?? NaN, 5);
      expect(Number(row.lower)).toBeLessThan(Number(row.units));
      expect(Number(row.upper)).toBeGreaterThan(Number(row.units));
    });
    const total = mean.slice(1).reduce((sum, units) => sum + units, 0);
    const { sentence } = await gold.run(forecastDemandTool, {
      product_code: 'P1091',
      warehouse_code: 'WH01'
    });
    expect(sentence).toBe(
      `P1091 First Aid Kit, WH01: about ${total.toFixed(0)} units in 4 weeks, 2025-06-23 to 2025-07-20.`
    );
  });

  it('says how right it was before, beside the naive forecast', async () => {
    const { assumptions } = await gold.run(forecastDemandTool, { product_code: 'P1091' });
    expect(assumptions.join('\n')).toMatch(
      /P1091, forecast of the past, \d+ periods: MASE [\d.]+, RMSSE [\d.]+, WAPE \d+ %, bias -?\d+ %; the naive forecast: MASE/
    );
    expect(assumptions).toContain(
      'The week under way (from 2025-06-16) is left out of the history and of the forecast.'
    );
  });

  it('takes several products, months and a method by name', async () => {
    const { named, formula, sentence } = await gold.run(forecastDemandTool, {
      product_codes: ['P1091', 'Packing Tape Brown', 'p1091'],
      granularity: 'month',
      horizon: 2,
      method: 'moving-average'
    });
    expect(named.map(row => [row.month, row.product_code])).toEqual([
      ['2025-07-01', 'P1091'],
      ['2025-08-01', 'P1091'],
      ['2025-07-01', 'P1066'],
      ['2025-08-01', 'P1066']
    ]);
    expect(formula).toBe('Moving average of 6 periods');
    expect(sentence).toMatch(
      /^2 products, all warehouses together: about \d+ units in 2 months, 2025-07-01 to 2025-08-31\.$/
    );
  });

  it('draws demand, forecast and range', async () => {
    const { chart, named } = await gold.run(forecastDemandTool, {
      product_code: 'P1091',
      granularity: 'day',
      horizon: 3,
      history_days: 30,
      method: 'ses'
    });
    expect(named.map(({ day }) => day)).toEqual(['2025-06-19', '2025-06-20', '2025-06-21']);
    const { values } = (chart as unknown as { data: { values: { kind: string }[] } }).data;
    expect(values.filter(({ kind }) => kind === 'demand')).toHaveLength(30);
    expect(values.filter(({ kind }) => kind === 'forecast')).toHaveLength(3);
    expect(JSON.stringify(chart)).toContain('"2025-06-19T00:00:00"');
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    const rest = (): Promise<void> => {
      stop.abort();
      return Promise.resolve();
    };
    const running = forecastDemandTool.run(
      { product_code: 'P1091' },
      { ...gold.context(), signal: stop.signal, calculator: new InProcessCalculator(rest) }
    ) as Promise<TableResult>;
    await expect(running).rejects.toMatchObject({ code: 'query/stopped' });
  });

  it.each([
    [{}, 'product_code', 'it is missing'],
    [
      { product_code: 'P1091', product_codes: ['P1066'] },
      'product_code',
      'it stands beside product_codes'
    ],
    [{ product_code: 'Frist Aid Kit' }, 'product_code', 'P1091 First Aid Kit'],
    [{ product_codes: ['P1091', 'P9'] }, 'product_codes', 'there is no product “P9”'],
    [{ product_code: 'P1091', horizon: 53 }, 'horizon', 'it should be at most 52 for a week'],
    [{ product_code: 'P1091', horizon: 0 }, 'horizon', 'it should be at least 1'],
    [{ product_code: 'P1091', warehouse_code: 'WH9' }, 'warehouse_code', 'no warehouse “WH9”'],
    [{ product_code: 'P1091', method: 'guess' }, 'method', 'it should be one of seasonal-naive'],
    [
      { product_code: 'P1091', granularity: 'month', history_days: 20 },
      'history_days',
      'no whole month from 2025-05-29 on is over'
    ]
  ])('refuses %j by its field', async (given, field, problem) => {
    await expect(gold.run(forecastDemandTool, given)).rejects.toMatchObject({
      code: 'agent/invalid-input',
      parts: [field, expect.stringContaining(problem)]
    });
  });

  it('gives no figure for a product that did not sell', async () => {
    const { rows } = await gold.reference.run(
      `SELECT product_code FROM product WHERE product_code NOT IN
         (SELECT product_code FROM sold WHERE warehouse_code = 'WH04' AND status <> 'Cancelled')
       ORDER BY 1 LIMIT 1`
    );
    const product_code = rows[0]?.product_code;
    await expect(
      gold.run(forecastDemandTool, { product_code, warehouse_code: 'WH04' })
    ).rejects.toMatchObject({
      parts: ['product_code', expect.stringContaining('it had no demand from ')]
    });
  });

  it('is for the Warehouse Manager alone', async () => {
    await expect(
      gold.run(forecastDemandTool, { product_code: 'P1091' }, 'Field Engineer')
    ).rejects.toMatchObject({ code: 'auth/tool-not-allowed' });
  });
});
