import type { Outcome } from '../../../src/core/answer/Outcome.js';
import { rowsOf } from '../../../src/core/database/ResultTable.js';
import type { PersonaName } from '../../../src/core/session/personas.js';
import { ReferenceDatabase } from '../semantics/GoldDatabases.js';
import { goldStage } from './goldStage.js';
import { TestAssistant } from './TestAssistant.js';

const gold = goldStage();
let reference: ReferenceDatabase;
let assistant: TestAssistant;
beforeAll(async () => {
  reference = await ReferenceDatabase.open();
}, 60_000);

beforeEach(() => {
  assistant = new TestAssistant(gold.database);
});

const words = {
  synonyms: [{ phrase: 'bin level', means: 'stock' }],
  metrics: [{ words: ['late units'], measure: 'units_sold', filters: ['late_sales'] }],
  valueLabels: [
    { dimension: 'warehouse', value: 'WH01', label: 'Rotterdam' },
    { dimension: 'customer', value: 'C0002', label: 'the shipyard' }
  ]
};

const ask = (persona: PersonaName, question: string): Promise<Outcome> =>
  assistant.ask(assistant.signIn(persona), question);

async function figure(persona: PersonaName, question: string): Promise<unknown> {
  const outcome = await ask(persona, question);
  if (outcome.kind !== 'answer') {
    throw new Error(`“${question}” ends as ${outcome.kind}`);
  }
  return Number(rowsOf(outcome.table).flat().at(-1));
}

const expected = async (sql: string): Promise<unknown> =>
  Number((await reference.run(sql)).rows.flatMap(row => Object.values(row)).at(-1));

describe('Words that an administrator adds', () => {
  it('are read as the words that they stand for, at once', async () => {
    expect((await ask('Warehouse Manager', 'bin level in Rotterdam')).kind).toBe('unknown');
    expect(assistant.orchestrator.extend(words)).toEqual([]);
    expect(await figure('Warehouse Manager', 'total bin level in Rotterdam')).toBe(
      await expected(
        "SELECT SUM(current_stock) AS n FROM warehouse_product WHERE warehouse_code = 'WH01'"
      )
    );
  });

  it('make figures of a figure and conditions', async () => {
    assistant.orchestrator.extend(words);
    expect(await figure('Field Engineer', 'how many late units in total')).toBe(
      await expected(
        `SELECT SUM(l.order_quantity) AS n FROM sales_order_line l
        JOIN sales_order_header h USING (sales_order_prefix, sales_order_number)
        WHERE h.status IN ('Pending', 'Processing', 'Shipped') AND h.delivery_date < DATE '2025-06-18'`
      )
    );
  });

  it('show nobody what they may not see', async () => {
    assistant.orchestrator.extend(words);
    expect((await ask('Procurement Specialist', 'late units by warehouse')).kind).toBe('refuse');
    const session = assistant.signIn('Procurement Specialist');
    await assistant.ask(session, 'total bin level');
    const offered = assistant.orchestrator.complete(session, 'the shipy', 9);
    expect(offered).toEqual([]);
    expect((await ask('Procurement Specialist', 'stock of the shipyard')).kind).toBe('unknown');
  });

  it('are completed while they are typed', async () => {
    assistant.orchestrator.extend(words);
    const session = assistant.signIn('Warehouse Manager');
    await assistant.ask(session, 'total bin level');
    const offered = (text: string): string[] =>
      assistant.orchestrator.complete(session, text, text.length).map(each => each.text);
    expect(offered('bin le')).toEqual(['bin level']);
    expect(offered('stock in rott')).toEqual(['Rotterdam']);
  });

  it('are gone when they are taken out', async () => {
    assistant.orchestrator.extend(words);
    await ask('Warehouse Manager', 'total bin level');
    assistant.orchestrator.extend({});
    expect((await ask('Warehouse Manager', 'total bin level')).kind).toBe('unknown');
    expect((await ask('Warehouse Manager', 'stock in Rotterdam')).kind).toBe('unknown');
  });
});
