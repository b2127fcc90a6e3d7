import { english } from '../../src/core/language/Translation.js';
import { InProcessCalculator } from '../../src/core/planning/calculations/InProcessCalculator.js';
import { ToolRegistry } from '../../src/core/tools/ToolRegistry.js';
import { runTool, toolList } from '../../src/cli/toolLines.js';

const registry = new ToolRegistry();
const context = {
  trans: english,
  signal: new AbortController().signal,
  calculator: new InProcessCalculator(),
  database: () => Promise.reject(new Error('no database is needed'))
};

const told = async (name: string, parameters: string, persona: string | null = null) => {
  const { ok, json } = await runTool(registry, name, parameters, persona, context);
  return { ok, value: JSON.parse(json) as unknown };
};

describe('npm run tool', () => {
  it('lists each tool with the schema of its parameters', () => {
    const tools = JSON.parse(toolList(registry)) as unknown[];
    expect(tools).toHaveLength(registry.tools.length);
    expect(tools[0]).toMatchObject({
      name: registry.tools[0]?.name,
      parameters: { type: 'object' }
    });
  });

  const numbers = '{"avg_daily_demand": 10, "lead_time_days": 7, "safety_stock": 20}';

  it.each([null, 'field engineer'])('answers as %p', async persona => {
    expect(await told('calculate_reorder_point', numbers, persona)).toMatchObject({
      ok: true,
      value: { reorder_point: 90 }
    });
  });

  it.each([
    ['calculate_reorder_point', '{}', null, 'agent/invalid-input', 'avg_daily_demand'],
    ['calculate_reorder_point', '', null, 'agent/invalid-input', 'avg_daily_demand'],
    [
      'calculate_reorder_point',
      '{"avg_daily_demand": NaN}',
      null,
      'agent/invalid-input',
      'avg_daily_demand'
    ],
    ['calculate_reorder_point', '{oops', null, 'agent/invalid-input', 'parameters'],
    ['calculate_reorder_point', '[1]', null, 'agent/invalid-input', 'parameters'],
    ['calculate_reorder_point', numbers, 'king', 'agent/invalid-input', 'persona'],
    ['reorder', numbers, null, 'agent/unknown-tool', null]
  ])('tells what is wrong with %s and %j as %p', async (name, parameters, persona, code, field) => {
    const { ok, value } = await told(name, parameters, persona);
    expect(ok).toBe(false);
    expect(value).toMatchObject({ code, field });
  });
});
