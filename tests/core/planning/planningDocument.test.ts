import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { demandStatistics } from '../../../src/core/planning/demand/demandStatistics.js';
import { adidaRate } from '../../../src/core/planning/forecast/adidaRate.js';
import { classifyDemand } from '../../../src/core/planning/forecast/DemandClass.js';
import { complexSmoothing } from '../../../src/core/planning/forecast/complexSmoothing.js';
import { crostonRate } from '../../../src/core/planning/forecast/crostonRate.js';
import type { EtsModel } from '../../../src/core/planning/forecast/ets/EtsModel.js';
import { etsForecast } from '../../../src/core/planning/forecast/ets/etsForecast.js';
import { etsVariance } from '../../../src/core/planning/forecast/ets/etsVariance.js';
import { fadingTheta } from '../../../src/core/planning/forecast/fadingTheta.js';
import { forecastAccuracy } from '../../../src/core/planning/forecast/forecastAccuracy.js';
import { isSeasonal } from '../../../src/core/planning/forecast/isSeasonal.js';
import { movingAverage } from '../../../src/core/planning/forecast/movingAverage.js';
import { occurrenceRange } from '../../../src/core/planning/forecast/occurrenceRange.js';
import { sbaRate } from '../../../src/core/planning/forecast/sbaRate.js';
import { seasonalIndices } from '../../../src/core/planning/forecast/seasonalIndices.js';
import { seasonalNaive } from '../../../src/core/planning/forecast/seasonalNaive.js';
import { smoothedLevel } from '../../../src/core/planning/forecast/smoothedLevel.js';
import { tradingDays, weekdayWeights } from '../../../src/core/planning/forecast/tradingDays.js';
import { tsbRate } from '../../../src/core/planning/forecast/tsbRate.js';
import { abcClasses } from '../../../src/core/planning/inventory/abcClasses.js';
import { daysOfCover } from '../../../src/core/planning/inventory/daysOfCover.js';
import { oddMasterData } from '../../../src/core/planning/inventory/oddMasterData.js';
import { orderProposal } from '../../../src/core/planning/inventory/orderProposal.js';
import { reorderPlan, type LeadTime } from '../../../src/core/planning/inventory/reorderPlan.js';
import { shortageOutlook } from '../../../src/core/planning/inventory/shortageOutlook.js';
import { transfers } from '../../../src/core/planning/inventory/transfers.js';
import { xyzClass } from '../../../src/core/planning/inventory/xyzClass.js';
import { concentration } from '../../../src/core/planning/suppliers/concentration.js';
import { costComparison } from '../../../src/core/planning/suppliers/costComparison.js';
import { costSavings } from '../../../src/core/planning/suppliers/costSavings.js';
import { leadTimes } from '../../../src/core/planning/suppliers/leadTimes.js';
import { priceCreep } from '../../../src/core/planning/suppliers/priceCreep.js';
import { purchasePriceVariance } from '../../../src/core/planning/suppliers/purchasePriceVariance.js';
import { ToolRegistry } from '../../../src/core/tools/ToolRegistry.js';
import { testContext } from '../tools/testContext.js';
import { purchaseLine } from './suppliers/purchaseLine.js';

const text = readFileSync(join(__dirname, '../../../docs/planning.md'), 'utf8');
const sections = text
  .split(/^## /m)
  .filter(section => /^(Inventory|Forecast|Suppliers)\n/.test(section));
const examples = sections.flatMap(section =>
  [...section.matchAll(/^(\w+) ([[{].*) → (.+)$/gm)].map(
    ([, name = '', inputs = '', expected = '']) => ({ name, inputs, expected })
  )
);

/** The two lines that the section on cost describes. */
const bought = [
  purchaseLine({ supplier: 'S1', ordered: 10, unitCost: 5.4, standardCost: 5 }),
  purchaseLine({ supplier: 'S2', ordered: 30, unitCost: 4.5, standardCost: 5 })
];

const functions: Readonly<Record<string, (...inputs: never[]) => unknown>> = {
  abcClasses,
  daysOfCover,
  demandStatistics,
  leadTimes,
  oddMasterData,
  orderProposal,
  shortageOutlook,
  adidaRate,
  classifyDemand,
  complexSmoothing: (series: number[], ...rest: [number, number]) =>
    complexSmoothing(Float64Array.from(series), ...rest),
  crostonRate,
  etsForecast: (models: EtsModel[], series: number[], horizon: number) =>
    etsForecast(models, Float64Array.from(series), horizon),
  etsVariance: (model: EtsModel, parameters: number[], horizon: number) =>
    etsVariance(model, Float64Array.from(parameters), horizon),
  fadingTheta,
  forecastAccuracy,
  isSeasonal,
  movingAverage,
  occurrenceRange: (demand: number[], mean: number[], level: number) =>
    occurrenceRange(demand, Float64Array.from(mean), level),
  sbaRate,
  seasonalIndices,
  seasonalNaive,
  smoothedLevel,
  tradingDays,
  transfers,
  tsbRate,
  weekdayWeights,
  xyzClass,
  concentration: () => concentration(bought),
  costComparison: (suppliers: string[]) => costComparison(bought, suppliers),
  costSavings: (threshold: number) => costSavings(bought, threshold),
  priceCreep: (prices: [string, number][]) =>
    priceCreep(prices.map(([orderDate, unitCost]) => purchaseLine({ orderDate, unitCost }))),
  reorderPlan: (days: number[], leadTime: LeadTime, level: number) =>
    reorderPlan(demandStatistics(days), leadTime, level),
  purchasePriceVariance: () => purchasePriceVariance(bought)
};

/** Arrays of numbers of any kind as JSON knows them. */
function plain(value: unknown): unknown {
  if (value instanceof Float64Array) {
    return [...value];
  }
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plain(part)]))
    : value;
}

/** Numbers as they are printed: with ten digits or so. */
function printed(value: unknown): unknown {
  if (typeof value === 'number') {
    return expect.closeTo(value, 8) as unknown;
  }
  if (Array.isArray(value)) {
    return value.map(printed);
  }
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, printed(part)]))
    : value;
}

describe('The document on planning', () => {
  const registry = new ToolRegistry();

  it('has an example for each calculation on given numbers', () => {
    const shown = new Set(examples.map(({ name }) => name));
    expect(examples.length).toBeGreaterThan(25);
    expect(Object.keys(functions).filter(name => !shown.has(name))).toEqual([]);
  });

  it.each(examples)('is right: $name $inputs', async ({ name, inputs, expected }) => {
    const given = JSON.parse(inputs) as never[];
    const result = Array.isArray(given)
      ? functions[name]?.(...given)
      : await registry.tool(name).run(given, testContext);
    expect({ result: plain(result) }).toMatchObject({
      result: printed(JSON.parse(expected)) as object
    });
  });
});
