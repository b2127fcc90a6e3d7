import type { DuckDbEngine } from '../../../src/adapters/embedded/DuckDbEngine.js';
import { nodeEngine } from '../../../src/adapters/embedded/nodeEngine.js';
import { prepareDatabase } from '../../../src/adapters/embedded/prepareDatabase.js';

let engine: DuckDbEngine;
let connection: number;

beforeAll(async () => {
  engine = await nodeEngine();
  await prepareDatabase(engine, () => Promise.resolve());
  connection = await engine.connect();
}, 60_000);
afterAll(() => engine.terminate());

describe('a prepared database', () => {
  it.each([
    "SELECT * FROM read_csv('/etc/passwd')",
    "SELECT * FROM read_blob('/etc/passwd')",
    "SELECT * FROM glob('/*')",
    "SELECT * FROM read_csv('http://127.0.0.1:9/a.csv')",
    "COPY product TO '/tmp/supply-chain-product.csv'",
    "EXPORT DATABASE '/tmp/supply-chain-export'",
    "ATTACH '/tmp/supply-chain-other.db'",
    'LOAD json',
    'SET enable_external_access = true',
    'SET GLOBAL lock_configuration = false',
    'RESET lock_configuration',
    'SET autoload_known_extensions = true',
    "PRAGMA memory_limit = '1GB'"
  ])('does not run %s, even from inside', async sql => {
    await expect(engine.runQuery(connection, sql)).rejects.toThrow(
      /disabled (by|through) configuration|configuration has been locked/
    );
  });
});
