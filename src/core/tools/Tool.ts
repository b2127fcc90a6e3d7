import type { z } from 'zod';
import type { CostMeter } from '../cost/CostMeter.js';
import type { DatabaseClient } from '../database/DatabaseClient.js';
import { AssistantError, isAssistantError } from '../errors/AssistantError.js';
import type { Translation } from '../language/Translation.js';
import type { Calculator } from '../planning/calculations/Calculator.js';
import type { Gazetteer } from '../planning/routing/Gazetteer.js';
import type { PersonaName } from '../session/personas.js';
import { checkedInput } from './inputError.js';

/** What a tool may use besides its parameters. */
export interface ToolContext {
  readonly persona: PersonaName;
  readonly trans: Translation;
  readonly signal: AbortSignal;
  /** Where what takes long is calculated. */
  readonly calculator: Calculator;
  /** Told how far long work is, in words. */
  readonly onProgress?: (text: string) => void;
  /** Where areas and warehouses lie, as the settings say; without it a schematic map stands in. */
  readonly gazetteer?: Gazetteer;
  /** Asked before a paid run elsewhere, and told what it used. */
  readonly meter?: Pick<CostMeter, 'check' | 'add'>;
  /** Opened when a tool first asks for it; a calculation on given numbers never does. */
  database(): Promise<DatabaseClient>;
}

/** A calculation with a name, that a question, a model, a form and a command all reach alike. */
export interface Tool {
  readonly name: string;
  /** A few words in lower case, as a person names it. */
  readonly title: string;
  readonly description: string;
  /** Who may use it. */
  readonly personas: readonly PersonaName[];
  /** What it takes; also the model's tool schema and the door of a Lambda. */
  readonly input: z.ZodType;
  readonly output: z.ZodType;
  /**
   * @throws AssistantError `auth/tool-not-allowed`, `agent/invalid-input` with the parameter that
   * is wrong, and what the calculation itself throws
   */
  run(parameters: unknown, context: ToolContext): Promise<unknown>;
}

interface ToolDefinition<Input extends z.ZodType, Output extends z.ZodType> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly personas: readonly PersonaName[];
  readonly input: Input;
  readonly output: Output;
  readonly run: (
    input: z.output<Input>,
    context: ToolContext
  ) => z.input<Output> | Promise<z.input<Output>>;
}

/** A tool whose parameters are checked on the way in and whose figures on the way out. */
export function defineTool<Input extends z.ZodType, Output extends z.ZodType>(
  definition: ToolDefinition<Input, Output>
): Tool {
  const { name, personas, input, output } = definition;
  return {
    ...definition,
    run: async (parameters, context) => {
      allowOnly(name, personas, context.persona);
      const checked = checkedInput(input, parameters);
      try {
        // A figure that is no number is a fault of ours, and may not look like an answer.
        return output.parse(await definition.run(checked, context));
      } catch (error) {
        throw withParameterName(error);
      }
    }
  };
}

/** @throws AssistantError `auth/tool-not-allowed` that says who may */
export function allowOnly(
  name: string,
  personas: readonly PersonaName[],
  persona: PersonaName
): void {
  if (!personas.includes(persona)) {
    throw new AssistantError('auth/tool-not-allowed', [persona, name, personas.join(', ')]);
  }
}

/** Formulas name their inputs in camel case, parameters are in snake case. */
function withParameterName(error: unknown): unknown {
  if (!isAssistantError(error) || error.code !== 'agent/invalid-input') {
    return error;
  }
  const [field = '', ...rest] = error.parts;
  const parameter = field.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`);
  return new AssistantError('agent/invalid-input', [parameter, ...rest], { cause: error });
}
