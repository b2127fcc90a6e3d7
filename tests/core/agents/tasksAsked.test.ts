import type { Answer, Outcome } from '../../../src/core/answer/Outcome.js';
import { rowsOf } from '../../../src/core/database/ResultTable.js';
import { english } from '../../../src/core/language/Translation.js';
import { InProcessCalculator } from '../../../src/core/planning/calculations/InProcessCalculator.js';
import type { PersonaName } from '../../../src/core/session/personas.js';
import { tableResult } from '../../../src/core/tools/TableResult.js';
import { ToolRegistry } from '../../../src/core/tools/ToolRegistry.js';
import { answerOf } from './answerOf.js';
import { goldStage } from './goldStage.js';
import type { TestAssistant } from './TestAssistant.js';

const planner = 'Warehouse Manager';
const field = 'Field Engineer';
const buyer = 'Procurement Specialist';

const gold = goldStage();
let assistant: TestAssistant;
beforeEach(() => {
  assistant = gold.assistant();
});

const ask = (persona: PersonaName, ...turns: readonly string[]): Promise<Outcome> =>
  assistant.talk(persona, turns);

const rows = ({ table }: Answer) =>
  rowsOf(table).map(row => row.map(value => (typeof value === 'bigint' ? Number(value) : value)));

describe('What is asked of planning in words', () => {
  it.each([
    [planner, 'anything in WH02 likely to run dry in the next 14 days?'],
    [planner, 'what should the reorder point on large carton boxes be at WH01'],
    [planner, 'forecast P1010 for six weeks'],
    [planner, 'suggest stock transfers for fasteners'],
    [field, 'what space has WH04 got left'],
    [field, 'quickest way round SO-7862, SO-7867 and SO-7888 starting at WH01'],
    [buyer, 'How is Granite doing as a supplier, last 6 months?'],
    [buyer, "who's cheaper on packaging, Evergreen or Meridian?"],
    [buyer, 'where could we save 5% or more by moving to another supplier?'],
    [buyer, 'are we paying more than last year?'],
    [planner, 'propose what to order for WH02'],
    [buyer, 'suggest purchase orders for packaging'],
    [planner, 'xyz analysis of fasteners'],
    [buyer, 'supplier concentration, last 6 months'],
    [buyer, 'which prices are creeping up'],
    [buyer, 'overdue digest for Ironwood'],
    [buyer, 'lead time variability by supplier'],
    [planner, 'how soon will P1001 be gone in WH02'],
    [field, 'what fits on one truck tomorrow from WH01']
  ] as const)('as %s, “%s” gives what the tool gives', async (persona, question) => {
    const answer = answerOf(await ask(persona, question));
    expect(answer.answeredBy).toBe('tool');
    const { name, parameters } = answer.tool ?? { name: '', parameters: {} };
    const direct = tableResult.parse(
      await new ToolRegistry().tool(name).run(parameters, {
        persona,
        trans: english,
        signal: new AbortController().signal,
        calculator: new InProcessCalculator(),
        database: () => Promise.resolve(gold.database)
      })
    );
    expect(rows(answer)).toEqual(direct.table.rows);
    expect(answer.sentence).toBe(direct.sentence);
    expect(answer.assumptions).toEqual(expect.arrayContaining(direct.assumptions));
    expect(answer.chips.length).toBeGreaterThan(0);
  });

  it('answers why: formula, inputs and their rows, of the same task', async () => {
    const forecast = answerOf(await ask(planner, 'forecast P1010 for six weeks'));
    expect(forecast.next).toEqual(['How did you get that?']);
    const why = answerOf(
      await ask(planner, 'forecast P1010 for six weeks', 'How did you get that?')
    );
    expect(why.tool).toEqual(forecast.tool);
    expect(why.sentence.startsWith(forecast.sentence)).toBe(true);
    expect(why.sentence).toContain('Reckoned as');
    expect(why.inputs).toEqual(forecast.inputs);
    expect(why.next).toEqual([]);
  });

  it('leads to the very rows that its demand is made from', async () => {
    const session = assistant.signIn(planner);
    const risk = answerOf(await assistant.ask(session, 'stockout risk for P1025 in WH02'));
    const demand = risk.inputs.find(({ name }) => name === 'Demand');
    const lines = answerOf(await assistant.ask(session, demand?.rows ?? ''));
    const at = lines.table.columns.findIndex(({ name }) => name === 'order_quantity');
    const units = rows(lines).reduce((sum, row) => sum + Number(row[at]), 0);
    expect(units).toBeGreaterThan(0);
    expect(demand?.value).toBe(`${units} units`);
  });

  it('asks why of nothing where nothing was planned', async () => {
    const outcome = await ask(
      planner,
      'forecast P1010 for six weeks',
      'stock by warehouse',
      'why?'
    );
    expect(outcome.kind === 'answer' && outcome.tool).not.toBeTruthy();
  });

  it('is done for the rows of a list, too', async () => {
    const question = 'forecast the five products that sold most last month';
    const answer = answerOf(await ask(planner, question));
    const best = answerOf(await ask(planner, 'the five products that sold most last month'));
    expect(answer.tool?.isChained).toBe(true);
    expect(answer.tool?.parameters['product_codes']).toEqual(rows(best).map(([code]) => code));
  });

  it('is done for the rows that were shown', async () => {
    const list = answerOf(await ask(field, 'orders due tomorrow in WH01'));
    const at = list.table.columns.findIndex(({ name }) => name === 'sales_order');
    const route = answerOf(
      await ask(field, 'orders due tomorrow in WH01', 'plan me a route for those')
    );
    expect(route.tool?.name).toBe('optimize_delivery_route');
    expect(route.tool?.parameters['order_ids']).toEqual(rows(list).map(row => row[at]));
  });

  it('delivers late orders on the day that is said, whenever they were due', async () => {
    const question = 'which late orders can go on one route tomorrow from WH02';
    const late = answerOf(await ask(field, 'late orders in WH02'));
    const { tool } = answerOf(await ask(field, question));
    expect(tool?.parameters).toMatchObject({ date: '2025-06-19', warehouse_code: 'WH02' });
    expect(tool?.parameters['order_ids']).toHaveLength(late.table.rowCount);
  });

  it('is changed by a follow-up, whatever gave its rows', async () => {
    const question = 'which late orders can go on one route tomorrow from WH02';
    const ids = answerOf(await ask(field, question)).tool?.parameters['order_ids'] as string[];
    const without = answerOf(await ask(field, question, `without ${ids[3]}`));
    expect(without.tool).toMatchObject({
      isChained: false,
      parameters: { date: '2025-06-19', order_ids: ids.filter((_, at) => at !== 3) }
    });
    const first = answerOf(await ask(field, question, `without ${ids[3]}`, `${ids[5]} first`));
    const at = first.table.columns.findIndex(({ name }) => name === 'sales_order');
    expect(rows(first)[0]?.[at]).toBe(ids[5]);
    expect(rows(first)).toHaveLength(ids.length - 1);
  });

  it('says that a change does not fit, and goes on from what fitted', async () => {
    const route = 'plan a route for SO-7789, SO-7814 and SO-7857';
    const outcome = await ask(field, route, 'without SO-7886');
    expect(outcome).toMatchObject({
      kind: 'unknown',
      message: 'SO-7886 is not part of the plan. It is made for SO-7789, SO-7814, SO-7857.'
    });
    const next = answerOf(await ask(field, route, 'without SO-7886', 'without SO-7814'));
    expect(next.tool?.parameters['order_ids']).toEqual(['SO-7789', 'SO-7857']);
  });

  it('asks from which warehouse, where the rows are of several', async () => {
    const outcome = await ask(field, 'Which late orders can go on one route tomorrow?');
    expect(outcome).toMatchObject({ kind: 'clarify' });
    const options = outcome.kind === 'clarify' ? outcome.options : [];
    expect(options.map(({ label }) => label)).toEqual(['WH01', 'WH02', 'WH03', 'WH04']);
    const { tool } = answerOf(
      await assistant.ask(assistant.signIn(field), options[1]?.request ?? '')
    );
    expect(tool?.parameters).toMatchObject({ date: '2025-06-19', warehouse_code: 'WH02' });
  });

  it('tells what is outstanding on an order line by line, with its units', async () => {
    const { tool, table } = answerOf(await ask(field, 'What is outstanding on SO-7789?'));
    expect(tool?.name).toBe('check_fulfillment_status');
    expect(table.columns.map(({ name }) => name)).toContain('outstanding');
  });

  it('says when the reorder point is reached', async () => {
    const { sentence, tool } = answerOf(await ask(planner, 'When should I reorder P1010 in WH02?'));
    expect(tool?.name).toBe('calculate_reorder_point');
    expect(sentence).toMatch(/should be 60, with a safety stock of 37\.5; 19 is configured\./);
    expect(sentence).toMatch(/With 45 in stock it is reached\.$/);
    const parameters = { product_code: 'P1010', warehouse_code: 'WH02', lead_time_days: 1 };
    const request = {
      kind: 'tool',
      name: 'calculate_reorder_point',
      parameters,
      text: ''
    } as const;
    const later = answerOf(await assistant.ask(assistant.signIn(planner), request));
    expect(later.sentence).toMatch(/it is reached in \d+ days, on 2025-0[67]-\d\d\.$/);
  });

  it('says so where the rows are none', async () => {
    const answer = answerOf(await ask(field, 'best route for late orders of Quartz Labs in WH04'));
    expect(answer.table.rowCount).toBe(0);
    expect(answer.sentence).toContain('nothing to plan');
  });

  it('is refused to who may not use it, and nothing is run', async () => {
    const outcome = await ask(field, 'forecast P1010 for six weeks');
    expect(outcome).toMatchObject({ kind: 'refuse', mayAsk: [planner] });
    expect(assistant.database.heard().filter(sql => sql.includes('sales_order'))).toEqual([]);
    expect((await ask(planner, 'score all suppliers')).kind).toBe('refuse');
    expect((await ask(buyer, 'forecast P1010 for six weeks')).kind).toBe('refuse');
  });

  it('ends honestly where a tool cannot use what it is told', async () => {
    const outcome = await ask(planner, 'forecast P1010 for 900 weeks');
    expect(outcome.kind).toBe('unknown');
    expect(outcome.kind === 'unknown' && outcome.message).toContain('horizon');
  });

  it('is written down: the tool, and each statement that it ran', async () => {
    await ask(planner, 'forecast P1010 for six weeks');
    const events = assistant.audited.map(([, event]) => event.event);
    expect(events.slice(-2)).toEqual(['tool', 'question']);
    expect(events.filter(event => event === 'sql-executed').length).toBeGreaterThan(0);
  });

  it('can be asked by a form, with the same result', async () => {
    const parameters = { product_code: 'P1010', horizon: 6 };
    const request = { kind: 'tool', name: 'forecast_demand', parameters, text: 'six' } as const;
    const answer = answerOf(await assistant.ask(assistant.signIn(planner), request));
    const inWords = answerOf(await ask(planner, 'forecast P1010 for six weeks'));
    expect(answer.question).toBe('six');
    expect(rows(answer)).toEqual(rows(inWords));
    expect(answer.sentence).toBe(inWords.sentence);
    expect(assistant.audited.map(([, { event }]) => event)).toContain('tool');
  });

  it('says by a form which field the data do not know', async () => {
    const parameters = { product_code: 'P9999' };
    const request = { kind: 'tool', name: 'forecast_demand', parameters, text: 'one' } as const;
    const outcome = await assistant.ask(assistant.signIn(planner), request);
    expect(outcome).toMatchObject({ kind: 'unknown', field: 'product_code' });
  });

  it('is refused by a form as in words, and nothing is run', async () => {
    const parameters = { product_code: 'P1010' };
    const request = { kind: 'tool', name: 'forecast_demand', parameters, text: 'one' } as const;
    const outcome = await assistant.ask(assistant.signIn(buyer), request);
    expect(outcome).toMatchObject({ kind: 'refuse', mayAsk: [planner] });
    expect(assistant.database.heard().filter(sql => sql.includes('sales_order'))).toEqual([]);
  });

  it('offers each persona the forms of its own tools', async () => {
    const names = async (persona: PersonaName) =>
      (await assistant.orchestrator.toolForms(assistant.signIn(persona))).map(({ name }) => name);
    expect(await names(planner)).toContain('forecast_demand');
    expect(await names(buyer)).not.toContain('forecast_demand');
    expect(await names(buyer)).toContain('analyze_supplier_performance');
  });

  it('answers a calculation on given numbers with a row for each figure', async () => {
    const parameters = { avg_daily_demand: 10, lead_time_days: 7, safety_stock: 20 };
    const request = {
      kind: 'tool',
      name: 'calculate_reorder_point',
      parameters,
      text: 'given'
    } as const;
    const answer = answerOf(await assistant.ask(assistant.signIn(field), request));
    expect(rows(answer)).toEqual([['reorder point', 90]]);
  });

  it('stops when it is told to', async () => {
    const session = assistant.signIn(planner);
    const stop = new AbortController();
    assistant.database.instead = () => {
      stop.abort();
      return Promise.reject(new Error('gone'));
    };
    const outcome = await assistant.ask(session, 'forecast P1010 for six weeks', stop.signal);
    expect(outcome.kind === 'error' && outcome.error.code).toBe('query/stopped');
  });
});
