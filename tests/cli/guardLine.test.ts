import { nodePolyglotParser } from '../../src/adapters/parser/nodePolyglotParser.js';
import { guardLine } from '../../src/cli/guardLine.js';
import { SqlGuard } from '../../src/core/sql/SqlGuard.js';

describe('npm run guard', () => {
  let guard: SqlGuard;
  beforeAll(async () => {
    guard = new SqlGuard(await nodePolyglotParser());
  });

  it('answers an allowed query with its id alone', () => {
    const line = '{"id": "a", "persona": "Field Engineer", "sql": "SELECT unit_cost FROM product"}';
    expect(guardLine(guard, line)).toEqual({ id: 'a', allowed: true, code: null, message: null });
  });

  it('answers a refused query with code and sentence', () => {
    const line = JSON.stringify({ id: 7, persona: 'Field Engineer', sql: 'DROP TABLE product' });
    expect(guardLine(guard, line)).toEqual({
      id: 7,
      allowed: false,
      code: 'guard/statement',
      message: 'Only SELECT can be run, not DROP (line 1, column 1).'
    });
  });

  it.each([
    ['no JSON', 'SELECT 1', null],
    ['a scalar', '3', null],
    ['no persona', '{"id": "x", "sql": "SELECT 1"}', 'x'],
    ['a query that is no text', '{"id": 1, "persona": "Field Engineer", "sql": ["SELECT 1"]}', 1],
    ['no id', '{"persona": "Field Engineer", "sql": "SELECT 1"}', null]
  ])('answers a line with %s too', (_what, line, id) => {
    expect(guardLine(guard, line)).toMatchObject({ id, allowed: false, code: 'guard/input' });
  });

  it.each(['constructor', '__proto__', '', 'field engineer'])('knows no persona “%s”', persona => {
    const line = JSON.stringify({ id: 1, persona, sql: 'SELECT 1' });
    expect(guardLine(guard, line)).toMatchObject({ allowed: false, code: 'guard/persona' });
  });
});
