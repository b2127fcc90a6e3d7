import { english } from '../../../src/core/language/Translation.js';
import { InProcessCalculator } from '../../../src/core/planning/calculations/InProcessCalculator.js';
import type { ToolContext } from '../../../src/core/tools/Tool.js';

/** For a calculation on given numbers: it may not ask for a database. */
export const testContext: ToolContext = {
  persona: 'Warehouse Manager',
  trans: english,
  signal: new AbortController().signal,
  calculator: new InProcessCalculator(),
  database: () => Promise.reject(new Error('a calculation on given numbers reads no data'))
};
