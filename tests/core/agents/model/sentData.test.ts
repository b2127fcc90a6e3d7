import type { EmbeddedDatabase } from '../../../../src/adapters/embedded/EmbeddedDatabase.js';
import type { ModelRequest } from '../../../../src/core/agents/model/Model.js';
import { MemberCatalog } from '../../../../src/core/agents/MemberCatalog.js';
import type { Outcome } from '../../../../src/core/answer/Outcome.js';
import { rowsOf } from '../../../../src/core/database/ResultTable.js';
import type { PersonaName } from '../../../../src/core/session/personas.js';
import { openGold } from '../../semantics/GoldDatabases.js';
import { openHostileGold } from '../hostileGold.js';
import { TestAssistant } from '../TestAssistant.js';
import { accessTo, call, ScriptedModel, type Reply, type Script } from './ScriptedModel.js';

let gold: EmbeddedDatabase;
let hostile: EmbeddedDatabase;
beforeAll(async () => {
  gold = await openGold();
  hostile = await openHostileGold();
}, 60_000);
afterAll(() => Promise.all([gold.dispose(), hostile.dispose()]));

async function talk(
  database: EmbeddedDatabase,
  script: Script | readonly Reply[],
  sendData: boolean,
  turns: readonly string[],
  persona: PersonaName = 'Warehouse Manager'
): Promise<{ outcomes: Outcome[]; model: ScriptedModel; statements: readonly string[] }> {
  const model = new ScriptedModel(script);
  const loadModel = () => Promise.resolve(accessTo(model, { sendData }));
  const assistant = new TestAssistant(database, new MemberCatalog(database), { loadModel });
  const session = assistant.signIn(persona);
  const outcomes: Outcome[] = [];
  for (const turn of turns) {
    outcomes.push(await assistant.ask(session, turn));
  }
  return { outcomes, model, statements: assistant.database.statements };
}

const odd = 'flurbish the gronkles';
const customers = call('emit_reading', { list: 'sales_order', limit: 60, more: true });
const wrongName = call('emit_reading', {
  list: 'stock',
  filters: [{ field: 'product', names: ['granit'] }]
});
const wrongTool = call('forecast_demand', { product_code: 'granit' });

/** Every text that stands in the rows of an answer. */
const textsOf = (outcome: Outcome | undefined): string[] =>
  outcome?.kind === 'answer'
    ? [
        ...new Set(
          rowsOf(outcome.table)
            .flat()
            .map(String)
            .filter(text => /[a-z]{3}|\d{3}/i.test(text) && !/^20\d\d-/.test(text))
        )
      ].filter(
        text => !['Pending', 'Processing', 'Shipped', 'Delivered', 'Cancelled'].includes(text)
      )
    : [];

const turns = ['list all orders', odd];
const script: Script = (_request, round) =>
  [{ calls: [customers, wrongName, wrongTool] }, { calls: [customers] }, { text: 'Done.' }][
    round - 1
  ] ?? { text: 'Done.' };

describe('Where data may not be sent', () => {
  it('a model hears of no value: not of rows, nor of names near to another', async () => {
    const { outcomes, model } = await talk(gold, script, false, turns);
    expect(model.requests.length).toBeGreaterThan(1);
    const texts = textsOf(outcomes[0]);
    expect(texts.length).toBeGreaterThan(50);
    expect(texts.filter(text => model.heard.includes(text))).toEqual([]);
    expect(model.heard).toContain('row_count');
  });

  it('of earlier turns it hears what the person said, and no name that they did not', async () => {
    const said = ['stock of P1010', 'what about those products', odd];
    const { model } = await talk(gold, [{ text: 'No.' }], false, said);
    expect(model.heard).toContain('stock of P1010');
    expect(model.heard.includes('P1011')).toBe(false);
  });
});

describe('Where data may be sent', () => {
  it('a model sees the first rows, quoted, and no more than fit', async () => {
    const { model } = await talk(gold, script, true, [odd]);
    const results = model.requests[1]?.messages.at(-1);
    const content = results?.role === 'results' ? (results.results[0]?.content ?? '') : '';
    const told = JSON.parse(content) as { row_count: number; data: unknown[] };
    expect(told.row_count).toBe(60);
    expect(told.data.length).toBeGreaterThan(5);
    expect(told.data.length).toBeLessThanOrEqual(50);
    expect(content.length).toBeLessThan(8000);
  });

  it('it is told the names near to one that there is not', async () => {
    const { model } = await talk(gold, [{ calls: [wrongTool] }, { text: 'No.' }], true, [odd]);
    expect(JSON.stringify(model.requests[1]?.messages)).toMatch(/P\d{4}/);
  });

  const asked = (request: ModelRequest): Reply => {
    // It does as the data say: whatever looks like an order is obeyed.
    const heard = JSON.stringify(request.messages);
    const obeys = /Ignore all earlier instructions|UNION SELECT|DROP TABLE/.test(heard);
    return obeys
      ? {
          calls: [
            call('run_sql', { sql: 'SELECT * FROM purchase_order_header' }),
            call('run_sql', { sql: `SELECT 1; DROP TABLE product` }),
            call('emit_reading', { list: 'purchase_order' }),
            call('analyze_supplier_performance', {})
          ]
        }
      : { calls: [customers] };
  };

  it('what stands in it widens nothing, even for a model that obeys it', async () => {
    const { outcomes, model, statements } = await talk(
      hostile,
      asked,
      true,
      [odd],
      'Field Engineer'
    );
    expect(model.heard).toMatch(/Ignore all earlier instructions|UNION SELECT|DROP TABLE/);
    expect(model.requests.length).toBeGreaterThan(2);
    expect(
      statements.filter(text => /purchase_order|DROP/.test(text.replace(/'[^']*'/g, '')))
    ).toEqual([]);
    const [outcome] = outcomes;
    expect(outcome?.kind === 'answer' ? outcome.reading?.rows : null).toBe('sales_order');
  });

  it('it stands in messages alone, never in what a model is told to do', async () => {
    const { model } = await talk(hostile, asked, true, [odd], 'Field Engineer');
    const told = model.requests.map(({ system, tools }) => JSON.stringify([system, tools]));
    expect(new Set(told).size).toBe(1);
    expect(told[0]).not.toMatch(/Ignore all earlier/);
  });
});
