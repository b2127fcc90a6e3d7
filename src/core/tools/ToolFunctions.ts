import type { PersonaName } from '../session/personas.js';
import type { FunctionInvoker } from './FunctionInvoker.js';
import type { ToolFunctionName } from './functionTools.js';

/** The functions that are set up, and how they are reached. */
export interface ToolFunctions {
  /** As whom a persona calls them. */
  readonly invokerOf: (persona: PersonaName) => Promise<FunctionInvoker>;
  /** What each goes by where it runs; one that is left out does not run. */
  readonly names: Readonly<Partial<Record<ToolFunctionName, string | undefined>>>;
}
