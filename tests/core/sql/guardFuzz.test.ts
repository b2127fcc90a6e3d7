import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { nodePolyglotParser } from '../../../src/adapters/parser/nodePolyglotParser.js';
import { canonicalise } from '../../../src/core/sql/canonicalise.js';
import { SqlGuard } from '../../../src/core/sql/SqlGuard.js';
import { personaNames, personas, type PersonaName } from '../../../src/core/session/personas.js';
import { tableNames } from '../../../src/core/database/tables.js';
import { mutateSql } from './mutateSql.js';
import { PersonaDatabase } from './personaDatabase.js';

interface Query {
  readonly persona: string;
  readonly sql: string;
}

const read = (name: string): Query[] =>
  (JSON.parse(readFileSync(`tests/data/${name}.json`, 'utf8')) as Query[]).filter(
    ({ sql }) => sql.length < 1000
  );
const queries = [...read('guard-benign'), ...read('guard-hostile'), ...read('guard-examples')].map(
  ({ sql }) => sql
);

// `GUARD_FUZZ_RUNS=1000000 npx jest tests/core/sql/guardFuzz` for a long look, in minutes.
const runs = Number(process.env.GUARD_FUZZ_RUNS ?? 3000);
const seed = Number(process.env.GUARD_FUZZ_SEED ?? 20250618);

const index = fc.nat({ max: 9999 });
const mutation = fc.record({ kind: index, at: index, length: index, material: index });
const attempt = fc.record({
  persona: fc.constantFrom(...personaNames),
  one: index,
  other: index,
  mutations: fc.array(mutation, { minLength: 1, maxLength: 5 })
});

describe('the guard against mutated queries', () => {
  let guard: SqlGuard;
  const databases = new Map<PersonaName, PersonaDatabase>();

  beforeAll(async () => {
    guard = new SqlGuard(await nodePolyglotParser());
    for (const persona of personaNames) {
      databases.set(persona, await PersonaDatabase.open(persona));
    }
  });

  it('lets nothing pass that reads what the persona has not, or that is no SELECT', async () => {
    const seen = { passed: 0, judged: 0 };
    await fc.assert(
      fc.asyncProperty(attempt, async ({ persona, one, other, mutations }) => {
        const sql = mutateSql(
          queries[one % queries.length] ?? '',
          queries[other % queries.length] ?? '',
          mutations
        );
        const verdict = guard.guard(sql, persona);
        if (!verdict.allowed) {
          return;
        }
        seen.passed += 1;
        const judged = await databases.get(persona)?.judge(verdict.sql.text);
        seen.judged += judged === 'reads' ? 1 : 0;
        expect(judged === 'reads' || judged === 'cannot' ? judged : { sql, judged }).toBe(judged);
        // What passed passes again, and means the same: the canonical text is its own.
        expect(guard.guard(verdict.sql.text, persona)).toEqual(verdict);
      }),
      { numRuns: runs, seed, endOnFailure: true }
    );
    expect(seen.passed).toBeGreaterThan(runs / 50);
    expect(seen.judged).toBeGreaterThan(seen.passed / 4);
  }, 3_600_000);

  it('never leaves a barred table where a table is read', () => {
    fc.assert(
      fc.property(attempt, ({ persona, one, other, mutations }) => {
        const sql = mutateSql(
          queries[one % queries.length] ?? '',
          queries[other % queries.length] ?? '',
          mutations
        );
        const verdict = guard.guard(sql, persona);
        if (!verdict.allowed || /\bwith\b/i.test(sql)) {
          return;
        }
        const barred = tableNames.filter(name => !personas[persona].tables.includes(name));
        const { tokens } = canonicalise(verdict.sql.text);
        tokens.forEach(({ kind, value }, at) => {
          const before = tokens[at - 1]?.value ?? '';
          if ((kind === 'word' || kind === 'quoted') && barred.some(name => name === value)) {
            expect(['from', 'join', 'only', 'table', 'into']).not.toContain(before);
          }
        });
      }),
      { numRuns: runs, seed: seed + 1 }
    );
  }, 3_600_000);
});
