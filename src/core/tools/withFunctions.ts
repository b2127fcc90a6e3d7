import type { FunctionInvoker } from './FunctionInvoker.js';
import { remoteTool } from './remoteTool.js';
import type { Tool } from './Tool.js';
import { functionNames, toolFunctions, type ToolFunctionName } from './toolFunctions.js';

/** The functions that are set up, and how they are reached. */
export interface ToolFunctions {
  readonly invoker: FunctionInvoker;
  /** What each goes by where it runs; one that is left out does not run. */
  readonly names: Readonly<Partial<Record<ToolFunctionName, string | undefined>>>;
}

/** The same tools, of which those run in a function that have one. */
export function withFunctions(
  tools: readonly Tool[],
  { invoker, names }: ToolFunctions
): readonly Tool[] {
  return tools.map(tool => {
    const own = functionNames.find(name => toolFunctions[name].includes(tool.name));
    const deployed = own && names[own];
    return deployed === undefined ? tool : remoteTool(tool, deployed, invoker);
  });
}
