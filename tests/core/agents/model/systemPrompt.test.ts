import { agents } from '../../../../src/core/agents/model/agents.js';
import { tokensOfRequest } from '../../../../src/core/agents/model/tokensOfRequest.js';
import type { ModelRequest } from '../../../../src/core/agents/model/Model.js';
import { tableNames, tables } from '../../../../src/core/database/tables.js';
import { personas, type PersonaName } from '../../../../src/core/session/personas.js';
import { ToolRegistry } from '../../../../src/core/tools/ToolRegistry.js';
import { goldStage } from '../goldStage.js';
import { accessTo, ScriptedModel } from './ScriptedModel.js';

const gold = goldStage();

/** What a model is sent for the last of several questions. */
async function sent(persona: PersonaName, ...turns: readonly string[]): Promise<ModelRequest> {
  const model = new ScriptedModel([{ text: 'No.' }]);
  const loadModel = () => Promise.resolve(accessTo(model));
  await gold.assistant({ loadModel }).talk(persona, turns);
  const request = model.requests.at(-1);
  if (!request) {
    throw new Error('No model was asked.');
  }
  return request;
}

/** Of what is the same for every question to an agent. */
const tokensOfFixed = (request: ModelRequest): number =>
  tokensOfRequest({ ...request, messages: [] });

/** A question to each agent. */
const questionFor = ({ intents }: (typeof agents)[number]): string =>
  intents.includes('SQL_QUERY') ? 'flurbish the gronkles' : 'optimise the gronkles';

const each = agents.map(agent => [agent.name, agent] as const);

describe('What a model is told before a question', () => {
  it.each(each)('is for the %s', async (name, agent) => {
    const { system, tools } = await sent(agent.persona, questionFor(agent));
    expect(system).toContain(`You are the ${name} for a ${agent.persona}`);
    expect(system).toContain(agent.stress);
    expect(tools.map(tool => tool.name)).toEqual(['emit_reading', ...agent.tools, 'run_sql']);
  });

  it.each(each)('has at most 3,500 tokens, tools included: %s', async (_name, agent) => {
    expect(tokensOfFixed(await sent(agent.persona, questionFor(agent)))).toBeLessThanOrEqual(3500);
  });

  it.each(each)('is the same byte for byte whatever is asked: %s', async (_name, agent) => {
    const question = questionFor(agent);
    const requests = [
      await sent(agent.persona, question),
      await sent(agent.persona, 'stock of P1010', 'hello there', `${question} of WH01 last month`)
    ];
    const fixed = requests.map(({ system, tools }) => JSON.stringify([system, tools]));
    expect(fixed[0]).toBe(fixed[1]);
    for (const request of requests) {
      expect(tokensOfFixed(request) / tokensOfRequest(request)).toBeGreaterThan(0.8);
    }
  });

  it.each(each)('speaks of the persona’s own tables alone: %s', async (_name, agent) => {
    const { system, tools } = await sent(agent.persona, questionFor(agent));
    const own = personas[agent.persona].tables;
    const columnsOf = (name: (typeof tableNames)[number]) =>
      tables[name].columns.map(column => column.name);
    const known = new Set(own.flatMap(columnsOf));
    const foreign = tableNames
      .filter(name => !own.includes(name))
      .flatMap(name => [name, ...columnsOf(name)])
      .filter(word => !known.has(word));
    const text = `${system} ${JSON.stringify(tools)}`;
    expect(own.filter(name => !system.includes(`${name}(`))).toEqual([]);
    expect(foreign.filter(word => new RegExp(`\\b${word}\\b`).test(text))).toEqual([]);
  });

  it('names only tools that there are, and that the persona may use', () => {
    const registry = new ToolRegistry();
    for (const { persona, tools } of agents) {
      expect(tools.filter(name => !registry.tool(name).personas.includes(persona))).toEqual([]);
    }
  });

  it('grows with a long conversation to a bound', async () => {
    const long = `flurbish ${'gronkle '.repeat(110)}`.trim();
    const turns = Array.from({ length: 14 }, (_, index) => `${long} ${index}`);
    const request = await sent('Warehouse Manager', ...turns);
    expect(tokensOfRequest(request) - tokensOfFixed(request)).toBeLessThan(1500);
  });

  it('holds the day and the turns before in its message', async () => {
    const turns = ['stock value by warehouse', 'hello there', 'flurbish it'];
    const { messages } = await sent('Warehouse Manager', ...turns);
    const [first] = messages;
    const text = first?.role === 'user' ? first.text : '';
    expect(text).toContain('Today is 2025-06-18.');
    expect(text).toContain('"stock value by warehouse": stock value at cost by warehouse');
    expect(text).toContain('Question: "flurbish it"');
  });
});
