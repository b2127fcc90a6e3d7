import { MeteredDatabase } from '../../../src/core/cost/MeteredDatabase.js';
import type { DatabaseClient } from '../../../src/core/database/DatabaseClient.js';
import { tableOfRows } from '../../../src/core/database/ResultTable.js';
import { guardRegistered } from '../../../src/core/sql/guardRegistered.js';
import { trackerOf } from './trackerOf.js';

function metered() {
  const costs = trackerOf(undefined, { dailyBudget: 5 });
  const inner: DatabaseClient = {
    dialect: 'athena',
    today: '2026-11-23',
    dataVersion: 'v1',
    run: (_sql, _parameters, { onUsage }) => {
      onUsage?.({ service: 'athena', bytesScanned: 1024 ** 4 });
      return Promise.resolve(tableOfRows([], [], '2026-11-23'));
    }
  };
  return { costs, database: new MeteredDatabase(inner, costs) };
}

const sql = guardRegistered('lead time by place', 'athena');
const options = { signal: new AbortController().signal, rowLimit: 10 };

describe('A paid database', () => {
  it('charges to all what nobody asked for', async () => {
    const { costs, database } = metered();
    await database.run(sql, [], options);
    expect(costs.day.addedUsd).toBe(5);
  });

  it('leaves to who asks what the statement used', async () => {
    const { costs, database } = metered();
    const used: string[] = [];
    await database.run(sql, [], { ...options, onUsage: ({ service }) => used.push(service) });
    expect(used).toEqual(['athena']);
    expect(costs.day.addedUsd).toBe(0);
  });

  it('stops when the budget of the day is spent', async () => {
    const { database } = metered();
    await database.run(sql, [], options);
    await expect(database.run(sql, [], options)).rejects.toMatchObject({
      code: 'agent/budget-spent'
    });
  });
});
