import { AssistantError } from '../../core/errors/AssistantError.js';
import { answerFunction, type FunctionPorts } from '../../core/tools/answerFunction.js';
import type { FunctionAnswer } from '../../core/tools/functionAnswer.js';
import type { FunctionInvoker, InvokeOptions } from '../../core/tools/FunctionInvoker.js';
import { rejectWhenAborted } from '../../core/errors/rejectWhenAborted.js';

type Ports = Omit<FunctionPorts, 'signal' | 'tools'>;

/** The functions without a cloud: the same doors, over the database that is at hand. */
export class InProcessInvoker implements FunctionInvoker {
  /** @param functions the tools of each, by its name */
  constructor(
    private readonly functions: Readonly<Record<string, FunctionPorts['tools']>>,
    private readonly ports: Ports
  ) {}

  async invoke(
    functionName: string,
    payload: unknown,
    { signal }: InvokeOptions
  ): Promise<FunctionAnswer> {
    const tools = this.functions[functionName];
    if (!tools) {
      throw new AssistantError('system/not-found', ['AWS Lambda', functionName]);
    }
    // As if it had crossed the wire.
    const event: unknown = JSON.parse(JSON.stringify(payload));
    return rejectWhenAborted(answerFunction(event, { ...this.ports, tools, signal }), signal);
  }
}
