import { assembleAssistant } from '../../../src/core/agents/assembleAssistant';
import type { QueryOrchestrator } from '../../../src/core/agents/QueryOrchestrator';
import type { AskRequest, Outcome } from '../../../src/core/answer/Outcome';
import { noAuditor } from '../../../src/core/audit/AuditTrail';
import { english } from '../../../src/core/language/Translation';
import { SchemaProvider } from '../../../src/core/schema/SchemaProvider';
import { SessionManager } from '../../../src/core/session/SessionManager';
import type { EmbeddedDatabase } from '../../../src/adapters/embedded/EmbeddedDatabase';
import { InProcessCalculator } from '../../../src/core/planning/calculations/InProcessCalculator.js';
import { catalogOf } from '../schema/catalogOf';
import { openGold } from '../semantics/GoldDatabases';
import { RecordingDatabase } from './TestAssistant';

const clock = { now: () => 0 };

describe('A database that lacks columns', () => {
  let gold: EmbeddedDatabase;
  let database: RecordingDatabase;
  let assistant: QueryOrchestrator;
  const sessions = new SessionManager({ now: clock.now, newId: () => 'one' });
  sessions.open('anna', ['Warehouse Manager'], 'Warehouse Manager');

  beforeAll(async () => {
    gold = await openGold();
    database = new RecordingDatabase(gold);
    const lacking = catalogOf({
      warehouse_product: { lead_time_days: null },
      sales_order_header: { customer_name: null }
    });
    assistant = assembleAssistant({
      sessions,
      auditor: noAuditor,
      database,
      schema: new SchemaProvider({
        catalog: { tables: () => Promise.resolve(lacking) },
        clock,
        timeToLive: 1,
        timeToRetry: 1
      }),
      calculator: new InProcessCalculator(),
      loadParser: () => Promise.reject(new Error('no SQL is typed')),
      clock,
      trans: english,
      locale: 'en'
    });
  });
  afterAll(() => gold.dispose());

  const ask = (request: string | AskRequest): Promise<Outcome> =>
    assistant.processQuery({
      sessionId: 'one',
      conversationId: 'one',
      request: typeof request === 'string' ? { kind: 'question', text: request } : request,
      signal: new AbortController().signal
    });

  it('answers what does not need them', async () => {
    expect(await ask('What is the stock value?')).toMatchObject({ kind: 'answer' });
  });

  it.each([
    ['a question', 'What is the average lead time?'],
    ['a tool', 'What runs out within its lead time?']
  ])('is not asked for them by %s, which ends honestly', async (_what, question) => {
    database.heard();
    const outcome = await ask(question);
    expect(outcome).toMatchObject({ kind: 'unknown', question });
    expect('message' in outcome && outcome.message).toContain(
      'This needs the column lead_time_days of warehouse_product, which your database does not have.'
    );
    expect(database.heard().filter(text => text.includes('lead_time_days'))).toEqual([]);
  });

  it('is offered nothing to change to that needs them', async () => {
    const outcome = await ask('Stock value by warehouse');
    const choices = outcome.kind === 'answer' ? outcome.chips.flatMap(chip => chip.choices) : [];
    expect(choices.length).toBeGreaterThan(3);
    for (const { request } of choices) {
      expect(await ask(request)).toMatchObject({ kind: 'answer' });
    }
  });
});
