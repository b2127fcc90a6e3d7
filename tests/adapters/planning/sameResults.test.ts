import { WorkerCalculator } from '../../../src/adapters/planning/WorkerCalculator.js';
import { InProcessCalculator } from '../../../src/core/planning/calculations/InProcessCalculator.js';
import type { Calculator } from '../../../src/core/planning/calculations/Calculator.js';
import { isAssistantError } from '../../../src/core/errors/AssistantError.js';
import { ToolRegistry } from '../../../src/core/tools/ToolRegistry.js';
import { askedOfTools } from '../../core/tools/askedOfTools.js';
import { GoldTools } from '../../core/tools/goldContext.js';
import { ThreadWorker } from './ThreadWorker.js';

const registry = new ToolRegistry();
let gold: GoldTools;
let started = 0;
const worker = new WorkerCalculator(() => {
  started += 1;
  return new ThreadWorker() as unknown as Worker;
});

beforeAll(async () => {
  gold = await GoldTools.open();
});

afterAll(async () => {
  worker.dispose();
  await gold.dispose();
});

/** All that a person is told, or the error. */
async function toldBy(calculator: Calculator, name: string, parameters: object) {
  const tool = registry.tool(name);
  const progress: string[] = [];
  const context = {
    ...gold.context(tool.personas[0]),
    calculator,
    onProgress: (text: string) => progress.push(text)
  };
  try {
    return { progress, result: await tool.run(parameters, context) };
  } catch (error) {
    return isAssistantError(error)
      ? { progress, code: error.code, parts: error.parts }
      : { progress, error };
  }
}

const several = ['P1025', 'P1091', 'P1066'];
const orders = ['SO-7862', 'SO-7867', 'SO-7880', 'SO-7890', 'SO-7895'];

describe('with a worker as without one', () => {
  it.each([
    ...Object.entries(askedOfTools),
    ['forecast_demand', { product_codes: several, granularity: 'day', horizon: 14 }],
    ['forecast_demand', { product_codes: several, granularity: 'month', horizon: 6 }],
    ['forecast_demand', { product_code: 'P1091', method: 'holt-winters', granularity: 'month' }],
    ['forecast_demand', { product_code: 'P1091', method: 'croston' }],
    ['forecast_demand', { product_code: 'P1091', history_days: 30, method: 'holt-winters' }],
    ['forecast_demand', { product_code: 'P0000' }],
    ['optimize_delivery_route', { order_ids: orders, warehouse_code: 'WH01' }],
    [
      'optimize_delivery_route',
      { order_ids: orders, warehouse_code: 'WH01', capacity_units: 60, vehicles: 2 }
    ],
    ['optimize_delivery_route', { order_ids: ['SO-0'] }],
    ['identify_stockout_risk', {}],
    ['identify_stockout_risk', { days: 90, min_probability: 0 }]
  ])('%s of %j', async (name, parameters) => {
    const here = await toldBy(new InProcessCalculator(), name, parameters);
    const there = await toldBy(worker, name, parameters);
    expect(there).toEqual(here);
    expect(JSON.stringify(there)).toBe(JSON.stringify(here));
  });

  it('all of them in the one worker that was started', () => {
    expect(started).toBe(1);
  });
});
