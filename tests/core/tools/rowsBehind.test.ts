import { isAssistantError } from '../../../src/core/errors/AssistantError.js';
import { compileQuery } from '../../../src/core/semantics/compiler/compileQuery.js';
import { personaNames, type PersonaName } from '../../../src/core/session/personas.js';
import { ToolRegistry } from '../../../src/core/tools/ToolRegistry.js';
import type { TableResult } from '../../../src/core/tools/TableResult.js';
import { goldToday, runCompiled } from '../semantics/GoldDatabases.js';
import { GoldTools } from './goldContext.js';
import { askedOfTools } from './askedOfTools.js';

describe('The rows behind what a tool made its figures from', () => {
  const { tools } = new ToolRegistry();
  let gold: GoldTools;
  beforeAll(async () => {
    gold = await GoldTools.open();
  });
  afterAll(() => gold.dispose());

  async function inputsOf(name: string, persona: PersonaName): Promise<TableResult['inputs']> {
    const tool = tools.find(each => each.name === name);
    try {
      return tool && (await gold.run(tool, askedOfTools[name] ?? {}, persona)).inputs;
    } catch (error) {
      if (isAssistantError(error) && error.code === 'auth/tool-not-allowed') {
        return [];
      }
      throw error;
    }
  }

  it.each(Object.keys(askedOfTools))('of %s: its persona may see them', async name => {
    for (const persona of personaNames) {
      for (const input of (await inputsOf(name, persona)) ?? []) {
        expect(input.value).not.toMatch(/NaN|undefined|null/);
        if (input.rows) {
          const compiled = compileQuery(input.rows, {
            dialect: 'duckdb',
            persona,
            today: goldToday
          });
          expect({ input: input.name, compiled: compiled !== null }).toEqual({
            input: input.name,
            compiled: true
          });
          const table = compiled && (await runCompiled(gold.database, compiled, persona));
          expect(table?.truncated).toBe(false);
        }
      }
    }
  });
});
