import { z } from 'zod';
import { addDays, addUnits, type IsoDay } from '../calendar/IsoDay.js';
import { forecastCalculation } from '../planning/calculations/forecastCalculation.js';
import { invalidInput } from '../planning/inputChecks.js';
import type { ForecastAccuracy } from '../planning/forecast/forecastAccuracy.js';
import { rangeBases } from '../planning/forecast/DemandRange.js';
import { forecastMethodNames, forecastMethods } from '../planning/forecast/forecastMethods.js';
import { textOfForecastNote } from '../planning/forecast/forecastNotes.js';
import { historyOfSeries } from '../planning/forecast/historyOfSeries.js';
import { weekdayWeights } from '../planning/forecast/tradingDays.js';
import { forecastChart, type ProductForecast } from './forecastChart.js';
import { productDemand, type ProductDemand } from './productDemand.js';
import { knownCode } from './knownCode.js';
import { demandRows } from './rowsBehind.js';
import { tableOf, tableResult, type TableColumn } from './TableResult.js';
import { defineTool, type ToolContext } from './Tool.js';

const longest = { day: 90, week: 52, month: 24 } as const;
type Granularity = keyof typeof longest;

/** Of the range; the one that forecasts are usually told with. */
const level = 0.8;

interface ForecastPeriod {
  readonly forecast: ProductForecast;
  readonly index: number;
}

const columnsBy = (granularity: Granularity): readonly TableColumn<ForecastPeriod>[] => [
  {
    name: granularity === 'week' ? 'week_start' : granularity,
    type: 'date',
    value: ({ forecast, index }) => addUnits(forecast.start, index, granularity)
  },
  { name: 'product_code', type: 'text', value: ({ forecast }) => forecast.product.code },
  { name: 'product_name', type: 'text', value: ({ forecast }) => forecast.product.name },
  { name: 'units', type: 'decimal', value: ({ forecast, index }) => forecast.mean[index] ?? null },
  {
    name: 'lower',
    type: 'decimal',
    value: ({ forecast, index }) => forecast.range?.lower[index] ?? null
  },
  {
    name: 'upper',
    type: 'decimal',
    value: ({ forecast, index }) => forecast.range?.upper[index] ?? null
  },
  { name: 'method', type: 'text', value: ({ forecast }) => methodOf(forecast) }
];

const input = z
  .strictObject({
    product_code: z.string().optional().describe('A product, by code or name.'),
    product_codes: z
      .array(z.string())
      .min(1)
      .max(20)
      .optional()
      .describe('Several products, instead of product_code.'),
    warehouse_code: z.string().optional().describe('Without it all warehouses together.'),
    horizon: z.number().int().min(1).default(4).describe('Periods ahead.'),
    granularity: z.enum(['day', 'week', 'month']).default('week').describe('What a period is.'),
    method: z
      .enum(forecastMethodNames)
      .optional()
      .describe('Without it the mean of those that suit the demand.'),
    history_days: z.number().int().min(14).max(1095).default(1095)
  })
  .superRefine(({ product_code, product_codes, horizon, granularity }, issues) => {
    if ((product_code === undefined) === (product_codes === undefined)) {
      const message =
        product_code === undefined ? 'it is missing' : 'it stands beside product_codes';
      issues.addIssue({ code: 'custom', path: ['product_code'], message });
    }
    if (horizon > longest[granularity]) {
      const message = `it should be at most ${longest[granularity]} for a ${granularity}`;
      issues.addIssue({ code: 'custom', path: ['horizon'], message });
    }
  });

export const forecastDemandTool = defineTool({
  name: 'forecast_demand',
  title: 'demand forecast',
  description: 'Demand of products in the next days, weeks or months, with range and accuracy.',
  personas: ['Warehouse Manager'],
  input,
  output: tableResult,
  run: async (parameters, context) => {
    const { trans } = context;
    const { warehouse_code: said } = parameters;
    const warehouse_code = await knownCode(context, said, 'warehouse_code');
    const given = { ...parameters, warehouse_code };
    const { granularity, horizon } = given;
    const demands = await productDemand(context, given);
    const sold = demands.filter(({ series }) => series.units.some(units => units > 0));
    const [first] = demands;
    if (sold.length === 0) {
      const field = given.product_codes ? 'product_codes' : 'product_code';
      const { from = '', to = '' } = first
        ? { from: first.series.first, to: first.series.last }
        : {};
      throw invalidInput(field, trans.__('it had no demand from %1 to %2', from, to));
    }
    const forecasts: ProductForecast[] = [];
    for (const [index, demand] of sold.entries()) {
      context.onProgress?.(trans.__('Forecasting %1 of %2…', index + 1, sold.length));
      forecasts.push(await forecastOf(demand, given, context));
    }
    const periods = forecasts.flatMap(forecast =>
      Array.from({ length: horizon }, (_, index): ForecastPeriod => ({ forecast, index }))
    );
    const start = forecasts[0]?.start ?? '';
    const underWay = addUnits(start, -1, granularity);
    return {
      sentence: sentenceOf(forecasts, given, start, context),
      table: tableOf(columnsBy(granularity), periods),
      formula: [...new Set(forecasts.map(methodOf))].join('; '),
      source: trans.__(
        'Syntetos, Boylan & Croston (2005) for the class of demand; docs/planning.md'
      ),
      window: windowOf(sold),
      inputs: sold.map(({ product, series }) => ({
        name: trans.__('Demand of %1', product.name ?? product.code),
        value: trans.__(
          '%1 units in %2 periods',
          series.units.reduce((sum, units) => sum + units, 0),
          series.units.length
        ),
        rows: demandRows(
          { product: product.code, warehouse: given.warehouse_code },
          { from: series.first, to: series.last }
        )
      })),
      assumptions: [
        trans.__(
          'The %1 under way (from %2) is left out of the history and of the forecast.',
          granularity,
          underWay
        ),
        trans.__('Demand lies between lower and upper with a probability of %1 %.', 100 * level),
        ...forecasts.flatMap(forecast => notesOf(forecast, context)),
        ...demands
          .filter(demand => !sold.includes(demand))
          .map(({ product }) => trans.__('Without demand and left out: %1.', product.code))
      ],
      definitions: [
        trans.__('Demand: order quantity of orders that are not cancelled, by order date.'),
        trans.__(
          'MASE and RMSSE: mean absolute and root mean squared error, over that of the naive forecast within the history; WAPE: absolute errors over demand; bias: forecast less demand, over demand. The naive forecast repeats the last season, or the last period where no season is looked for.'
        )
      ],
      chart: forecastChart(forecasts, granularity, trans)
    };
  }
});

async function forecastOf(
  { product, series, rows }: ProductDemand,
  { granularity, horizon, method }: z.output<typeof input>,
  { calculator, signal }: ToolContext
): Promise<ProductForecast> {
  // The period under way is forecast too, for those after it to follow on, and then left out.
  const ahead = horizon + 1;
  const weights = granularity === 'month' ? weekdayWeights(rows) : undefined;
  const history = historyOfSeries(series, ahead, weights);
  const report = await calculator.calculate(
    forecastCalculation,
    { history, horizon: ahead, method, level, seed: 1 },
    { signal }
  );
  return {
    ...report,
    product,
    series,
    start: addUnits(series.first, series.units.length + 1, granularity),
    mean: report.mean.slice(1),
    range: report.range && {
      ...report.range,
      lower: report.range.lower.slice(1),
      upper: report.range.upper.slice(1)
    }
  };
}

function methodOf({ methods }: ProductForecast): string {
  return methods.map(name => forecastMethods[name].label).join(' + ');
}

function windowOf(demands: readonly ProductDemand[]): { from: IsoDay; to: IsoDay } {
  const days = demands.map(({ series }) => series.first).sort();
  return { from: days[0] ?? '', to: demands[0]?.series.last ?? '' };
}

function notesOf(forecast: ProductForecast, { trans }: ToolContext): string[] {
  const { product, accuracy, naive, notes, range, pattern, methods } = forecast;
  const { code } = product;
  return [
    methods.length === 1
      ? trans.__('%1: demand is %2; forecast by %3.', code, pattern.demandClass, methodOf(forecast))
      : trans.__(
          '%1: demand is %2; forecast by the mean of %3.',
          code,
          pattern.demandClass,
          methodOf(forecast)
        ),
    accuracy && naive
      ? trans.__(
          '%1, forecast of the past, %2 periods: %3; the naive forecast: %4.',
          code,
          accuracy.count,
          textOfAccuracy(accuracy),
          textOfAccuracy(naive)
        )
      : trans.__('%1: the history is too short to measure how right a forecast was.', code),
    range
      ? `${code}: ${trans.__(rangeBases[range.basis])}`
      : trans.__('%1: the history is too short for a range.', code),
    ...notes.map(note => `${code}: ${trans.__(textOfForecastNote(note))}`)
  ];
}

function textOfAccuracy({ mase, rmsse, wape, bias }: ForecastAccuracy): string {
  const ratio = (value: number | null): string => value?.toFixed(2) ?? '–';
  const share = (value: number | null): string =>
    value === null ? '–' : `${(100 * value).toFixed(0)} %`;
  return `MASE ${ratio(mase)}, RMSSE ${ratio(rmsse)}, WAPE ${share(wape)}, bias ${share(bias)}`;
}

function sentenceOf(
  forecasts: readonly ProductForecast[],
  { granularity, horizon, warehouse_code }: z.output<typeof input>,
  start: IsoDay,
  { trans }: ToolContext
): string {
  const total = forecasts.reduce(
    (sum, { mean }) => sum + mean.reduce((units, each) => units + each, 0),
    0
  );
  const [first, ...others] = forecasts;
  const what =
    first && others.length === 0
      ? `${first.product.code} ${first.product.name ?? ''}`.trim()
      : trans.__('%1 products', forecasts.length);
  return trans.__(
    '%1, %2: about %3 units in %4, %5 to %6.',
    what,
    warehouse_code ?? trans.__('all warehouses together'),
    total.toFixed(total < 10 ? 1 : 0),
    countOf(horizon, granularity, trans),
    start,
    addDays(addUnits(start, horizon, granularity), -1)
  );
}

function countOf(count: number, granularity: Granularity, trans: ToolContext['trans']): string {
  switch (granularity) {
    case 'day':
      return trans._n('%1 day', '%1 days', count);
    case 'week':
      return trans._n('%1 week', '%1 weeks', count);
    case 'month':
      return trans._n('%1 month', '%1 months', count);
  }
}
