import { z } from 'zod';
import { InProcessInvoker } from '../../../src/adapters/embedded/InProcessInvoker';
import type { Usage } from '../../../src/core/cost/Usage';
import type { DatabaseClient } from '../../../src/core/database/DatabaseClient';
import { tableOfRows } from '../../../src/core/database/ResultTable';
import { AssistantError } from '../../../src/core/errors/AssistantError';
import { english } from '../../../src/core/language/Translation';
import { InProcessCalculator } from '../../../src/core/planning/calculations/InProcessCalculator.js';
import type { FunctionInvoker } from '../../../src/core/tools/FunctionInvoker';
import { cell, readRows } from '../../../src/core/tools/readRows';
import { remoteTool } from '../../../src/core/tools/remoteTool';
import { defineTool, type ToolContext } from '../../../src/core/tools/Tool';
import { withFunctions } from '../../../src/core/tools/withFunctions';

const counted = defineTool({
  name: 'identify_low_stock',
  title: 'count',
  description: 'How many there are.',
  personas: ['Warehouse Manager'],
  input: z.strictObject({ least: z.number().default(1) }),
  output: z.object({ rows: z.number(), least: z.number(), day: z.string() }),
  run: async ({ least }, context) => {
    const statement = { text: 'SELECT 1 AS one', parameters: [], tables: ['product'] as const };
    const rows = await readRows(context, statement, z.object({ one: cell.number }));
    return { rows: rows.length, least, day: (await context.database()).today };
  }
});

const database = (today = '2025-01-01'): DatabaseClient => ({
  dialect: 'redshift',
  today,
  dataVersion: '1',
  run: (_sql, _parameters, { onUsage }) => {
    onUsage?.({ service: 'redshift', milliseconds: 40 });
    return Promise.resolve(tableOfRows([{ name: 'one', type: 'integer' }], [[1]], today));
  }
});

describe('A tool that a function runs', () => {
  let used: Usage[] = [];
  let checked = 0;
  beforeEach(() => {
    used = [];
    checked = 0;
  });

  const context: ToolContext = {
    persona: 'Warehouse Manager',
    trans: english,
    signal: new AbortController().signal,
    calculator: new InProcessCalculator(),
    database: () =>
      Promise.resolve({
        ...database('2025-06-18'),
        run: () => Promise.reject(new Error('nothing is read here'))
      }),
    meter: {
      check: () => {
        checked += 1;
      },
      add: usage => {
        used.push(usage);
      }
    }
  };
  const invoker = new InProcessInvoker(
    { counting: [counted] },
    {
      trans: english,
      calculator: new InProcessCalculator(),
      database: today => Promise.resolve(database(today))
    }
  );
  const answering = (answer: unknown) => (): Promise<FunctionInvoker> =>
    Promise.resolve({ invoke: () => Promise.resolve(answer) });
  const unheard: FunctionInvoker = {
    invoke: () => Promise.reject(new Error('it should not have been asked'))
  };

  it('gives what it gives here, for the same day, and tells what was used', async () => {
    const tool = remoteTool(counted, 'counting', () => Promise.resolve(invoker));
    expect(await tool.run({ least: 3 }, context)).toEqual({ rows: 1, least: 3, day: '2025-06-18' });
    expect(used).toEqual([{ service: 'redshift', milliseconds: 40 }]);
    expect(checked).toBe(1);
  });

  it('says no before it is asked: to other personas, wrong parameters and a spent budget', async () => {
    const tool = remoteTool(counted, 'counting', () => Promise.resolve(unheard));
    await expect(tool.run({}, { ...context, persona: 'Field Engineer' })).rejects.toMatchObject({
      code: 'auth/tool-not-allowed'
    });
    await expect(tool.run({ least: 'many' }, context)).rejects.toMatchObject({
      code: 'agent/invalid-input'
    });
    const spent = new AssistantError('agent/budget-spent', ['the day', '1 $']);
    const meter = {
      check: () => {
        throw spent;
      },
      add: () => undefined
    };
    await expect(tool.run({}, { ...context, meter })).rejects.toBe(spent);
  });

  it('throws what was thrown there', async () => {
    const tool = remoteTool(
      counted,
      'counting',
      answering({
        ok: false,
        error: { code: 'query/timeout', parts: ['25'] },
        usage: [{ service: 'redshift', milliseconds: 25_000 }]
      })
    );
    await expect(tool.run({}, context)).rejects.toMatchObject({
      code: 'query/timeout',
      parts: ['25']
    });
    expect(used).toEqual([{ service: 'redshift', milliseconds: 25_000 }]);
  });

  it.each([
    ['no answer of a function', { rows: 1 }],
    ['an error that nobody knows', { ok: false, error: { code: 'x', parts: [] }, usage: [] }],
    ['figures that are none', { ok: true, result: { rows: 'many' }, usage: [] }]
  ])('does not take %s', async (_what, answer) => {
    const tool = remoteTool(counted, 'counting', answering(answer));
    await expect(tool.run({}, context)).rejects.toMatchObject({
      code: 'agent/function-failed',
      parts: ['counting', 'its answer cannot be read']
    });
  });

  it('is one whose function is set up; the others stay here', () => {
    const other = { ...counted, name: 'identify_cost_savings' };
    const bare = { ...counted, name: 'calculate_safety_stock' };
    const names = { 'inventory-optimizer': 'counting', 'supplier-analyzer': undefined };
    const [first, ...rest] = withFunctions([counted, other, bare], {
      invokerOf: () => Promise.resolve(invoker),
      names
    });
    expect(first).not.toBe(counted);
    expect(rest).toEqual([other, bare]);
    expect(rest[0]).toBe(other);
  });
});
