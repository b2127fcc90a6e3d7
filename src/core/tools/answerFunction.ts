import type { DatabaseClient } from '../database/DatabaseClient.js';
import { AssistantError, toAssistantError } from '../errors/AssistantError.js';
import type { Translation } from '../language/Translation.js';
import type { Calculator } from '../planning/calculations/Calculator.js';
import type { FunctionAnswer } from './functionAnswer.js';
import { functionEvent } from './functionEvent.js';
import { checkedInput } from './inputError.js';
import type { Tool } from './Tool.js';

export interface FunctionPorts {
  /** All that may be asked for here. */
  readonly tools: readonly Tool[];
  readonly trans: Translation;
  readonly signal: AbortSignal;
  readonly calculator: Calculator;
  /** @param today the calendar day of whoever asks, where it was said */
  readonly database: (today: string | undefined) => Promise<DatabaseClient>;
  /** Hears what went wrong, with its cause, before it is told without. */
  readonly onFailure?: (error: AssistantError) => void;
}

/** The door of a function: whatever comes is checked, and whatever goes wrong is an answer. */
export async function answerFunction(
  event: unknown,
  { tools, trans, signal, calculator, database, onFailure }: FunctionPorts
): Promise<FunctionAnswer> {
  const usage: FunctionAnswer['usage'] = [];
  try {
    const {
      tool: asked,
      persona,
      parameters,
      today,
      gazetteer
    } = checkedInput(functionEvent, event);
    const tool = tools.find(({ name }) => name === asked);
    if (!tool) {
      const names = tools.map(({ name }) => name).join(', ');
      throw new AssistantError('agent/unknown-tool', [asked, names]);
    }
    const result = await tool.run(parameters, {
      persona,
      trans,
      signal,
      calculator,
      ...(gazetteer ? { gazetteer } : {}),
      database: async () => metered(await database(today), usage)
    });
    return { ok: true, result, usage };
  } catch (thrown) {
    const error = toAssistantError(thrown);
    onFailure?.(error);
    return { ok: false, error: { code: error.code, parts: [...error.parts] }, usage };
  }
}

function metered(database: DatabaseClient, usage: FunctionAnswer['usage']): DatabaseClient {
  const { dialect, today, dataVersion } = database;
  return {
    dialect,
    today,
    dataVersion,
    run: (sql, parameters, options) =>
      database.run(sql, parameters, {
        ...options,
        onUsage: used => {
          if (used.service === 'redshift') {
            usage.push(used);
          }
        }
      })
  };
}
