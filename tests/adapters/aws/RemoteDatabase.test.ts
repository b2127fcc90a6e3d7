import type { RemoteSettings } from '../../../src/adapters/aws/RemoteDatabase.js';
import type { Usage } from '../../../src/core/cost/Usage.js';
import { rowsOf } from '../../../src/core/database/ResultTable.js';
import { athena, redshift, RemoteStage, type RemoteService } from './RemoteStage.js';

const shortPages = { athena: { pageRows: 20 }, redshift: { pageRows: 20, second: 100 } };
/** A statement outlasts one request. */
const slow = { athena: { delay: 150 }, redshift: { second: 1, delay: 150 } };

describe.each<[string, RemoteService<Partial<RemoteSettings>>, string]>([
  ['Amazon Athena', athena, 'athena'],
  ['Amazon Redshift', redshift, 'redshift-data']
])('A statement of %s', (name, service, prefix) => {
  let stage: RemoteStage<Partial<RemoteSettings>>;
  beforeAll(async () => {
    stage = await RemoteStage.start(service, shortPages);
  });
  afterAll(() => stage.endpoint.close());
  beforeEach(() => {
    stage.clear();
  });

  it('is read page after page, no further than the rows that are wanted', async () => {
    const text = 'SELECT n FROM generate_series(1, 50) AS t(n) ORDER BY n';
    const whole = await stage.run(text);
    expect([whole.rowCount, whole.truncated]).toEqual([50, false]);
    expect(rowsOf(whole).map(([n]) => n)).toEqual(Array.from({ length: 50 }, (_, n) => n + 1));
    stage.clear();
    const some = await stage.run(text, { rowLimit: 20 });
    expect([some.rowCount, some.truncated]).toEqual([20, true]);
    expect(stage.heard(service.page)).toHaveLength(2);
    const exact = await stage.run(text, { rowLimit: 50 });
    expect([exact.rowCount, exact.truncated]).toEqual([50, false]);
  });

  it('has the columns of a result without rows', async () => {
    const table = await stage.run(
      'SELECT product_code, reorder_point FROM warehouse_product WHERE 1 = 0'
    );
    expect(table.columns).toEqual([
      { name: 'product_code', type: 'text' },
      { name: 'reorder_point', type: 'integer' }
    ]);
    expect([table.rowCount, table.truncated]).toEqual([0, false]);
  });

  it('runs as the persona’s role, which reads its tables and no others', async () => {
    const text = 'SELECT COUNT(*) FROM purchase_order_header';
    await expect(stage.run(text)).rejects.toMatchObject({
      code: 'system/access-denied',
      parts: ['SELECT', 'purchase_order_header']
    });
    const seen = await stage.run(text, { persona: 'Procurement Specialist' });
    expect(rowsOf(seen)[0]?.[0]).toBeGreaterThan(0);
    const roles = stage.heard(service.start).map(({ caller }) => caller?.split('/').slice(1));
    expect(roles).toEqual([
      ['warehouse_manager', 'ana'],
      ['procurement_specialist', 'ana']
    ]);
  });

  it('asks nothing where it is stopped before it begins', async () => {
    await expect(stage.run('SELECT 1', { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'query/stopped'
    });
    expect(stage.endpoint.requests).toEqual([]);
  });

  it('is waited for though it outlasts one request', async () => {
    const patient = await RemoteStage.start(service, slow);
    try {
      expect(rowsOf(await patient.run('SELECT 1'))).toEqual([[1]]);
      expect(patient.heard(service.ask).length).toBeGreaterThan(2);
    } finally {
      await patient.endpoint.close();
    }
  });

  it('says that its result is gone, not that the configuration is wrong', async () => {
    stage.endpoint.faults.next(service.service, service.page, { kind: 'result-gone' });
    await expect(stage.run('SELECT 1')).rejects.toMatchObject({
      code: 'system/service-failed',
      parts: [name, 'its result is gone']
    });
    expect(stage.heard(service.cancel)).toEqual([]);
  });

  it('says which workgroup there is none of', async () => {
    await expect(stage.run('SELECT 1', { settings: { workgroup: 'other' } })).rejects.toMatchObject(
      { code: 'system/not-found', parts: [name, 'workgroup/other'] }
    );
  });

  describe('that would not end', () => {
    let used: Usage[];
    const onUsage = (usage: Usage): void => {
      used.push(usage);
    };
    beforeEach(() => {
      used = [];
      stage.endpoint.faults.next(service.service, service.start, { kind: 'never-ends' });
    });
    // In the background, after whoever asked has heard.
    afterEach(async () => {
      await until(() => used.length > 0);
      expect(stage.active).toBe(0);
      expect(stage.heard(service.cancel)).toHaveLength(1);
    });

    it('stops at once, and is cancelled', async () => {
      const stop = new AbortController();
      const running = stage.run('SELECT 1', { signal: stop.signal, onUsage });
      await until(() => stage.heard(service.ask).length > 0);
      expect(stage.active).toBe(1);
      stop.abort();
      await expect(running).rejects.toMatchObject({ code: 'query/stopped' });
    });

    it('is cancelled also if it is stopped while it is handed over', async () => {
      const stop = new AbortController();
      const running = stage.run('SELECT 1', { signal: stop.signal, onUsage });
      stop.abort();
      await expect(running).rejects.toMatchObject({ code: 'query/stopped' });
    });

    it('is cancelled when it takes too long', async () => {
      await expect(
        stage.run('SELECT 1', { settings: { seconds: 0.05 }, onUsage })
      ).rejects.toMatchObject({ code: 'query/timeout', parts: ['0.05'] });
    });

    it('is cancelled when it can no longer be asked for', async () => {
      stage.endpoint.faults.next(service.service, service.ask, { kind: 'access-denied' });
      await expect(stage.run('SELECT 1', { onUsage })).rejects.toMatchObject({
        code: 'system/access-denied',
        parts: [`${prefix}:${service.ask}`, 'workgroup/supply-chain']
      });
    });
  });
});

async function until(is: () => boolean): Promise<void> {
  while (!is()) {
    await new Promise(resolve => setTimeout(resolve, 5));
  }
}
