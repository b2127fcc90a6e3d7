import fc from 'fast-check';
import { nodePolyglotParser } from '../../../src/adapters/parser/nodePolyglotParser.js';
import { personas } from '../../../src/core/session/personas.js';
import { SqlGuard } from '../../../src/core/sql/SqlGuard.js';
import { accepted, benign, examples, mutant, type GuardText } from './guardTexts.js';
import { secondOpinions } from './secondParser.js';

describe('a second parser', () => {
  let guard: SqlGuard;

  beforeAll(async () => {
    guard = new SqlGuard(await nodePolyglotParser());
  });

  it.each([
    ['WITH a AS (SELECT 1) SELECT * FROM a, public.b, "C"', ['b', 'C']],
    ['SELECT (SELECT 1 FROM a) FROM b WHERE EXISTS (SELECT 1 FROM c)', ['a', 'b', 'c']],
    ['SELECT * FROM (WITH a AS (SELECT 1) SELECT * FROM a) x, a', ['a']],
    ['WITH a AS (SELECT * FROM a) SELECT * FROM a', ['a']]
  ])('sees the tables of %s', async (sql, tables) => {
    const [opinion] = await secondOpinions([sql]);
    expect([...(opinion?.tables ?? [])].sort()).toEqual([...tables].sort());
  });

  it.each([
    ['SELECT 1; SELECT 2', { statements: ['Query', 'Query'] }],
    ['DELETE FROM a', { statements: ['Delete'] }],
    ['SELECT * FROM f(1)', { odd: new Set(['a function in FROM']) }],
    ['SELECT a INTO b FROM c', { odd: new Set(['into']) }],
    ['SELECT a FROM c FOR UPDATE', { odd: new Set(['locks']) }]
  ])('sees what is no plain query in %s', async (sql, expected) => {
    const [opinion] = await secondOpinions([sql]);
    expect(opinion).toMatchObject(expected);
  });

  /** @returns how many of the texts the second parser reads at all */
  const check = async (texts: readonly GuardText[]): Promise<number> => {
    const opinions = await secondOpinions(texts.map(({ sql }) => sql));
    const wrong: unknown[] = [];
    let read = 0;
    for (const [index, { persona, sql }] of texts.entries()) {
      const opinion = opinions[index];
      if (opinion === undefined) {
        continue;
      }
      read += 1;
      const { tables } = personas[persona];
      const foreign = [...opinion.tables].filter(name => tables.every(own => own !== name));
      if (opinion.statements.join() !== 'Query' || opinion.odd.size > 0 || foreign.length > 0) {
        wrong.push({ sql, foreign, odd: [...opinion.odd], statements: opinion.statements });
      }
    }
    expect(wrong.slice(0, 3)).toEqual([]);
    return read;
  };

  it('sees one query on the persona’s tables in whatever the guard accepts', async () => {
    const texts = accepted(guard, [...benign, ...examples]);
    // It reads 561 of 567.
    expect(await check(texts)).toBeGreaterThan(texts.length * 0.95);
  });

  it('sees no more in mutants that the guard accepts', async () => {
    const texts = accepted(guard, fc.sample(mutant, { numRuns: 20_000, seed: 11 }));
    expect(texts.length).toBeGreaterThan(300);
    expect(await check(texts)).toBeGreaterThan(texts.length * 0.9);
  });
});
