import type { ModelAccess } from '../../../../src/core/agents/model/ModelAccess.js';
import type { Outcome } from '../../../../src/core/answer/Outcome.js';
import { rowsOf } from '../../../../src/core/database/ResultTable.js';
import { AssistantError } from '../../../../src/core/errors/AssistantError.js';
import type { PersonaName } from '../../../../src/core/session/personas.js';
import { answerOf, unknownOf } from '../answerOf.js';
import { goldStage } from '../goldStage.js';
import { byWarehouse, modelStage, odd } from './modelStage.js';
import { call, usageOf, type Script } from './ScriptedModel.js';

const gold = goldStage();
const stage = modelStage(gold);
const nonsense = call('emit_reading', { figures: ['happiness'] });

describe('A question that the reader cannot read', () => {
  it('is answered by the reading that the model emits, in one call, as by one of our own', async () => {
    const { ask, model } = stage([{ calls: [byWarehouse] }]);
    const answer = answerOf(await ask(odd));
    const own = answerOf(await ask('stock value by warehouse'));
    expect(model.requests).toHaveLength(1);
    expect(answer).toMatchObject({ question: odd, answeredBy: 'model', doubts: [] });
    expect(answer.reading).toEqual({ ...own.reading, assumed: [] });
    expect([answer.sentence, rowsOf(answer.table), answer.sql]).toEqual([
      own.sentence,
      rowsOf(own.table),
      own.sql
    ]);
    expect(answer.chips.map(({ label }) => label)).toEqual(own.chips.map(({ label }) => label));
  });

  it('is answered by the planning tool that the model calls', async () => {
    const input = { product_code: 'P1010', horizon: 4, granularity: 'week' };
    const { ask, model } = stage([{ calls: [call('forecast_demand', input)] }]);
    const answer = answerOf(await ask(odd));
    expect(answer.tool).toEqual({ name: 'forecast_demand', parameters: input, isChained: false });
    expect(answer.answeredBy).toBe('model');
    expect(answer.table.rowCount).toBe(4);
    expect(model.requests).toHaveLength(1);
  });

  it('is answered by SQL that the guard lets pass, which is said to be the model’s', async () => {
    const sql = 'SELECT count(*) AS n FROM product';
    const { ask, assistant } = stage([{ calls: [call('run_sql', { sql })] }]);
    const answer = answerOf(await ask(odd));
    expect(answer.sentence).toBe('1 row.');
    expect(answer.sql).toMatch(/count\(\*\)/i);
    expect(answer.assumptions.join()).toContain('written by a model');
    expect(assistant.database.heard().at(-1)).toMatch(/count\(\*\)/i);
  });

  it('can plan over the rows of a reading that the model never saw', async () => {
    const { ask, model } = stage(
      [
        {
          calls: [
            call('emit_reading', {
              list: 'sales_order',
              filters: [{ is: 'open_sales' }, { field: 'warehouse', names: ['WH01'] }],
              limit: 5,
              more: true
            })
          ]
        },
        { calls: [call('optimize_delivery_route', { order_ids: ['$rows'] })] }
      ],
      {},
      'Field Engineer'
    );
    const answer = answerOf(await ask('optimise the gronkles of WH01'));
    expect(answer.tool).toMatchObject({ name: 'optimize_delivery_route', isChained: true });
    expect(answer.table.rowCount).toBe(5);
    expect(model.requests).toHaveLength(2);
    const orders = rowsOf(answer.table).map(row => String(row[2]));
    expect(orders.filter(order => model.heard.includes(order))).toEqual([]);
  });

  it('says word for word what was sent', async () => {
    const { ask, model } = stage([{ calls: [nonsense] }, { calls: [byWarehouse] }]);
    const { sent } = answerOf(await ask(odd));
    const [, last] = model.requests;
    expect(sent).toContain(last?.system);
    for (const text of [odd, 'emit_reading', 'happiness', 'There is no figure']) {
      expect(sent).toContain(text);
    }
  });

  it('leaves its reading to the next turn, which needs no model', async () => {
    const { ask, model } = stage([{ calls: [byWarehouse] }]);
    await ask(odd);
    const answer = answerOf(await ask('only WH03'));
    expect(model.requests).toHaveLength(1);
    expect(answer.answeredBy).toBe('compiler');
    expect(answer.reading?.measures[0]?.name).toBe('stock_value');
    expect(answer.table.rowCount).toBe(1);
  });

  it('is written down with its calls and tokens, and without a value', async () => {
    const { ask, assistant } = stage([
      { calls: [nonsense], usage: usageOf(1000, 50) },
      { calls: [byWarehouse], usage: usageOf(1200, 40) }
    ]);
    await ask(odd);
    const events = assistant.audited.map(([, event]) => event);
    expect(events.find(({ event }) => event === 'model')).toEqual({
      event: 'model',
      model: 'scripted',
      agent: 'Warehouse SQL agent',
      calls: 2,
      tokens: 2290,
      tools: 'emit_reading',
      end: 'found',
      milliseconds: 0
    });
  });
});

describe('A question that is no model’s work', () => {
  const questions: readonly (readonly [PersonaName, string, Outcome['kind']])[] = [
    ['Field Engineer', 'which purchase orders are overdue?', 'refuse'],
    ['Warehouse Manager', 'delete all orders of WH01', 'refuse'],
    ['Warehouse Manager', 'what do the bolts weigh?', 'unknown'],
    ['Warehouse Manager', 'stock valeu by warehouse', 'answer'],
    ['Warehouse Manager', 'stock value by warehouse', 'answer']
  ];
  it.each(questions)('never reaches it: %s, %s', async (persona, question, kind) => {
    const { ask, model } = stage([{ text: 'Yes.' }], {}, persona);
    expect((await ask(question)).kind).toBe(kind);
    expect(model.requests).toEqual([]);
  });

  it('stays refused when a follow-up has words that nobody knows', async () => {
    const { ask, model } = stage([{ calls: [byWarehouse] }], {}, 'Field Engineer');
    await ask('which purchase orders are overdue?');
    expect((await ask('flurbish')).kind).toBe('refuse');
    expect(model.requests).toEqual([]);
  });
});

describe('Without help', () => {
  const honest = async (): Promise<string> => {
    const assistant = gold.assistant();
    const outcome = await assistant.ask(assistant.signIn('Warehouse Manager'), odd);
    return unknownOf(outcome).message;
  };

  it('the honest end stands alone where there is no model by design', async () => {
    expect(await honest()).toMatch(/^I do not know the words “flurbish”, “gronkles”\.$/);
  });

  it.each<readonly [string, () => Promise<ModelAccess | null>, RegExp]>([
    ['none is set up', () => Promise.resolve(null), /No language model is set up/],
    [
      'it cannot be loaded',
      () => Promise.reject(new AssistantError('system/credentials-none')),
      /could not help: There are no AWS credentials here\./
    ],
    ['something breaks', () => Promise.reject(new Error('boom')), /could not help: Something/]
  ])('it says why where %s', async (_why, loadModel, said) => {
    const assistant = gold.assistant({ loadModel });
    const outcome = await assistant.ask(assistant.signIn('Warehouse Manager'), odd);
    const { message } = unknownOf(outcome);
    expect(message.startsWith(await honest())).toBe(true);
    expect(message).toMatch(said);
  });

  it.each<readonly [string, Script, Partial<ModelAccess>, RegExp]>([
    [
      'it is no longer offered',
      () => Promise.reject(new AssistantError('agent/model-ended', ['old'])),
      {},
      /The model old is no longer offered\./
    ],
    [
      'the budget of the day is spent',
      () => ({ calls: [byWarehouse] }),
      {
        spend: () => {
          throw new AssistantError('agent/budget-spent', ['the day', '$5.00']);
        }
      },
      /The budget of the day is spent \(\$5\.00\)\./
    ],
    [
      'the question has no tokens left',
      () => ({ calls: [nonsense], usage: usageOf(4000) }),
      { tokensPerQuestion: 8000 },
      /The budget of one question is spent/
    ],
    ['it will not', () => ({ stop: 'refused' as const }), {}, /would not answer/],
    ['it cannot mend its calls', () => ({ calls: [nonsense] }), {}, /did not find it/],
    [
      'it says that it cannot be told',
      () => ({ text: 'No table holds gronkles.' }),
      {},
      /The language model says: “No table holds gronkles\.”/
    ]
  ])('it says so where %s', async (_why, script, parts, said) => {
    const { ask } = stage(script, parts);
    const { message, offers } = unknownOf(await ask(odd));
    expect(message.startsWith(await honest())).toBe(true);
    expect(message).toMatch(said);
    expect(offers.length).toBeGreaterThan(0);
  });

  it('repeats no figure that the model made up', async () => {
    const { ask } = stage([{ text: 'There are 42 gronkles.' }]);
    expect(unknownOf(await ask(odd)).message).not.toContain('42');
  });

  it('shows what was sent all the same', async () => {
    const { ask } = stage([{ text: 'No table holds gronkles.' }]);
    expect(unknownOf(await ask(odd)).sent).toContain(odd);
  });

  it('shows what was sent before it failed', async () => {
    const { ask } = stage(() => Promise.reject(new AssistantError('agent/model-ended', ['old'])));
    expect(unknownOf(await ask(odd)).sent).toContain(odd);
  });

  it('leaves nothing to the next turn', async () => {
    const { ask } = stage([{ text: 'No table holds gronkles.' }]);
    await ask('stock value by warehouse');
    await ask(odd);
    expect((await ask('only WH03')).kind).not.toBe('answer');
  });
});
