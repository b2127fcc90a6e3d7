import { LambdaClient } from '@aws-sdk/client-lambda';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { awsClient } from '../../src/adapters/aws/awsClient.js';
import { LambdaInvoker } from '../../src/adapters/aws/LambdaInvoker.js';
import type { Usage } from '../../src/core/cost/Usage.js';
import { ToolRegistry } from '../../src/core/tools/ToolRegistry.js';
import type { Tool, ToolContext } from '../../src/core/tools/Tool.js';
import { functionNames, functionTools } from '../../src/core/tools/functionTools.js';
import { withFunctions } from '../../src/core/tools/withFunctions.js';
import { endpointConnection } from '../adapters/aws/endpointConnection.js';
import { GoldTools } from '../core/tools/goldContext.js';
import { AwsEndpoint } from './endpoint/AwsEndpoint.js';
import { LambdaRuntime } from './LambdaRuntime.js';

/** Parameters with which each tool of a function finds something. */
const asked: Readonly<Record<string, object>> = {
  calculate_reorder_point: { product_code: 'P1025' },
  identify_low_stock: { warehouse_code: 'WH02', product_group: 'Fasteners' },
  identify_stockout_risk: { warehouse_code: 'WH02' },
  forecast_demand: { product_code: 'P1025', warehouse_code: 'WH02' },
  optimize_delivery_route: { order_ids: ['SO-7862', 'SO-7867'], warehouse_code: 'WH01' },
  check_fulfillment_status: { order_ids: ['WEB-3945', 'SO-3945'] },
  identify_delayed_orders: { warehouse_code: 'WH03' },
  calculate_warehouse_capacity: {},
  analyze_supplier_performance: {},
  compare_supplier_costs: { suppliers: ['S005', 'S013'] },
  identify_cost_savings: {},
  analyze_purchase_trends: {}
};

describe('The bundled functions', () => {
  let endpoint: AwsEndpoint;
  let gold: GoldTools;
  let invoker: LambdaInvoker;
  const runtimes: LambdaRuntime[] = [];
  const { tools } = new ToolRegistry();
  const names = Object.fromEntries(functionNames.map(name => [name, `dev-${name}`]));
  const used: Usage[] = [];

  const contextOf = (tool: Tool): ToolContext => ({
    ...gold.context(tool.personas[0]),
    meter: { check: () => undefined, add: usage => used.push(usage) }
  });
  const remote = (): readonly Tool[] =>
    withFunctions(tools, { invokerOf: () => Promise.resolve(invoker), names });
  const named = (list: readonly Tool[], name: string): Tool => {
    const found = list.find(tool => tool.name === name);
    if (!found) {
      throw new Error(`There is no ${name}.`);
    }
    return found;
  };

  beforeAll(async () => {
    endpoint = await AwsEndpoint.start();
    for (const name of functionNames) {
      const key = endpoint.keysOf(name.replaceAll('-', '_'));
      const runtime = new LambdaRuntime(name, endpoint, key);
      runtimes.push(runtime);
      endpoint.lambda.functions.set(`dev-${name}`, runtime.handler);
    }
    invoker = new LambdaInvoker(awsClient(LambdaClient, 'lambda', endpointConnection(endpoint)));
    [gold] = await Promise.all([GoldTools.open(), endpoint.warehouse.open()]);
  });
  beforeEach(() => {
    used.length = 0;
    gold.database.heard();
  });
  afterAll(async () => {
    await Promise.all(runtimes.map(runtime => runtime.stop()));
    await gold.dispose();
    await endpoint.close();
  });

  it('are each 250 KB at most, without the SDK', () => {
    for (const name of functionNames) {
      const file = join(__dirname, '../../build/lambdas', name, 'index.js');
      expect(statSync(file).size).toBeLessThanOrEqual(250 * 1024);
    }
  });

  it.each(functionNames.flatMap(name => functionTools[name].map(tool => [name, tool] as const)))(
    '%s gives for %s what is given here, and reads nothing here',
    async (_function, name) => {
      const local = named(tools, name);
      const here = await local.run(asked[name], contextOf(local));
      gold.database.heard();
      const there = await named(remote(), name).run(asked[name], contextOf(local));
      expect(there).toEqual(here);
      expect(gold.database.heard()).toEqual([]);
      expect(used.map(({ service }) => service)).toContain('redshift');
      expect(used.filter(({ service }) => service === 'lambda')).toEqual([
        { service: 'lambda', milliseconds: 12, memoryMegabytes: 512 }
      ]);
    }
  );

  it('tell what is wrong with a parameter as it is told here, with what is near', async () => {
    const name = 'identify_low_stock';
    const local = named(tools, name);
    const failureOf = (tool: Tool): Promise<unknown> =>
      tool.run({ product_group: 'Fastners' }, contextOf(local)).catch((thrown: unknown) => thrown);
    const here = await failureOf(local);
    expect(here).toMatchObject({ code: 'agent/invalid-input' });
    expect(String(await failureOf(named(remote(), name)))).toBe(String(here));
  });

  it.each([
    ['a tool of another function', { tool: 'identify_cost_savings' }, 'agent/unknown-tool'],
    ['a persona that may not use it', { tool: 'forecast_demand' }, 'auth/tool-not-allowed'],
    ['a persona that is none', { tool: 'forecast_demand', persona: 'Boss' }, 'agent/invalid-input'],
    ['more than is asked for', { tool: 'forecast_demand', sql: '' }, 'agent/invalid-input']
  ])('refuse %s at their door', async (_what, event, code) => {
    const payload = { persona: 'Procurement Specialist', parameters: {}, ...event };
    const signal = new AbortController().signal;
    expect(await invoker.invoke('dev-inventory-optimizer', payload, { signal })).toMatchObject({
      ok: false,
      error: { code }
    });
  });

  it('read no table beyond their tools: the database refuses the role', async () => {
    const forbidden: Readonly<Record<string, string>> = {
      inventory_optimizer: 'SELECT unit_cost FROM purchase_order_line',
      logistics_optimizer: 'SELECT status FROM purchase_order_header',
      supplier_analyzer: 'SELECT status FROM sales_order_header'
    };
    for (const [role, text] of Object.entries(forbidden)) {
      await expect(endpoint.warehouse.run({ user: `IAMR:${role}`, text })).rejects.toMatchObject({
        failure: { code: '42501' }
      });
    }
  });

  it('write who asked for what into their log, and nothing of the data', () => {
    for (const [index, name] of functionNames.entries()) {
      const lines = (runtimes[index]?.log ?? []).map(
        line => JSON.parse(line) as Readonly<Record<string, unknown>>
      );
      const answered = lines.filter(({ message }) => message === 'answered');
      expect(answered.map(({ tool }) => tool)).toEqual(
        expect.arrayContaining([...functionTools[name]])
      );
      for (const line of lines) {
        expect(['INFO', 'ERROR']).toContain(line.level);
        expect(line.function).toBe(`dev-${name}`);
      }
      expect(JSON.stringify(lines)).not.toMatch(/P1025|WH0\d|S005|SO-7862|Fast/);
    }
  });
});
