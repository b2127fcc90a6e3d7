import type { OnUsage } from '../cost/Usage.js';

export interface InvokeOptions {
  readonly signal: AbortSignal;
  readonly onUsage?: OnUsage;
}

/** Runs a planning tool somewhere else than here. */
export interface FunctionInvoker {
  /**
   * @param payload what the function's door takes
   * @returns what it answers, unchecked
   * @throws AssistantError `agent/function-failed`, `system/…`, `query/stopped`
   */
  invoke(functionName: string, payload: unknown, options: InvokeOptions): Promise<unknown>;
}
