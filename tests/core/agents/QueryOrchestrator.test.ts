import type { Phase } from '../../../src/core/agents/Assistant.js';
import { AssistantError } from '../../../src/core/errors/AssistantError.js';
import { noCost } from '../../../src/core/cost/Cost.js';
import type { PersonaName } from '../../../src/core/session/personas.js';
import { sessionIdleLimit } from '../../../src/core/session/SessionManager.js';
import { answerOf, codeOf } from './answerOf.js';
import { goldStage } from './goldStage.js';
import { TestAssistant } from './TestAssistant.js';

const gold = goldStage();

let assistant: TestAssistant;
beforeEach(() => {
  assistant = gold.assistant();
});

const question = 'stock value by warehouse';

describe('A question', () => {
  it('runs as one statement and ends in an answer with all that belongs to it', async () => {
    const session = assistant.signIn('Warehouse Manager');
    const answer = answerOf(await assistant.ask(session, question));
    expect(assistant.database.heard()).toHaveLength(1);
    expect(answer).toMatchObject({
      question,
      answeredBy: 'compiler',
      cost: noCost,
      definitions: ['Stock value: current stock × standard cost.']
    });
    expect(answer.table.rowCount).toBe(4);
    expect(answer.sentence).toMatch(
      /^Stock value at cost by warehouse, 4 rows; highest WH0\d with/
    );
    expect(answer.chart).not.toBeNull();
    expect(answer.sql).toMatch(/^SELECT/);
  });

  it('passes its phases in order', async () => {
    const session = assistant.signIn('Warehouse Manager');
    const phases: Phase[] = [];
    await assistant.orchestrator.processQuery({
      sessionId: session,
      conversationId: session,
      request: { kind: 'question', text: question },
      signal: new AbortController().signal,
      onPhase: phase => phases.push(phase)
    });
    expect(phases).toEqual(['reading', 'checking', 'running', 'drawing']);
  });

  it('takes the time that the clock says', async () => {
    const session = assistant.signIn('Warehouse Manager');
    const asking = assistant.ask(session, question);
    assistant.now += 40;
    expect(answerOf(await asking).milliseconds).toBe(40);
  });

  it('is answered again from the cache, without the database', async () => {
    const session = assistant.signIn('Warehouse Manager');
    const first = answerOf(await assistant.ask(session, question));
    assistant.database.heard();
    const second = answerOf(await assistant.ask(session, `${question}?`));
    expect(second.answeredBy).toBe('cache');
    expect(second.table).toBe(first.table);
    expect(assistant.database.heard()).toEqual([]);
  });

  it('is never answered from what another persona asked', async () => {
    await assistant.ask(assistant.signIn('Warehouse Manager'), question);
    const engineer = assistant.signIn('Field Engineer');
    assistant.database.heard();
    expect(answerOf(await assistant.ask(engineer, question)).answeredBy).toBe('compiler');
    expect(assistant.database.heard()).toHaveLength(1);
  });

  it('is asked anew when the data has changed', async () => {
    const session = assistant.signIn('Warehouse Manager');
    await assistant.ask(session, question);
    assistant.database.dataVersion = 'later';
    expect(answerOf(await assistant.ask(session, question)).answeredBy).toBe('compiler');
  });
});

describe('A session', () => {
  it('that is none ends in an error, and nothing runs', async () => {
    expect(codeOf(await assistant.ask('nobody', question))).toBe('auth/not-signed-in');
    expect(assistant.database.heard()).toEqual([]);
  });

  it('that was idle for too long ends in an error, and nothing runs', async () => {
    const session = assistant.signIn('Warehouse Manager');
    assistant.now += sessionIdleLimit + 1;
    expect(codeOf(await assistant.ask(session, question))).toBe('auth/session-expired');
    expect(assistant.database.heard()).toEqual([]);
  });

  it('can be prepared, so that its first question need not wait for names', async () => {
    assistant = new TestAssistant(gold.database);
    const session = assistant.signIn('Procurement Specialist');
    await assistant.orchestrator.prepare(session);
    expect(assistant.database.heard().length).toBeGreaterThan(1);
    await assistant.ask(session, 'which purchase orders are overdue?');
    expect(assistant.database.heard()).toHaveLength(1);
  });

  it('that is none cannot be prepared', async () => {
    await expect(assistant.orchestrator.prepare('nobody')).rejects.toMatchObject({
      code: 'auth/not-signed-in'
    });
  });

  it('knows the day of the data', () => {
    expect(assistant.orchestrator.asOf).toBe('2025-06-18');
  });
});

describe('What a persona may not see', () => {
  it.each<[PersonaName, string, PersonaName[]]>([
    ['Warehouse Manager', 'spend by supplier this year', ['Procurement Specialist']],
    ['Field Engineer', 'which purchase orders are overdue?', ['Procurement Specialist']],
    ['Procurement Specialist', 'units sold last month', ['Warehouse Manager', 'Field Engineer']],
    ['Procurement Specialist', 'revenue by customer', ['Warehouse Manager', 'Field Engineer']]
  ])('is refused, with who may, and nothing runs: %s, %s', async (persona, text, mayAsk) => {
    const session = assistant.signIn(persona);
    const outcome = await assistant.ask(session, text);
    expect(outcome).toMatchObject({ kind: 'refuse', question: text, mayAsk });
    expect(assistant.database.heard()).toEqual([]);
  });

  it('is not had with a reading of another persona either', async () => {
    const manager = answerOf(
      await assistant.ask(assistant.signIn('Warehouse Manager'), 'revenue by warehouse last month')
    );
    const buyer = assistant.signIn('Procurement Specialist');
    if (!manager.reading) {
      throw new Error('This should have a reading.');
    }
    assistant.database.heard();
    const request = { kind: 'reading', reading: manager.reading, text: 'revenue' } as const;
    expect((await assistant.ask(buyer, request)).kind).toBe('unknown');
    expect(assistant.database.heard()).toEqual([]);
  });
});

describe('SQL', () => {
  it('runs where it is one SELECT over tables of the persona', async () => {
    const session = assistant.signIn('Warehouse Manager');
    const answer = answerOf(
      await assistant.ask(session, 'SELECT COUNT(*) AS n FROM product -- all of them')
    );
    expect(answer.table.value(0, 0)).toBe(120);
    expect(answer).toMatchObject({ reading: null, sentence: '1 row.' });
  });

  it('runs as SQL where it is said to be SQL', async () => {
    const session = assistant.signIn('Warehouse Manager');
    const outcome = await assistant.ask(session, {
      kind: 'sql',
      text: 'SELECT product_code FROM product WHERE unit_cost > 1000000'
    });
    expect(answerOf(outcome).table.rowCount).toBe(0);
  });

  it.each([
    'SELECT * FROM purchase_order_header',
    'DROP TABLE product',
    'delete from product where 1=1',
    'SELECT 1; SELECT 2 FROM product',
    "COPY product TO '/tmp/x'",
    'WITH t AS (SELECT 1 FROM purchase_order_line) SELECT * FROM t'
  ])('is refused before the database hears of it: %s', async sql => {
    const session = assistant.signIn('Warehouse Manager');
    const outcome = await assistant.ask(session, sql);
    expect(outcome).toMatchObject({ kind: 'refuse', question: sql });
    expect(assistant.database.heard()).toEqual([]);
  });

  it('gets as many rows as an answer holds, and says that there are more', async () => {
    const session = assistant.signIn('Warehouse Manager');
    const sql =
      'SELECT order_quantity FROM sales_order_line CROSS JOIN (VALUES (1), (2), (3), (4), (5), (6)) v(i)';
    const answer = answerOf(await assistant.ask(session, sql));
    expect(answer.table).toMatchObject({ rowCount: 100_000, truncated: true });
    expect(answer.sentence).toMatch(/^The first 100,?000 rows; there are more\.$/);
  });

  it('that the database cannot run ends in an error with its code', async () => {
    const session = assistant.signIn('Warehouse Manager');
    const outcome = await assistant.ask(session, 'SELECT no_such_column FROM product');
    expect(['refuse', 'error']).toContain(outcome.kind);
    expect(codeOf(outcome) ?? 'query/failed').toBe('query/failed');
  });
});

describe('Stopping', () => {
  it('ends a question that has not begun, and nothing runs', async () => {
    const session = assistant.signIn('Warehouse Manager');
    const outcome = await assistant.ask(session, question, AbortSignal.abort());
    expect(codeOf(outcome)).toBe('query/stopped');
  });

  it('ends a question that is running, whatever the database throws', async () => {
    const session = assistant.signIn('Warehouse Manager');
    const stop = new AbortController();
    assistant.database.instead = ({ signal }) =>
      new Promise((_, reject) => {
        signal.addEventListener('abort', () => {
          reject(new Error('torn down'));
        });
        stop.abort();
      });
    expect(codeOf(await assistant.ask(session, question, stop.signal))).toBe('query/stopped');
  });

  it('leaves nothing in the cache', async () => {
    const session = assistant.signIn('Warehouse Manager');
    await assistant.ask(session, question, AbortSignal.abort());
    expect(answerOf(await assistant.ask(session, question)).answeredBy).toBe('compiler');
  });

  it('one question does not stop another one that waits for the same names', async () => {
    assistant = new TestAssistant(gold.database);
    const session = assistant.signIn('Warehouse Manager');
    const stop = new AbortController();
    const first = assistant.ask(session, question, stop.signal);
    const second = assistant.ask(session, 'stock units by warehouse');
    stop.abort();
    expect(codeOf(await first)).toBe('query/stopped');
    expect((await second).kind).toBe('answer');
  });
});

describe('A database that fails', () => {
  it('ends in an error with a code, and is asked again the next time', async () => {
    const session = assistant.signIn('Warehouse Manager');
    assistant.database.instead = () =>
      Promise.reject(new AssistantError('query/failed', [], { cause: new Error('disk') }));
    expect(codeOf(await assistant.ask(session, question))).toBe('query/failed');
    assistant.database.instead = null;
    expect(answerOf(await assistant.ask(session, question)).answeredBy).toBe('compiler');
  });

  it('never shows what the driver said', async () => {
    const session = assistant.signIn('Warehouse Manager');
    assistant.database.instead = () => Promise.reject(new Error('secret at 0xDEAD'));
    const outcome = await assistant.ask(session, question);
    expect(codeOf(outcome)).toBe('system/unexpected');
    expect(outcome.kind === 'error' && outcome.error.message).not.toContain('secret');
  });

  it('fails at the names first and mends with the next question', async () => {
    assistant = new TestAssistant(gold.database);
    const session = assistant.signIn('Warehouse Manager');
    assistant.database.instead = () => Promise.reject(new AssistantError('query/failed'));
    expect(codeOf(await assistant.ask(session, question))).toBe('query/failed');
    assistant.database.instead = null;
    expect((await assistant.ask(session, question)).kind).toBe('answer');
  });
});

describe('A conversation', () => {
  it('is remembered for the next turn', async () => {
    const session = assistant.signIn('Warehouse Manager');
    const first = answerOf(
      await assistant.ask(session, 'which items are below their reorder point in WH02?')
    );
    const next = answerOf(await assistant.ask(session, 'and WH03?'));
    expect(first.sql).toContain("'WH02'");
    expect(next.sql).toContain("'WH03'");
    expect(next.sql).not.toContain("'WH02'");
  });

  it('is forgotten on request', async () => {
    const session = assistant.signIn('Warehouse Manager');
    await assistant.ask(session, 'which items are below their reorder point in WH02?');
    assistant.orchestrator.forget(session);
    expect((await assistant.ask(session, 'only the spare parts')).kind).not.toBe('answer');
  });

  it('is not another conversation', async () => {
    const session = assistant.signIn('Warehouse Manager');
    await assistant.ask(session, 'which items are below their reorder point in WH02?');
    const outcome = await assistant.orchestrator.processQuery({
      sessionId: session,
      conversationId: 'a notebook',
      request: { kind: 'question', text: 'only the spare parts' },
      signal: new AbortController().signal
    });
    expect(outcome.kind).not.toBe('answer');
  });
});

describe('The journal', () => {
  const events = (): unknown[] =>
    assistant.audited.splice(0).map(([persona, event]) => ({ persona, ...event }));

  it('has the question, and every statement that ran for it', async () => {
    const session = assistant.signIn('Warehouse Manager');
    const { sql } = answerOf(await assistant.ask(session, question));
    const persona = 'Warehouse Manager';
    const answered = {
      persona,
      event: 'question',
      question,
      outcome: 'answer',
      costUsd: 0,
      rows: 4
    };
    expect(events()).toMatchObject([
      { persona, event: 'sql-executed', sql, rows: 4 },
      { ...answered, answeredBy: 'compiler' }
    ]);
    await assistant.ask(session, question);
    expect(events()).toMatchObject([{ ...answered, answeredBy: 'cache' }]);
  });

  it('has SQL of the person, and the statement that failed', async () => {
    const session = assistant.signIn('Warehouse Manager');
    await assistant.ask(session, 'SELECT product_code FROM product LIMIT 3');
    expect(events()).toMatchObject([
      { event: 'sql-executed', rows: 3 },
      { event: 'question', rows: 3 }
    ]);
    assistant.database.instead = () => Promise.reject(new AssistantError('query/failed'));
    await assistant.ask(session, 'SELECT product_name FROM product LIMIT 3');
    expect(events()).toMatchObject([
      { event: 'sql-executed', rows: null },
      { event: 'question', outcome: 'error', rows: null },
      { event: 'error', code: 'query/failed' }
    ]);
  });

  it('has what was refused, and that nothing ran', async () => {
    const session = assistant.signIn('Warehouse Manager');
    await assistant.ask(session, 'which purchase orders are overdue?');
    await assistant.ask(session, 'SELECT * FROM purchase_order_header');
    expect(events()).toMatchObject([{ event: 'refused-question' }, { event: 'refused-question' }]);
  });

  it('has who is nobody', async () => {
    await assistant.ask('nobody', question);
    expect(events()).toMatchObject([
      { persona: undefined, event: 'question', outcome: 'error' },
      { persona: undefined, event: 'error', code: 'auth/not-signed-in' }
    ]);
  });

  it('holds no row of a result', async () => {
    const session = assistant.signIn('Warehouse Manager');
    const { table } = answerOf(await assistant.ask(session, 'which items are below minimum?'));
    const text = JSON.stringify(events());
    const names = table.columns.findIndex(({ name }) => name === 'product_name');
    const shown = Array.from({ length: 20 }, (_, row) => table.value(row, names));
    expect(names).toBeGreaterThanOrEqual(0);
    expect(shown.filter(name => typeof name === 'string' && text.includes(name))).toEqual([]);
  });
});
