import { z } from 'zod';
import { nodePolyglotParser } from '../../../src/adapters/parser/nodePolyglotParser.js';
import { personaNames, type PersonaName } from '../../../src/core/session/personas.js';
import { guardRegistered } from '../../../src/core/sql/guardRegistered.js';
import { SqlGuard } from '../../../src/core/sql/SqlGuard.js';
import { isAssistantError } from '../../../src/core/errors/AssistantError.js';
import { ToolRegistry } from '../../../src/core/tools/ToolRegistry.js';
import { askedOfTools } from './askedOfTools.js';
import { GoldTools } from './goldContext.js';

describe('The statements of the tools', () => {
  const { tools } = new ToolRegistry();
  let gold: GoldTools;
  let guard: SqlGuard;
  beforeAll(async () => {
    gold = await GoldTools.open();
    guard = new SqlGuard(await nodePolyglotParser());
  });
  afterAll(() => gold.dispose());

  /** What the database heard from a tool, less what is registered. */
  async function heard(name: string, persona: PersonaName): Promise<string[]> {
    const tool = tools.find(each => each.name === name);
    gold.database.heard();
    try {
      await tool?.run(askedOfTools[name], gold.context(persona));
    } catch (error) {
      if (!isAssistantError(error)) {
        throw error;
      }
      expect(error.code).toBe('auth/tool-not-allowed');
    }
    const registered = guardRegistered('lead time by place', 'duckdb').text;
    return gold.database.heard().filter(text => text !== registered);
  }

  it.each(Object.keys(askedOfTools))(
    '%s: pass the guard of free SQL as the persona that asks',
    async name => {
      let count = 0;
      for (const persona of personaNames) {
        for (const text of await heard(name, persona)) {
          expect({ text, verdict: guard.guard(text, persona) }).toMatchObject({
            verdict: { allowed: true }
          });
          count += 1;
        }
      }
      expect(count).toBeGreaterThan(0);
    }
  );

  it('are all tried above: other tools reckon with given numbers and open no database', async () => {
    for (const tool of tools.filter(({ name }) => !(name in askedOfTools))) {
      const opened = jest.fn();
      const context = { ...gold.context(), database: opened };
      await tool.run({}, context).catch(() => undefined);
      expect({ name: tool.name, opened: opened.mock.calls.length }).toEqual({
        name: tool.name,
        opened: 0
      });
      expect(JSON.stringify(z.toJSONSchema(tool.input, { io: 'input' }))).not.toMatch(/_code"/);
    }
  });
});
