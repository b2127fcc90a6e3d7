import { noCost } from '../../../src/core/cost/Cost.js';
import type { Answer } from '../../../src/core/answer/Outcome.js';
import { tableOfRows } from '../../../src/core/database/ResultTable.js';

/** An answer to a question, made up but whole; `parts` replace what matters to a test. */
export function answerOf(question: string, parts: Partial<Answer> = {}): Answer {
  return {
    kind: 'answer',
    question,
    reading: null,
    tool: null,
    answeredBy: 'compiler',
    sentence: '2 items are below their reorder point.',
    chips: [],
    assumptions: [],
    definitions: [],
    inputs: [],
    files: [],
    table: tableOfRows(
      [
        { name: 'product_code', type: 'text' },
        { name: 'physical_inventory', type: 'integer' }
      ],
      [
        ['P-1', 3],
        ['P-2', -1]
      ],
      '2025-06-18'
    ),
    chart: null,
    sql: 'SELECT 1',
    cost: { ...noCost, addedUsd: 0.009 },
    milliseconds: 2400,
    next: [],
    notices: [],
    doubts: [],
    sent: null,
    ...parts
  };
}
