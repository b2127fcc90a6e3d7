import { bareAnswer } from '../../../../src/core/answer/bareAnswer.js';
import { tableOfRows } from '../../../../src/core/database/ResultTable.js';
import { AssistantError } from '../../../../src/core/errors/AssistantError.js';
import { MendableError } from '../../../../src/core/agents/model/MendableError.js';
import type { ModelAccess } from '../../../../src/core/agents/model/ModelAccess.js';
import type { ModelTool } from '../../../../src/core/agents/model/ModelTool.js';
import {
  ToolLoop,
  type LoopEnd,
  type LoopTask
} from '../../../../src/core/agents/model/ToolLoop.js';
import {
  accessTo,
  call,
  ScriptedModel,
  usageOf,
  type Reply,
  type Script
} from './ScriptedModel.js';

/** A tool that does as its input says. */
function tool(name: string, run?: () => Promise<void>): ModelTool {
  return {
    specification: { name, description: '', inputSchema: { type: 'object' } },
    run: async input => {
      await run?.();
      const { fail, more = false } = input as { fail?: string; more?: boolean };
      if (fail === 'mendable') {
        throw new MendableError('Mend it.');
      }
      if (fail !== undefined) {
        throw new AssistantError(fail as 'query/failed');
      }
      const table = tableOfRows([{ name: 'n', type: 'integer' }], [[7]], '2025-06-18');
      const answer = bareAnswer({ question: '', sentence: '7.', table, milliseconds: 0 });
      return { tool: name, answer, reading: null, task: null, more };
    }
  };
}

const look = (input: object = {}): Reply['calls'] => [call('look', input)];

function loop(
  script: Script | readonly Reply[],
  parts: Partial<ModelAccess> = {},
  task: Partial<LoopTask> = {}
): { model: ScriptedModel; run: () => Promise<LoopEnd & ToolLoop['used']>; used: number[] } {
  const model = new ScriptedModel(script);
  const used: number[] = [];
  const whole: LoopTask = {
    system: 'Look.',
    tools: [tool('look'), tool('run_sql')],
    message: 'Question',
    given: ['Question'],
    signal: new AbortController().signal,
    beforeCall: () => undefined,
    onUsage: usage => {
      used.push(usage.service === 'bedrock' ? usage.inputTokens : 0);
    },
    ...task
  };
  const looping = new ToolLoop(accessTo(model, parts), whole);
  return { model, used, run: async () => ({ ...(await looping.run()), ...looping.used }) };
}

const told = (model: ScriptedModel): string => JSON.stringify(model.requests.at(-1)?.messages);

describe('A tool loop', () => {
  it('ends after one call where one result says it all', async () => {
    const { run, model } = loop([{ calls: look() }], { sendData: true });
    expect(await run()).toMatchObject({ why: 'found', calls: 1, text: '' });
    expect(model.requests).toHaveLength(1);
  });

  it('ends after one call where the model could not see what it found', async () => {
    const { run } = loop([{ calls: [...(look() ?? []), call('run_sql', {})] }]);
    expect(await run()).toMatchObject({ why: 'found', calls: 1 });
  });

  it.each([
    ['several results', [call('look', {}), call('look', {})]],
    ['SQL', [call('run_sql', {})]]
  ])('has the model tell %s that it saw', async (_what, calls) => {
    const { run } = loop([{ calls }, { text: 'Seven.' }], { sendData: true });
    expect(await run()).toMatchObject({ why: 'told', calls: 2, text: 'Seven.' });
  });

  it('goes on where another call needs the rows', async () => {
    const { run } = loop([{ calls: look({ more: true }) }, { calls: look() }]);
    const end = await run();
    expect(end).toMatchObject({ why: 'found', calls: 2 });
    expect(end.findings).toHaveLength(2);
  });

  it('makes the calls of a turn at the same time', async () => {
    let arrived = 0;
    let release = (): void => undefined;
    const both = new Promise<void>(resolve => {
      release = resolve;
    });
    // Each waits for the other: one after another, they would wait for ever.
    const meet = tool('look', async () => {
      arrived += 1;
      if (arrived === 2) {
        release();
      }
      await both;
    });
    const calls = [call('look', {}), call('look', {})];
    const end = await loop([{ calls }], {}, { tools: [meet] }).run();
    expect(end.findings).toHaveLength(2);
  });

  it('runs no more calls at once than it may, and says so', async () => {
    const calls = Array.from({ length: 8 }, () => call('look', {}));
    const { run, model } = loop([{ calls }, { text: 'No.' }]);
    expect((await run()).findings).toHaveLength(6);
    expect(told(model)).toContain('At most 6 calls');
  });

  it.each([
    ['mendable', 'Mend it.'],
    ['query/failed', 'query/failed'],
    ['auth/tool-not-allowed', 'auth/tool-not-allowed']
  ])('gives a failure back, to be mended: %s', async (fail, said) => {
    const { run, model } = loop([{ calls: look({ fail }) }, { calls: look() }]);
    expect(await run()).toMatchObject({ why: 'found', calls: 2 });
    expect(told(model)).toContain(said);
    expect(told(model)).toContain('"isError":true');
  });

  it.each(['auth/session-expired', 'system/database-unavailable', 'query/stopped'])(
    'ends with what no model can mend: %s',
    async code => {
      const { run, model } = loop([{ calls: look({ fail: code }) }]);
      await expect(run()).rejects.toMatchObject({ code });
      expect(model.requests).toHaveLength(1);
    }
  );

  it('answers every call, one that failed and one that did not, by its id', async () => {
    const calls = [call('look', {}), call('look', { fail: 'mendable' }), call('no', {})];
    const { run, model } = loop([{ calls }, { text: 'No.' }]);
    await run();
    const last = model.requests.at(-1)?.messages.at(-1);
    const results = last?.role === 'results' ? last.results : [];
    expect(results.map(({ id, isError }) => [id, isError])).toEqual(
      calls.map(({ id }, index) => [id, index > 0])
    );
  });

  it('lets a model mend twice, and no more', async () => {
    const { run } = loop([{ calls: look({ fail: 'mendable' }) }]);
    expect(await run()).toMatchObject({ why: 'unmended', calls: 3, findings: [] });
  });

  it('asks five times at most', async () => {
    const { run } = loop([{ calls: look({ more: true }) }]);
    expect(await run()).toMatchObject({ why: 'rounds', calls: 5 });
  });

  it('stops before a call that the tokens of the question do not reach for', async () => {
    const reply = { calls: look({ more: true }), usage: usageOf(900) };
    const { run, used } = loop([reply], { tokensPerQuestion: 2500 });
    expect(await run()).toMatchObject({ why: 'tokens', calls: 2, tokens: 1820 });
    expect(used).toEqual([900, 900]);
  });

  it('says that the tokens are spent where nothing was found before', async () => {
    const reply = { calls: look({ fail: 'mendable' }), usage: usageOf(900) };
    await expect(loop([reply], { tokensPerQuestion: 1000 }).run()).rejects.toMatchObject({
      code: 'agent/budget-spent'
    });
  });

  it('lets no turn write more than the question has left', async () => {
    const { run, model } = loop([{ calls: look({ more: true }), usage: usageOf(300) }], {
      tokensPerQuestion: 1500,
      maxTokens: 1000
    });
    await run();
    const limits = model.requests.map(({ maxTokens }) => maxTokens);
    expect(limits[0]).toBe(1000);
    expect(Math.max(...limits.slice(1))).toBeLessThan(1000);
  });

  it('asks before each call whether it may be paid for, and makes none that may not', async () => {
    let asked = 0;
    const spend = (): void => {
      asked += 1;
      if (asked === 2) {
        throw new AssistantError('agent/budget-spent', ['the day', '']);
      }
    };
    const { run, model } = loop([{ calls: look({ more: true }) }], { spend });
    expect(await run()).toMatchObject({ why: 'failed', calls: 1 });
    expect(model.requests).toHaveLength(1);
  });

  it('keeps what was found where the model answers no more', async () => {
    const script: Script = (_request, round) =>
      round === 1
        ? { calls: look({ more: true }) }
        : Promise.reject(new AssistantError('system/throttled', ['Bedrock']));
    const end = await loop(script).run();
    expect(end).toMatchObject({ why: 'failed', calls: 2 });
    expect(end.findings).toHaveLength(1);
  });

  it('keeps nothing for one who may not ask any more', async () => {
    const beforeCall = jest.fn().mockImplementationOnce(() => undefined);
    beforeCall.mockImplementation(() => {
      throw new AssistantError('auth/session-expired');
    });
    const { run } = loop([{ calls: look({ more: true }) }], {}, { beforeCall });
    await expect(run()).rejects.toMatchObject({ code: 'auth/session-expired' });
  });

  it('sends nothing once it is stopped', async () => {
    const { run, model } = loop([{ text: 'x' }], {}, { signal: AbortSignal.abort() });
    await expect(run()).rejects.toThrow();
    expect(model.requests).toEqual([]);
  });

  it('gives up a turn that comes in after the stop', async () => {
    const controller = new AbortController();
    const script = (): Reply => {
      controller.abort();
      return { calls: look() };
    };
    const { run, model } = loop(script, {}, { signal: controller.signal });
    await expect(run()).rejects.toThrow();
    expect(model.requests).toHaveLength(1);
  });
});
