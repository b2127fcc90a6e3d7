import type { RemoteSettings } from '../../../src/adapters/aws/RemoteDatabase.js';
import type { Usage } from '../../../src/core/cost/Usage.js';
import { rowsOf } from '../../../src/core/database/ResultTable.js';
import { redshift, RemoteStage } from './RemoteStage.js';

describe('Redshift', () => {
  let stage: RemoteStage<Partial<RemoteSettings>>;
  beforeAll(async () => {
    stage = await RemoteStage.start(redshift, { redshift: { resultBytes: 100_000 } });
  });
  afterAll(() => stage.endpoint.close());
  beforeEach(() => {
    stage.clear();
  });

  it('gives every value as the embedded database does', async () => {
    const table = await stage.run(`SELECT 1 AS whole, CAST(9007199254740993 AS BIGINT) AS large,
      CAST(-9007199254740993 AS BIGINT) AS low, CAST(12345678901234567890 AS NUMERIC(38, 0)) AS sum,
      CAST(1234567890123.45 AS NUMERIC(18, 2)) AS price, CAST('2025-06-18' AS DATE) AS day,
      CAST('2025-06-18 07:30:00.5' AS TIMESTAMP) AS instant, 'x "longValue":12345678901234567' AS word,
      CAST(0.5 AS FLOAT8) AS share, CAST('NaN' AS FLOAT8) AS odd, 1 = 1 AS yes,
      CAST(NULL AS INT) AS nothing, '' AS empty`);
    expect(table.columns.map(({ name, type }) => [name, type])).toEqual([
      ['whole', 'integer'],
      ['large', 'integer'],
      ['low', 'integer'],
      ['sum', 'integer'],
      ['price', 'decimal'],
      ['day', 'date'],
      ['instant', 'timestamp'],
      ['word', 'text'],
      ['share', 'double'],
      ['odd', 'double'],
      ['yes', 'boolean'],
      ['nothing', 'integer'],
      ['empty', 'text']
    ]);
    expect(rowsOf(table)).toEqual([
      [
        1,
        9007199254740993n,
        -9007199254740993n,
        12345678901234567890n,
        1234567890123.45,
        '2025-06-18',
        '2025-06-18T07:30:00',
        'x "longValue":12345678901234567',
        0.5,
        NaN,
        true,
        null,
        ''
      ]
    ]);
    expect(table.asOf).toBe('2025-06-18');
  });

  it('binds each value with its type, and nothing in a literal, a name or a comment', async () => {
    const table = await stage.run(
      `SELECT $1 AS a, $2 AS b, $3 AS c, $4 AS d, '$1 :p1' AS "e $1", $1 AS f -- $2
      , $5 AS g, $6 AS h`,
      { parameters: ["it's :p2", 7, 2.5, { date: '2025-06-18' }, 2 ** 40, ''] }
    );
    expect(table.columns.map(({ type }) => type)).toEqual([
      'text',
      'integer',
      'decimal',
      'date',
      'text',
      'text',
      'integer',
      'text'
    ]);
    expect(table.columns[4]?.name).toBe('e $1');
    expect(rowsOf(table)).toEqual([
      ["it's :p2", 7, 2.5, '2025-06-18', '$1 :p1', "it's :p2", 2 ** 40, '']
    ]);
  });

  it('refuses what is no value, before the service hears of it', async () => {
    await expect(stage.run('SELECT $1', { parameters: [NaN] })).rejects.toMatchObject({
      code: 'agent/invalid-input'
    });
    await expect(stage.run('SELECT $1', { parameters: [{ date: '1 May' }] })).rejects.toMatchObject(
      {
        code: 'agent/invalid-input'
      }
    );
    await expect(stage.run('SELECT $2', { parameters: ['x'] })).rejects.toMatchObject({
      code: 'query/failed'
    });
    expect(stage.heard('ExecuteStatement')).toEqual([]);
  });

  it('says what a failed statement failed of, and keeps the words of the database inside', async () => {
    const failed = await stage.run('SELECT nothing FROM product').catch((error: unknown) => error);
    expect(failed).toMatchObject({ code: 'query/failed', parts: [] });
    expect(String((failed as Error).cause)).toContain('nothing');
    await expect(stage.run('SELECT 1', { settings: { database: 'other' } })).rejects.toMatchObject({
      code: 'system/not-found',
      parts: ['Amazon Redshift', 'other']
    });
    await expect(
      stage.run(`SELECT repeat('x', 60000) FROM generate_series(1, 2)`)
    ).rejects.toMatchObject({ code: 'query/result-too-large' });
  });

  it('tells how long a statement ran, also one that failed', async () => {
    const used: Usage[] = [];
    const onUsage = (usage: Usage) => used.push(usage);
    await stage.run('SELECT 1', { onUsage });
    await stage.run('SELECT nothing FROM product', { onUsage }).catch(() => undefined);
    expect(used).toEqual([
      { service: 'redshift', milliseconds: expect.any(Number) as number },
      { service: 'redshift', milliseconds: expect.any(Number) as number }
    ]);
    expect(used.every(usage => 'milliseconds' in usage && usage.milliseconds > 0)).toBe(true);
  });
});
