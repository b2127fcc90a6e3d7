import { DataType, tableFromIPC, type Table } from 'apache-arrow';
import { nodeEngine } from '../../../src/adapters/embedded/nodeEngine.js';
import { tableOfArrow } from '../../../src/adapters/embedded/tableOfArrow.js';
import type { DuckDbEngine } from '../../../src/adapters/embedded/DuckDbEngine.js';

let engine: DuckDbEngine;
let table: Table;

beforeAll(async () => {
  engine = await nodeEngine();
  const connection = await engine.connect();
  table = tableFromIPC(
    await engine.runQuery(
      connection,
      `SELECT i AS id, (i / 8)::DECIMAL(10,2) AS money, SUM(i::INTEGER) AS units,
              DATE '2025-06-18' + i::INTEGER AS day, CASE WHEN i > 1 THEN 'n' || i END AS name,
              CASE WHEN i > 1 THEN 0.5::DECIMAL(4,1) END AS rest
         FROM range(5000) AS r(i) GROUP BY i ORDER BY i`
    )
  );
}, 60_000);
afterAll(() => engine.terminate());

describe('the Arrow file of a result', () => {
  it('is an Arrow file with integers, doubles and days, and the same values', () => {
    const bytes = tableOfArrow(table, '2025-06-18', false).arrowFile?.() ?? new Uint8Array();
    expect(Buffer.from(bytes.subarray(0, 6)).toString()).toBe('ARROW1');
    const file = tableFromIPC(bytes);
    expect(file.schema.fields.map(field => [field.name, String(field.type)])).toEqual([
      ['id', 'Int64'],
      ['money', 'Float64'],
      ['units', 'Int64'],
      ['day', 'Date32<DAY>'],
      ['name', 'Utf8'],
      ['rest', 'Float64']
    ]);
    expect(file.numRows).toBe(5000);
    const last = file.get(4999)?.toJSON();
    expect(last).toMatchObject({
      id: 4999n,
      money: 624.88,
      units: 4999n,
      name: 'n4999',
      rest: 0.5
    });
    expect(file.get(0)?.toJSON()).toMatchObject({ name: null, rest: null });
    expect(file.schema.fields.some(field => DataType.isDecimal(field.type))).toBe(false);
  });

  it('holds no more rows than the result does', () => {
    const cut = tableOfArrow(table.slice(0, 10), '2025-06-18', true);
    expect(tableFromIPC(cut.arrowFile?.()).numRows).toBe(10);
    expect(tableFromIPC(cut.arrowFile?.()).get(9)?.toJSON()).toMatchObject({ id: 9n, money: 1.13 });
  });

  it('is whole without a row', () => {
    const none = tableFromIPC(tableOfArrow(table.slice(0, 0), '2025-06-18', false).arrowFile?.());
    expect([none.numRows, none.schema.fields.length]).toEqual([0, 6]);
  });
});
