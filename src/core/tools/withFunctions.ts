import { functionNames, functionTools } from './functionTools.js';
import { remoteTool } from './remoteTool.js';
import type { Tool } from './Tool.js';
import type { ToolFunctions } from './ToolFunctions.js';

/** The same tools, of which those run in a function that have one. */
export function withFunctions(
  tools: readonly Tool[],
  { invokerOf, names }: ToolFunctions
): readonly Tool[] {
  return tools.map(tool => {
    const own = functionNames.find(name => functionTools[name].includes(tool.name));
    const deployed = own && names[own];
    return deployed === undefined ? tool : remoteTool(tool, deployed, invokerOf);
  });
}
