import fc from 'fast-check';
import { nodePolyglotParser } from '../../../src/adapters/parser/nodePolyglotParser.js';
import { tableNames } from '../../../src/core/database/tables.js';
import { personaNames, personas } from '../../../src/core/session/personas.js';
import { SqlGuard } from '../../../src/core/sql/SqlGuard.js';
import { accepted, benign, examples, hostile, mutant } from './guardTexts.js';
import { PersonaPostgres } from './PersonaPostgres.js';
import { writingStatements } from './writingStatements.js';

describe('PostgreSQL with the roles of the product’s own script', () => {
  let guard: SqlGuard;
  let postgres: PersonaPostgres;
  let before: readonly unknown[];

  beforeAll(async () => {
    guard = new SqlGuard(await nodePolyglotParser());
    postgres = await PersonaPostgres.open(400);
    before = await postgres.fingerprint();
  });

  afterAll(async () => {
    await postgres.close();
  });

  it('denies a persona every table that the guard refuses it, and no other', async () => {
    for (const persona of personaNames) {
      for (const table of tableNames) {
        const own = personas[persona].tables.includes(table);
        const text = `SELECT COUNT(*) FROM ${table}`;
        expect([table, guard.guard(text, persona).allowed]).toEqual([table, own]);
        expect([table, await postgres.refusal(persona, text)]).toEqual([
          table,
          own ? null : '42501'
        ]);
      }
    }
  });

  it.each(writingStatements)('denies every persona to do more than read: %s', async sql => {
    for (const persona of personaNames) {
      expect(guard.guard(sql, persona).allowed).toBe(false);
      expect(await postgres.refusal(persona, sql)).toBe('42501');
    }
  });

  it('gives no persona a table for any query that the guard refuses for its tables', async () => {
    const barred = [...hostile, ...examples].filter(({ sql, persona }) => {
      const verdict = guard.guard(sql, persona);
      return !verdict.allowed && verdict.code === 'guard/table';
    });
    const seen = { denied: 0, read: 0 };
    for (const { persona, sql } of barred) {
      const verdict = await postgres.judge(persona, sql);
      seen.denied += typeof verdict === 'object' && /denied/.test(verdict.escape) ? 1 : 0;
      seen.read += verdict === 'reads' ? 1 : 0;
    }
    // The rest is not PostgreSQL, or names the table where it is never read.
    expect(seen.denied).toBeGreaterThan(barred.length / 2);
    expect(seen.read).toBeLessThan(barred.length / 20);
  });

  it('runs what the guard accepts: without “permission denied”, on the persona’s tables', async () => {
    const texts = accepted(guard, [...benign, ...examples]);
    let ran = 0;
    for (const { persona, sql } of texts) {
      const verdict = await postgres.judge(persona, sql);
      expect(typeof verdict === 'object' ? { sql, verdict } : null).toBeNull();
      ran += verdict === 'reads' ? 1 : 0;
    }
    // The rest has functions and clauses that only Redshift has.
    expect(ran).toBeGreaterThan(texts.length / 2);
  });

  it('runs mutants that pass the guard no otherwise', async () => {
    const texts = accepted(guard, fc.sample(mutant, { numRuns: 12_000, seed: 5 }));
    let ran = 0;
    for (const { persona, sql } of texts) {
      const verdict = await postgres.judge(persona, sql);
      expect(typeof verdict === 'object' ? { sql, verdict } : null).toBeNull();
      ran += verdict === 'reads' ? 1 : 0;
    }
    expect(texts.length).toBeGreaterThan(200);
    expect(ran).toBeGreaterThan(texts.length / 4);
  });

  it('has not changed a row, nor made a table', async () => {
    expect(await postgres.fingerprint()).toEqual(before);
  });
});
