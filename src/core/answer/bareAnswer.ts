import { noCost } from '../cost/Cost.js';
import type { Answer } from './Outcome.js';

type Told = Pick<Answer, 'question' | 'sentence' | 'table' | 'milliseconds'>;

/** An answer of which no more is known than these; `parts` say what else is. */
export function bareAnswer(told: Told, parts: Partial<Answer> = {}): Answer {
  return {
    kind: 'answer',
    reading: null,
    tool: null,
    answeredBy: 'compiler',
    chips: [],
    assumptions: [],
    definitions: [],
    inputs: [],
    files: [],
    chart: null,
    sql: null,
    cost: noCost,
    next: [],
    notices: [],
    doubts: [],
    sent: null,
    ...told,
    ...parts
  };
}
