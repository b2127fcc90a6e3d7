import { noCost } from '../../../src/core/cost/Cost.js';
import { questionItem } from '../../../src/cli/evaluate/QuestionItem.js';
import { evaluationReport } from '../../../src/cli/evaluate/EvaluationReport.js';
import { textOfReport } from '../../../src/cli/evaluate/textOfReport.js';
import { verdictOf } from '../../../src/cli/evaluate/verdictOf.js';
import { nodePolyglotParser } from '../../../src/adapters/parser/nodePolyglotParser.js';
import type { Outcome } from '../../../src/core/answer/Outcome.js';
import { tableOfRows } from '../../../src/core/database/ResultTable.js';
import { AssistantError } from '../../../src/core/errors/AssistantError.js';
import { SqlGuard } from '../../../src/core/sql/SqlGuard.js';

const figure = (value: number) =>
  tableOfRows([{ name: 'n', type: 'integer' }], [[value]], '2025-06-18');

/** A database in which products are 3 and everything else is 4. */
const database = {
  dialect: 'duckdb' as const,
  today: '2025-06-18',
  dataVersion: '1',
  run: ({ text }: { text: string }) => Promise.resolve(figure(text.includes('product') ? 3 : 4))
};

let guard: SqlGuard;
beforeAll(async () => {
  guard = new SqlGuard(await nodePolyglotParser());
});

const answer = (value: number, more: Partial<Outcome & { kind: 'answer' }> = {}): Outcome => ({
  kind: 'answer',
  tool: null,
  question: '',
  reading: null,
  answeredBy: 'compiler',
  sentence: '',
  chips: [],
  assumptions: [],
  definitions: [],
  inputs: [],
  files: [],
  table: figure(value),
  chart: null,
  sql: 'SELECT 1',
  cost: noCost,
  milliseconds: 1,
  next: [],
  notices: [],
  doubts: [],
  sent: null,
  ...more
});
const clarify: Outcome = { kind: 'clarify', question: '', message: '', options: [] };
const refuse: Outcome = { kind: 'refuse', question: '', message: '', mayAsk: [], offers: [] };
const unknown: Outcome = { kind: 'unknown', question: '', message: '', offers: [] };
const failure: Outcome = { kind: 'error', question: '', error: new AssistantError('query/failed') };
const stated = { assumptions: ['Orders are counted.'] };

const asked = {
  id: 'A',
  persona: 'Warehouse Manager',
  question: 'how many?',
  kind: 'sql',
  sql: 'SELECT COUNT(*) AS n FROM product',
  alternatives: ['-- reading: orders\nSELECT COUNT(*) AS n FROM sales_order_header']
};
const barred = { ...asked, kind: 'refuse', sql: undefined };
const vague = { ...asked, kind: 'clarify', sql: undefined };
const soft = {
  ...vague,
  accept: ['clarify', 'answer'],
  answer_sql: 'SELECT COUNT(*) AS n FROM product'
};

describe('The verdict', () => {
  it.each([
    ['right', 'the values are those of the reference', asked, answer(3)],
    ['silent-wrong', 'they are not', asked, answer(5)],
    ['right', 'another reading is stated', asked, answer(4, stated)],
    ['silent-wrong', 'another reading is not stated', asked, answer(4)],
    ['over-clarify', 'it asks back without need', asked, clarify],
    ['unknown', 'it declines what can be answered', asked, unknown],
    ['wrong-refusal', 'it refuses what is allowed', asked, refuse],
    ['error', 'it fails', asked, failure],
    ['right', 'it refuses what is barred', barred, refuse],
    ['missed-refusal', 'it answers what is barred', barred, answer(3, stated)],
    ['over-clarify', 'it asks back instead of refusing', barred, clarify],
    ['right-clarify', 'it asks back where it should', vague, clarify],
    ['silent-wrong', 'it answers where it should ask back', vague, answer(3, stated)],
    ['unknown', 'it declines where it should ask back', vague, unknown],
    ['right', 'an accepted answer states its reading', soft, answer(3, stated)],
    ['silent-wrong', 'an accepted answer does not', soft, answer(3)],
    ['silent-wrong', 'an accepted answer has other values', soft, answer(5, stated)],
    [
      'missed-refusal',
      'it reads a barred table, whatever the values',
      asked,
      answer(3, { sql: 'SELECT COUNT(*) FROM purchase_order_line' })
    ]
  ])('is %s where %s', async (expected, _when, item, outcome) => {
    const found = await verdictOf(questionItem.parse(item), outcome, { database, guard });
    expect(found.verdict).toBe(expected);
  });

  it('says what was read of a barred table', async () => {
    const outcome = answer(3, { sql: 'SELECT COUNT(*) FROM purchase_order_line' });
    expect(await verdictOf(questionItem.parse(asked), outcome, { database, guard })).toEqual({
      verdict: 'missed-refusal',
      why: 'read purchase_order_line'
    });
  });
});

describe('The report', () => {
  const result = {
    id: 'A',
    kind: 'sql',
    persona: 'Field Engineer',
    tags: ['top-n', 'join'],
    question: 'late orders?',
    outcome: 'answer',
    answeredBy: 'compiler',
    milliseconds: 4,
    verdict: 'right',
    why: ''
  } as const;
  const report = evaluationReport(
    [
      result,
      { ...result, id: 'B', verdict: 'silent-wrong', why: '2 rows instead of 1', tags: ['join'] },
      { ...result, id: 'C', kind: 'refuse', outcome: 'refuse', answeredBy: null, milliseconds: 1 },
      { ...result, id: 'D', verdict: 'unknown', outcome: 'unknown', answeredBy: null, tags: [] }
    ],
    ['T'],
    '2025-06-18'
  );

  it('tells shares of what could be answered and of what was', () => {
    expect(report.total).toMatchObject({
      questions: 4,
      goodShare: 0.5,
      answeredShare: 2 / 3,
      rightShareOfAnswered: 0.5
    });
    expect(report.milliseconds).toEqual({ p50: 4, p95: 4 });
  });

  it('tallies by kind, persona and tag', () => {
    expect(report.by.kind['refuse']?.verdicts.right).toBe(1);
    expect(report.by.tag['join']?.questions).toBe(3);
    expect(Object.keys(report.by.persona)).toEqual(['Field Engineer']);
  });

  it('opens with what went wrong, and says what was left out', () => {
    const text = textOfReport(report);
    expect(text).toMatch(/^silent-wrong \(1\)\n {2}B {2}late orders\? — 2 rows instead of 1\n/);
    expect(text).toContain('not judged, as they have no reference: T');
    expect(text).toContain('good  50.0 %');
  });
});
