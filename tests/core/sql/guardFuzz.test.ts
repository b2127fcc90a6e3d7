import fc from 'fast-check';
import { nodePolyglotParser } from '../../../src/adapters/parser/nodePolyglotParser.js';
import { tableNames } from '../../../src/core/database/tables.js';
import { personaNames, personas, type PersonaName } from '../../../src/core/session/personas.js';
import { canonicalise } from '../../../src/core/sql/canonicalise.js';
import { SqlGuard } from '../../../src/core/sql/SqlGuard.js';
import { mutant, type GuardText } from './guardTexts.js';
import { PersonaDatabase } from './personaDatabase.js';
import { PersonaPostgres } from './PersonaPostgres.js';

// `npm run test:long` takes the large number; GUARD_FUZZ_SEED looks elsewhere.
const runs = process.env.TEST_LONG === '1' ? 1_000_000 : 3000;
const seed = Number(process.env.GUARD_FUZZ_SEED ?? 20250618);

describe('the guard against mutated queries', () => {
  let guard: SqlGuard;
  let postgres: PersonaPostgres;
  const databases = new Map<PersonaName, PersonaDatabase>();

  beforeAll(async () => {
    guard = new SqlGuard(await nodePolyglotParser());
    postgres = await PersonaPostgres.open(400);
    for (const persona of personaNames) {
      databases.set(persona, await PersonaDatabase.open(persona));
    }
  });

  afterAll(async () => {
    await postgres.close();
  });

  /** What two databases say that know what the persona may read. */
  const judgements = async ({ persona, sql }: GuardText): Promise<readonly unknown[]> => [
    await databases.get(persona)?.judge(sql),
    await postgres.judge(persona, sql)
  ];

  it(`lets none of ${runs} pass that reads what the persona has not, or does more than read`, async () => {
    const before = await postgres.fingerprint();
    const seen = { passed: 0, judged: 0 };
    await fc.assert(
      fc.asyncProperty(mutant, async ({ persona, sql }) => {
        const verdict = guard.guard(sql, persona);
        if (!verdict.allowed) {
          return;
        }
        seen.passed += 1;
        const { text } = verdict.sql;
        const judged = await judgements({ persona, sql: text });
        seen.judged += judged.includes('reads') ? 1 : 0;
        const escapes = judged.filter(each => each !== 'reads' && each !== 'cannot');
        expect(escapes.length === 0 ? null : { persona, sql, text, escapes }).toBeNull();
        expect(barredSource(text, persona)).toBeUndefined();
        // What passed passes again, and means the same: the canonical text is its own.
        expect(guard.guard(text, persona)).toEqual(verdict);
      }),
      { numRuns: runs, seed, endOnFailure: true }
    );
    expect(seen.passed).toBeGreaterThan(runs / 100);
    expect(seen.judged).toBeGreaterThan(seen.passed / 2);
    expect(await postgres.fingerprint()).toEqual(before);
  }, 14_400_000);
});

/** A table that is not the persona's and stands where a table is read; CTEs may carry its name. */
function barredSource(sql: string, persona: PersonaName): string | undefined {
  if (/\bwith\b/i.test(sql)) {
    return undefined;
  }
  const barred: readonly string[] = tableNames.filter(
    name => !personas[persona].tables.includes(name)
  );
  const { tokens } = canonicalise(sql);
  return tokens.find(({ kind, value }, at) => {
    const before = tokens[at - 1]?.value ?? '';
    return (
      (kind === 'word' || kind === 'quoted') &&
      barred.includes(value) &&
      ['from', 'join', 'only', 'table', 'into'].includes(before)
    );
  })?.value;
}
