import { assembleAssistant } from '../../../src/core/agents/assembleAssistant';
import { noAuditor } from '../../../src/core/audit/AuditTrail';
import { Configuration } from '../../../src/core/config/Configuration';
import { english } from '../../../src/core/language/Translation';
import { SessionManager } from '../../../src/core/session/SessionManager';
import type { SqlParser } from '../../../src/core/sql/SqlParser';
import type { DatabaseClient } from '../../../src/core/database/DatabaseClient';
import { InProcessCalculator } from '../../../src/core/planning/calculations/InProcessCalculator.js';
import { openGold } from '../semantics/GoldDatabases';

const clock = { now: () => 0 };
const unparsed: SqlParser = { parse: () => ({ ok: false, tooDeep: false, message: 'no' }) };

const database: DatabaseClient = {
  dialect: 'duckdb',
  today: '2025-06-18',
  dataVersion: '1',
  run: () => Promise.reject(new Error('nothing may run'))
};

describe('assembleAssistant', () => {
  it('loads the parser when SQL appears, once, and again only after a failure', async () => {
    const sessions = new SessionManager({ now: clock.now, newId: () => 'one' });
    const { id } = sessions.open('anna', ['Field Engineer'], 'Field Engineer');
    const loadParser = jest
      .fn<Promise<SqlParser>, []>()
      .mockRejectedValueOnce(new Error('the network is away'))
      .mockResolvedValue(unparsed);
    const assistant = assembleAssistant({
      sessions,
      auditor: noAuditor,
      database,
      calculator: new InProcessCalculator(),
      loadParser,
      clock,
      trans: english,
      locale: 'en'
    });
    const ask = async () => {
      const outcome = await assistant.processQuery({
        sessionId: id,
        conversationId: id,
        request: { kind: 'sql', text: 'SELECT 1 FROM product' },
        signal: new AbortController().signal
      });
      return outcome.kind;
    };
    expect(loadParser).not.toHaveBeenCalled();
    expect([await ask(), await ask(), await ask()]).toEqual(['error', 'refuse', 'refuse']);
    expect(loadParser).toHaveBeenCalledTimes(2);
  });

  it('holds to the configured length of a question', async () => {
    const sessions = new SessionManager({ now: clock.now, newId: () => 'one' });
    const { id } = sessions.open('anna', ['Field Engineer'], 'Field Engineer');
    const assistant = assembleAssistant({
      sessions,
      auditor: noAuditor,
      database,
      calculator: new InProcessCalculator(),
      loadParser: () => Promise.resolve(unparsed),
      clock,
      trans: english,
      locale: 'en',
      configuration: Configuration.parse({ app: { max_query_length: 5 } })
    });
    const outcome = await assistant.processQuery({
      sessionId: id,
      conversationId: id,
      request: { kind: 'question', text: 'stock?' },
      signal: new AbortController().signal
    });
    expect(outcome).toMatchObject({ error: { code: 'query/too-long', parts: ['6', '5'] } });
  });

  it('plans routes over the places that are configured', async () => {
    const gold = await openGold();
    const sessions = new SessionManager({ now: clock.now, newId: () => 'one' });
    const { id } = sessions.open('anna', ['Field Engineer'], 'Field Engineer');
    const at = (longitude: number) => ({ latitude: 0, longitude });
    const areas = { Northgate: at(0.1), Hillcrest: at(0.2) };
    const assistant = assembleAssistant({
      sessions,
      auditor: noAuditor,
      database: gold,
      calculator: new InProcessCalculator(),
      loadParser: () => Promise.resolve(unparsed),
      clock,
      trans: english,
      locale: 'en',
      configuration: Configuration.parse({ routes: { areas, warehouses: { WH01: at(0) } } })
    });
    const outcome = await assistant.processQuery({
      sessionId: id,
      conversationId: id,
      request: { kind: 'question', text: 'best route for SO-7862 and SO-7867 from WH01' },
      signal: new AbortController().signal
    });
    await gold.dispose();
    expect(outcome).toMatchObject({
      kind: 'answer',
      sentence: expect.stringMatching(/1 route, 57\.8 km, /) as string,
      assumptions: expect.arrayContaining([
        'Areas and warehouses lie where the settings say.'
      ]) as string[]
    });
  }, 60_000);
});
