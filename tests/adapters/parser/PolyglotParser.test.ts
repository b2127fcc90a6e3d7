import { nodePolyglotParser } from '../../../src/adapters/parser/nodePolyglotParser.js';

describe('the parser', () => {
  it.each([
    ["SELECT NOT a LIKE 'x'", ['not', 'like']],
    ["SELECT 1 FROM t WHERE b = 1 AND NOT a ILIKE 'x' ESCAPE '!'", ['not', 'i_like']],
    ["SELECT NOT NOT a LIKE 'x'", ['not', 'like']],
    ["SELECT NOT a LIKE (SELECT b FROM t WHERE NOT b LIKE 'x')", ['not', 'like', 'select']]
  ])('reads what its package leaves as text: %s', async (sql, kinds) => {
    const parsed = (await nodePolyglotParser()).parse(sql);
    const text = JSON.stringify(parsed);
    expect(parsed.ok).toBe(true);
    expect(text).not.toContain('"raw":');
    for (const kind of kinds) {
      expect(text).toContain(`"${kind}":`);
    }
  });

  it('keeps the places of all else', async () => {
    const parsed = (await nodePolyglotParser()).parse("SELECT a, NOT b LIKE 'x' FROM c");
    expect(JSON.stringify(parsed)).toContain('"start":7');
  });
});
