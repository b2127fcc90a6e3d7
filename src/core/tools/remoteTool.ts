import { AssistantError } from '../errors/AssistantError.js';
import { functionAnswer } from './functionAnswer.js';
import type { FunctionEvent } from './functionEvent.js';
import { checkedInput } from './inputError.js';
import { allowOnly, type Tool } from './Tool.js';
import type { ToolFunctions } from './ToolFunctions.js';

/** A tool that a function runs: the same to whoever asks, and as strict before it is paid for. */
export function remoteTool(
  tool: Tool,
  functionName: string,
  invokerOf: ToolFunctions['invokerOf']
): Tool {
  return {
    ...tool,
    run: async (parameters, context) => {
      const { persona, signal, gazetteer, meter } = context;
      allowOnly(tool.name, tool.personas, persona);
      checkedInput(tool.input, parameters);
      meter?.check();
      const event: Omit<FunctionEvent, 'parameters'> & { parameters: unknown } = {
        tool: tool.name,
        persona,
        parameters,
        today: (await context.database()).today,
        ...(gazetteer ? { gazetteer } : {})
      };
      const invoker = await invokerOf(persona);
      const options = { signal, ...(meter ? { onUsage: meter.add } : {}) };
      const answer = functionAnswer.safeParse(await invoker.invoke(functionName, event, options));
      answer.data?.usage.forEach(used => meter?.add(used));
      if (!answer.success) {
        throw unreadable(functionName, answer.error);
      }
      if (!answer.data.ok) {
        const { code, parts } = answer.data.error;
        throw new AssistantError(code, parts, { cause: new Error(`Said by ${functionName}.`) });
      }
      const result = tool.output.safeParse(answer.data.result);
      if (!result.success) {
        throw unreadable(functionName, result.error);
      }
      return result.data;
    }
  };
}

const unreadable = (functionName: string, cause: Error): AssistantError =>
  new AssistantError('agent/function-failed', [functionName, 'its answer cannot be read'], {
    cause
  });
