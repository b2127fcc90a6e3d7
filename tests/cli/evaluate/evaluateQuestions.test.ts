import { createNodeAssistant, type NodeAssistant } from '../../../src/cli/createNodeAssistant.js';
import { checkReferences, evaluateQuestion } from '../../../src/cli/evaluate/evaluateQuestions.js';
import { questionItem, type QuestionItem } from '../../../src/cli/evaluate/QuestionItem.js';
import type { ReferencePorts } from '../../../src/cli/evaluate/runReference.js';
import { nodePolyglotParser } from '../../../src/adapters/parser/nodePolyglotParser.js';
import { SqlGuard } from '../../../src/core/sql/SqlGuard.js';
import { goldDirectory, goldToday } from '../../core/semantics/GoldDatabases.js';

let assistant: NodeAssistant;
let ports: ReferencePorts;
beforeAll(async () => {
  assistant = await createNodeAssistant({ directory: goldDirectory, today: goldToday });
  const guard = new SqlGuard(await nodePolyglotParser());
  ports = { database: assistant.database, guard };
}, 60_000);
afterAll(() => assistant.database.dispose());

const item = (parts: object): QuestionItem =>
  questionItem.parse({ id: 'A', persona: 'Warehouse Manager', kind: 'sql', ...parts });

const low = 'which items are below their reorder point in WH02?';
const lowIn = (warehouse: string): string =>
  `SELECT product_code FROM warehouse_product
    WHERE warehouse_code = '${warehouse}' AND current_stock < reorder_point`;
const topTen = `SELECT product_code, SUM(order_quantity) AS units
  FROM sales_order_line l JOIN sales_order_header h
    ON h.sales_order_prefix = l.sales_order_prefix
   AND h.sales_order_number = l.sales_order_number
 WHERE h.status <> 'Cancelled' AND h.order_date < date_trunc('month', CAST(:today AS DATE))
   AND h.order_date >= date_trunc('month', CAST(:today AS DATE)) - INTERVAL '1' MONTH
 GROUP BY product_code ORDER BY units DESC, product_code LIMIT 10`;

describe('A question of a file', () => {
  it.each<[string, string, object]>([
    ['right', 'answered as the reference has it', { question: low, sql: lowIn('WH02') }],
    ['silent-wrong', 'answered otherwise', { question: low, sql: lowIn('WH01') }],
    [
      'right',
      'that follows others',
      { question: 'and WH03?', previous: [low], sql: lowIn('WH03') }
    ],
    [
      'right',
      'with an order and a limit',
      {
        question: 'top 10 products by units sold last month',
        sql: topTen,
        order_matters: true,
        order_by: ['units desc']
      }
    ],
    ['right', 'refused as it should be', { question: 'spend by supplier', kind: 'refuse' }],
    [
      'wrong-refusal',
      'refused without need',
      { question: 'spend by supplier', sql: lowIn('WH01') }
    ],
    ['right-clarify', 'asked back', { question: 'status of order 1204', kind: 'clarify' }]
  ])('is %s: %s', async (verdict, _what, parts) => {
    const result = await evaluateQuestion(item(parts), assistant, ports);
    expect([result.verdict, result.why]).toEqual([
      verdict,
      verdict.startsWith('right') ? '' : expect.stringMatching(/./)
    ]);
  });

  it('is told with who answered it and how long that took', async () => {
    const result = await evaluateQuestion(
      item({ question: low, sql: lowIn('WH02'), tags: ['stock'] }),
      assistant,
      ports
    );
    expect(result).toMatchObject({ id: 'A', outcome: 'answer', tags: ['stock'] });
    expect(['compiler', 'cache']).toContain(result.answeredBy);
    expect(result.milliseconds).toBeGreaterThan(0);
  });
});

describe('A file whose references do not run', () => {
  it('is refused before anything is asked, with each question at fault', async () => {
    const items = [
      item({ id: 'good', question: low, sql: lowIn('WH02') }),
      item({ id: 'column', question: 'q', sql: 'SELECT no_such_column FROM product' }),
      item({ id: 'barred', question: 'q', sql: 'SELECT 1 FROM purchase_order_line' }),
      item({ id: 'must', question: 'q', sql: lowIn('WH02'), must: [['nothing']] })
    ];
    const refusal = await checkReferences(items, 'mine.json', ports).catch(
      (error: unknown) => error
    );
    expect(String(refusal)).toMatch(
      /mine\.json cannot be loaded: column: .*; barred: .*purchase_order_line.*; must: .*nothing/
    );
    expect(String(refusal)).not.toContain('good:');
  });
});
