import type { EmbeddedDatabase } from '../../../src/adapters/embedded/EmbeddedDatabase.js';
import { assembleAssistant } from '../../../src/core/agents/assembleAssistant.js';
import { noAuditor } from '../../../src/core/audit/AuditTrail.js';
import { english } from '../../../src/core/language/Translation.js';
import { InProcessCalculator } from '../../../src/core/planning/calculations/InProcessCalculator.js';
import { SchemaProvider } from '../../../src/core/schema/SchemaProvider.js';
import { SessionManager } from '../../../src/core/session/SessionManager.js';
import { catalogOf } from '../schema/catalogOf.js';
import { openGold } from '../semantics/GoldDatabases.js';

const clock = { now: () => 0 };

describe('The report of the tables', () => {
  let gold: EmbeddedDatabase;
  beforeAll(async () => {
    gold = await openGold();
  }, 60_000);
  afterAll(() => gold.dispose());

  const assistantWith = (schema?: SchemaProvider) =>
    assembleAssistant({
      sessions: new SessionManager({ now: clock.now, newId: () => 's1' }),
      auditor: noAuditor,
      database: gold,
      calculator: new InProcessCalculator(),
      loadParser: () => Promise.reject(new Error('nothing is parsed')),
      clock,
      trans: english,
      locale: 'en',
      ...(schema ? { schema } : {})
    });
  const known = (tables: ReturnType<typeof catalogOf>): SchemaProvider =>
    new SchemaProvider({
      catalog: { tables: () => Promise.resolve(tables) },
      clock,
      timeToLive: 1,
      timeToRetry: 1
    });

  it('names a column that is missing', async () => {
    const assistant = assistantWith(known(catalogOf({ product: { unit_cost: null } })));
    expect((await assistant.schemaReport())[0]).toBe('The table product has no column unit_cost.');
  });

  it('is empty where nothing is missing, and where the tables are our own', async () => {
    expect(await assistantWith(known(catalogOf())).schemaReport()).toEqual([]);
    expect(await assistantWith().schemaReport()).toEqual([]);
  });
});
