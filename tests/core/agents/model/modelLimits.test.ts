import { rowsOf } from '../../../../src/core/database/ResultTable.js';
import { AssistantError } from '../../../../src/core/errors/AssistantError.js';
import { answerOf, codeOf } from '../answerOf.js';
import { goldStage } from '../goldStage.js';
import { byWarehouse, modelStage, odd } from './modelStage.js';
import { call, type Reply } from './ScriptedModel.js';

const stage = modelStage(goldStage());
const saying = (text: string): Reply => ({ text });

describe('What a model may not', () => {
  it('look at tables of another persona: it is refused, and told so', async () => {
    const sql = 'SELECT sum(line_total) FROM sales_order_line';
    const { ask, model, assistant } = stage(
      [{ calls: [call('run_sql', { sql })] }, saying('You may not see sales.')],
      {},
      'Procurement Specialist'
    );
    assistant.database.heard();
    expect((await ask(odd)).kind).toBe('unknown');
    const told = JSON.stringify(model.requests[1]?.messages);
    expect(told).toMatch(/Refused: .*sales_order_line/);
    expect(assistant.database.heard().filter(text => text.includes('sales'))).toEqual([]);
  });

  it.each([
    ['a figure', { figures: ['revenue'] }],
    ['a list', { list: 'sales_order' }],
    ['a group', { figures: ['stock_units'], by: ['customer'] }],
    ['a term', { list: 'stock', filters: [{ is: 'late_sales' }] }],
    ['absent rows', { list: 'product', without: { rows: 'sales_line' } }]
  ])('read %s of another persona', async (_what, input) => {
    const { ask, assistant } = stage(
      [{ calls: [call('emit_reading', input)] }, saying('No.')],
      {},
      'Procurement Specialist'
    );
    assistant.database.heard();
    expect((await ask(odd)).kind).toBe('unknown');
    expect(assistant.database.heard().filter(text => text.includes('sales'))).toEqual([]);
  });

  it('use a tool of another persona, or one that there is not', async () => {
    const { ask, model } = stage([
      { calls: [call('optimize_delivery_route', { order_ids: ['SO-1204'] }), call('rm', {})] },
      saying('No.')
    ]);
    expect((await ask(odd)).kind).toBe('unknown');
    expect(JSON.stringify(model.requests[1]?.messages)).toContain('There is no tool rm');
  });

  it('write', async () => {
    const sql = 'DELETE FROM product';
    const { ask, assistant } = stage([{ calls: [call('run_sql', { sql })] }, saying('No.')]);
    assistant.database.heard();
    expect((await ask(odd)).kind).toBe('unknown');
    expect(assistant.database.heard().filter(text => /delete/i.test(text))).toEqual([]);
  });

  it('go on for one who has signed out', async () => {
    const { assistant, session, ask, model } = stage((_request, round) => {
      if (round === 1) {
        assistant.sessions.close(session);
      }
      return { calls: [byWarehouse] };
    });
    assistant.database.heard();
    const outcome = await ask(odd);
    expect(codeOf(outcome)).toBe('auth/not-signed-in');
    expect(model.requests).toHaveLength(1);
  });
});

describe('What a model says', () => {
  const first: Reply = {
    calls: [call('run_sql', { sql: 'SELECT count(*) AS n FROM product' })]
  };

  it('is shown where it saw the rows and its figures are in them', async () => {
    const { ask } = stage(
      ({ messages }) => {
        const last = messages.at(-1);
        const [result] = last?.role === 'results' ? last.results : [];
        if (!result) {
          return first;
        }
        const { data } = JSON.parse(result.content) as { data: [[number]] };
        return saying(`There are ${data[0][0]} products.`);
      },
      { sendData: true }
    );
    const answer = answerOf(await ask(odd));
    expect(answer.sentence).toBe(`There are ${String(rowsOf(answer.table)[0]?.[0])} products.`);
    expect(answer.doubts).toEqual([]);
  });

  it('gives way to our own sentence where a figure is in no result, which is said', async () => {
    const { ask } = stage([first, saying('There are 987654 products, 12 % more.')], {
      sendData: true
    });
    const answer = answerOf(await ask(odd));
    expect(answer.sentence).toBe('1 row.');
    expect(answer.doubts).toHaveLength(1);
    expect(answer.doubts[0]).toContain('“987654”, “12 %”');
  });

  it('is said to be unfinished where it broke off after something was found', async () => {
    const { ask } = stage(
      (_request, round) =>
        round === 1 ? first : Promise.reject(new AssistantError('system/throttled', ['Bedrock'])),
      { sendData: true }
    );
    const answer = answerOf(await ask(odd));
    expect(answer.sentence).toBe('1 row.');
    expect(answer.doubts).toEqual(['The model did not finish; this is what it had found.']);
  });

  it('is heard as it comes, but for what no result bears out', async () => {
    const { assistant, session } = stage(
      [
        { ...first, text: 'I look it up. It is 4711 I guess. ' },
        saying('It is one row. There are 987654 products. That is all.')
      ],
      { sendData: true }
    );
    let heard = '';
    await assistant.orchestrator.processQuery({
      sessionId: session,
      conversationId: session,
      request: { kind: 'question', text: odd },
      signal: new AbortController().signal,
      onText: piece => {
        heard += piece;
      }
    });
    expect(heard).toBe('I look it up. It is one row. ');
  });
});

describe('A stop', () => {
  it('ends the model call at once, and the question with it', async () => {
    const controller = new AbortController();
    const { ask, model } = stage(
      () =>
        new Promise((_resolve, reject) => {
          controller.signal.addEventListener('abort', () => {
            reject(new AssistantError('query/stopped'));
          });
          controller.abort();
        })
    );
    const outcome = await ask(odd, controller.signal);
    expect(codeOf(outcome)).toBe('query/stopped');
    expect(model.requests).toHaveLength(1);
  });

  it('ends the statements that the model asked for, and nothing is asked after it', async () => {
    const controller = new AbortController();
    const { ask, model, assistant } = stage(() => ({
      calls: [byWarehouse, call('run_sql', { sql: 'SELECT 1 FROM product' })]
    }));
    await ask('stock value of WH01');
    let stopped = 0;
    assistant.database.instead = ({ signal }) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => {
          stopped += 1;
          reject(new AssistantError('query/stopped'));
        });
        setTimeout(() => {
          controller.abort();
        }, 0);
      });
    const outcome = await ask(odd, controller.signal);
    expect(codeOf(outcome)).toBe('query/stopped');
    expect(stopped).toBeGreaterThan(0);
    expect(model.requests).toHaveLength(1);
  });
});
