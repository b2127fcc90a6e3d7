import { noCost } from '../../src/core/cost/Cost.js';
import { answerLine } from '../../src/cli/answerLine.js';
import { textOfOutcome } from '../../src/cli/textOfOutcome.js';
import type { Answer, Outcome } from '../../src/core/answer/Outcome.js';
import { tableOfRows } from '../../src/core/database/ResultTable.js';
import { AssistantError } from '../../src/core/errors/AssistantError.js';

/** The fields that every line has, whatever it says, in the order of the contract. */
const fields = [
  'answeredBy',
  'args',
  'assumptions',
  'columns',
  'costUsd',
  'id',
  'intent',
  'message',
  'ms',
  'options',
  'outcome',
  'rows',
  'sql',
  'tool'
];

const answer: Answer = {
  kind: 'answer',
  question: 'how much?',
  reading: null,
  tool: null,
  answeredBy: 'cache',
  sentence: 'Revenue 1.5.',
  chips: [],
  assumptions: ['Cancelled orders are left out.'],
  definitions: ['Revenue: line totals.'],
  inputs: [],
  files: [],
  table: tableOfRows(
    [
      { name: 'warehouse_code', type: 'text' },
      { name: 'revenue', type: 'decimal' },
      { name: 'n', type: 'integer' }
    ],
    [
      ['WH01', 1.5, 9007199254740993n],
      [null, null, 2]
    ],
    '2025-06-18'
  ),
  chart: null,
  sql: 'SELECT 1',
  cost: { ...noCost, addedUsd: 0.002 },
  milliseconds: 3,
  next: [],
  notices: [],
  doubts: [],
  sent: null
};

const choice = (label: string) => ({ label, request: { kind: 'question', text: label } }) as const;
const others: readonly Outcome[] = [
  { kind: 'clarify', question: 'q', message: 'Which?', options: [choice('a'), choice('b')] },
  { kind: 'refuse', question: 'q', message: 'No.', mayAsk: [], offers: [choice('c')] },
  { kind: 'unknown', question: 'q', message: 'I do not know.', offers: [] },
  { kind: 'error', question: 'q', error: new AssistantError('query/stopped') }
];

describe('A line of the batch', () => {
  it('holds an answer with its rows', () => {
    expect(answerLine('Q1', answer, 12.5)).toEqual({
      id: 'Q1',
      outcome: 'answer',
      answeredBy: 'cache',
      intent: 'SQL_QUERY',
      tool: null,
      args: null,
      sql: 'SELECT 1',
      columns: [
        { name: 'warehouse_code', type: 'text' },
        { name: 'revenue', type: 'decimal' },
        { name: 'n', type: 'integer' }
      ],
      rows: [
        ['WH01', 1.5, '9007199254740993'],
        [null, null, 2]
      ],
      message: 'Revenue 1.5.',
      options: [],
      assumptions: ['Cancelled orders are left out.'],
      costUsd: 0.002,
      ms: 12.5
    });
  });

  it.each([answer, ...others].map(outcome => [outcome.kind, outcome] as const))(
    'has every field where it ends in %s, and is JSON',
    (kind, outcome) => {
      const line = JSON.parse(JSON.stringify(answerLine('Q1', outcome, 1))) as object;
      expect(Object.keys(line).sort()).toEqual(fields);
      expect(line).toMatchObject({ id: 'Q1', outcome: kind, ms: 1 });
    }
  );

  it('has no rows, no SQL and nobody who answered where there is no answer', () => {
    for (const outcome of others) {
      expect(answerLine('Q1', outcome, 1)).toMatchObject({
        rows: [],
        columns: [],
        sql: null,
        answeredBy: null,
        intent: null
      });
    }
  });

  it('holds what a person may choose', () => {
    const options = others.map(outcome => answerLine('Q1', outcome, 1).options);
    expect(options).toEqual([['a', 'b'], ['c'], [], []]);
  });

  it('says of a failure what happened and what to do', () => {
    const [, , , failure] = others;
    expect(failure && answerLine('Q1', failure, 1).message).toBe(
      'Stopped. Ask again when you are ready.'
    );
  });
});

describe('An outcome in a terminal', () => {
  it('is the sentence, the rows in columns, what was assumed and the SQL', () => {
    expect(textOfOutcome(answer).split('\n')).toEqual([
      'Revenue 1.5.',
      '',
      'warehouse_code  revenue  n',
      'WH01            1.5      9007199254740993',
      '–               –        2',
      '',
      '- Cancelled orders are left out.',
      '- Revenue: line totals.',
      '',
      'SELECT 1',
      ''
    ]);
  });

  it('says how many rows there are when it shows the first ones', () => {
    const rows = Array.from({ length: 25 }, (_, row) => [row]);
    const table = tableOfRows([{ name: 'n', type: 'integer' }], rows, '2025-06-18');
    const lines = textOfOutcome({ ...answer, table }).split('\n');
    expect(lines).toContain('… 25 rows in all');
    expect(lines).toContain('19');
    expect(lines).not.toContain('20');
  });

  it('is the message and what may be asked instead, where there is no answer', () => {
    expect(others.map(textOfOutcome)).toEqual([
      'Which?\n- a\n- b\n',
      'No.\n- c\n',
      'I do not know.\n',
      'Stopped. Ask again when you are ready.\n'
    ]);
  });
});
