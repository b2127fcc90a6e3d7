import type { Usage } from '../../../src/core/cost/Usage.js';
import { AuditedDatabase } from '../../../src/core/agents/AuditedDatabase.js';
import type { AuditEvent } from '../../../src/core/audit/AuditEvent.js';
import type { DatabaseClient } from '../../../src/core/database/DatabaseClient.js';
import { tableOfRows } from '../../../src/core/database/ResultTable.js';
import { AssistantError } from '../../../src/core/errors/AssistantError.js';
import { SessionManager } from '../../../src/core/session/SessionManager.js';
import { guardCompiled } from '../../../src/core/sql/guardCompiled.js';

const guarded = guardCompiled(
  {
    dialect: 'duckdb',
    text: 'SELECT product_name FROM product WHERE product_code = $1',
    parameters: ['P1'],
    tables: new Set(['product'])
  },
  'Field Engineer'
);
const options = { signal: new AbortController().signal, rowLimit: 10 };

/** A database for one question, with what reached it and what was written down. */
function audited(answer: DatabaseClient['run'], authorise = (): void => undefined) {
  const ran: string[] = [];
  const events: AuditEvent[] = [];
  const used: Usage[] = [];
  const sessions = new SessionManager({ now: () => 0, newId: () => 's1' });
  const inner: DatabaseClient = {
    dialect: 'duckdb',
    today: '2025-06-18',
    dataVersion: 'v1',
    run: (sql, parameters, given) => {
      ran.push(sql.text);
      return answer(sql, parameters, given);
    }
  };
  const database = new AuditedDatabase(inner, {
    session: sessions.open('ann', ['Field Engineer'], 'Field Engineer'),
    auditor: { record: (_session, event) => events.push(event) },
    clock: { now: () => 0 },
    authorise,
    onUsage: usage => used.push(usage)
  });
  return { database, ran, events, used };
}

describe('The database of one question', () => {
  it('writes down each statement with its values, and how many rows it had', async () => {
    const rows = tableOfRows([{ name: 'product_name', type: 'text' }], [['Bolt']], '2025-06-18');
    const { database, events } = audited(() => Promise.resolve(rows));
    expect(await database.run(guarded, ['P1'], options)).toBe(rows);
    expect(events).toEqual([
      {
        event: 'sql-executed',
        sql: "SELECT product_name FROM product WHERE product_code = 'P1'",
        rows: 1,
        milliseconds: 0
      }
    ]);
  });

  it('hears what each statement used', async () => {
    const rows = tableOfRows([], [], '2025-06-18');
    const { database, used } = audited((_sql, _parameters, { onUsage }) => {
      onUsage?.({ service: 'redshift', milliseconds: 40 });
      return Promise.resolve(rows);
    });
    await database.run(guarded, ['P1'], options);
    expect(used).toEqual([{ service: 'redshift', milliseconds: 40 }]);
  });

  it('writes down one that failed, too', async () => {
    const { database, events } = audited(() => Promise.reject(new Error('gone')));
    await expect(database.run(guarded, ['P1'], options)).rejects.toThrow('gone');
    expect(events).toMatchObject([{ event: 'sql-executed', rows: null }]);
  });

  it('does not reach the database for who may not ask any more', async () => {
    const { database, ran, events } = audited(
      () => Promise.reject(new Error('not asked')),
      () => {
        throw new AssistantError('query/stopped');
      }
    );
    await expect(database.run(guarded, ['P1'], options)).rejects.toMatchObject({
      code: 'query/stopped'
    });
    expect(ran).toEqual([]);
    expect(events).toEqual([]);
  });
});
