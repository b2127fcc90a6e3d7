import { nodePolyglotParser } from '../../../src/adapters/parser/nodePolyglotParser.js';
import { rowsOf } from '../../../src/core/database/ResultTable.js';
import { dialects } from '../../../src/core/database/Dialect.js';
import { guardRegistered } from '../../../src/core/sql/guardRegistered.js';
import {
  registeredStatements,
  type RegisteredName
} from '../../../src/core/sql/registeredStatements.js';
import { SqlGuard } from '../../../src/core/sql/SqlGuard.js';
import { openGold, ReferenceDatabase } from '../semantics/GoldDatabases.js';

const names = Object.keys(registeredStatements) as RegisteredName[];

describe('The statements of the planning service', () => {
  it.each(dialects)('are run by name, under an identity of their own, on %s', dialect => {
    for (const name of names) {
      expect(guardRegistered(name, dialect)).toEqual({
        text: registeredStatements[name](dialect),
        persona: 'Planning Service'
      });
    }
  });

  it('are one: who adds another decides what crosses', () => {
    expect(names).toEqual(['lead time by place']);
  });

  it('are refused to whoever may not read the tables', async () => {
    const guard = new SqlGuard(await nodePolyglotParser());
    const { text } = guardRegistered('lead time by place', 'duckdb');
    for (const persona of ['Warehouse Manager', 'Field Engineer']) {
      expect(guard.guard(text, persona)).toMatchObject({ allowed: false });
    }
    expect(guard.guard(text, 'Planning Service')).toMatchObject({ code: 'guard/persona' });
  });

  it('give mean, maximum and spread where there were five receipts, and nothing else', async () => {
    const gold = await openGold();
    const reference = await ReferenceDatabase.open();
    const table = await gold.run(
      guardRegistered('lead time by place', 'duckdb'),
      [{ date: '2023-06-19' }, { date: '2025-06-18' }],
      { signal: new AbortController().signal, rowLimit: 10_000 }
    );
    const expected = await reference.run(
      `SELECT warehouse_code, product_code, AVG(days) AS mean_days, MAX(days) AS max_days,
              STDDEV_SAMP(days) AS sd_days
       FROM (SELECT DISTINCT id, warehouse_code, product_code, actual_delivery_date - order_date AS days
             FROM bought WHERE status = 'Received' AND actual_delivery_date > DATE '2023-06-19')
       GROUP BY 1, 2 HAVING COUNT(*) > 4 ORDER BY 1, 2`
    );
    expect(table.columns.map(({ name }) => name)).toEqual(expected.names);
    const sorted = rowsOf(table)
      .map(([warehouse, product, ...figures]) => [
        warehouse,
        product,
        ...figures.map(figure => Number(Number(figure).toFixed(6)))
      ])
      .sort((a, b) => (String(a) < String(b) ? -1 : 1));
    expect(sorted.length).toBeGreaterThan(20);
    expect(sorted).toEqual(expected.rows.map(row => Object.values(row)));
    await gold.dispose();
  });
});
