import { z } from 'zod';
import { toAssistantError } from '../core/errors/AssistantError.js';
import { english } from '../core/language/Translation.js';
import { invalidInput } from '../core/planning/inputChecks.js';
import { personaNames, type PersonaName } from '../core/session/personas.js';
import type { ToolContext } from '../core/tools/Tool.js';
import type { ToolRegistry } from '../core/tools/ToolRegistry.js';

/** What a tool said, or why it did not. */
export interface ToolAnswer {
  readonly ok: boolean;
  readonly json: string;
}

/** `npm run tool -- --list`: each tool with the JSON schema of its parameters. */
export function toolList(registry: ToolRegistry): string {
  const tools = registry.tools.map(({ name, description, personas, input }) => ({
    name,
    description,
    personas,
    parameters: z.toJSONSchema(input, { io: 'input' })
  }));
  return JSON.stringify(tools, null, 2);
}

/**
 * Runs one tool on parameters that are JSON text; none at all stand for `{}`.
 * @param persona as it was typed; null takes the first that may use the tool
 */
export async function runTool(
  registry: ToolRegistry,
  name: string,
  parameters: string,
  persona: string | null,
  context: Omit<ToolContext, 'persona'>
): Promise<ToolAnswer> {
  try {
    const tool = registry.tool(name);
    const as = personaOf(persona) ?? tool.personas[0] ?? personaNames[0];
    const result = await tool.run(valueOf(parameters), { ...context, persona: as });
    return { ok: true, json: JSON.stringify(result, null, 2) };
  } catch (thrown) {
    const error = toAssistantError(thrown);
    const field = error.code === 'agent/invalid-input' ? error.parts[0] : undefined;
    const told = { code: error.code, ...error.describe(english), field: field ?? null };
    return { ok: false, json: JSON.stringify(told, null, 2) };
  }
}

function personaOf(typed: string | null): PersonaName | null {
  const persona = personaNames.find(name => name.toLowerCase() === typed?.toLowerCase());
  if (typed !== null && !persona) {
    throw invalidInput('persona', `it should be one of ${personaNames.join(', ')}`);
  }
  return persona ?? null;
}

function valueOf(text: string): unknown {
  if (text.trim() === '') {
    return {};
  }
  const notNumber = /"(\w+)"\s*:\s*-?(NaN|Infinity)\b/.exec(text);
  if (notNumber) {
    throw invalidInput(notNumber[1] ?? 'parameters', `${notNumber[2] ?? ''} is not a number`);
  }
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    const place = cause instanceof Error ? cause.message : '';
    throw invalidInput('parameters', `they are not JSON (${place})`);
  }
}
