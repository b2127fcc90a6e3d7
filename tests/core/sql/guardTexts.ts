import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { personaNames, type PersonaName } from '../../../src/core/session/personas.js';
import type { SqlGuard } from '../../../src/core/sql/SqlGuard.js';
import { mutateSql } from './mutateSql.js';

/** A query of the lists; of the examples, some are asked by a persona that does not exist. */
export interface GuardText {
  readonly persona: PersonaName;
  readonly sql: string;
}

interface Example extends GuardText {
  readonly id: string;
  readonly expect: 'allow' | 'deny';
  readonly why: string;
}

const read = (name: string): unknown => JSON.parse(readFileSync(`tests/data/${name}.json`, 'utf8'));

export const examples = read('guard-examples') as readonly Example[];
export const benign = read('guard-benign') as readonly GuardText[];
export const hostile = read('guard-hostile') as readonly GuardText[];

/** What the guard lets pass: the canonical text. */
export function accepted(guard: SqlGuard, texts: readonly GuardText[]): readonly GuardText[] {
  return texts.flatMap(({ sql, persona }) => {
    const verdict = guard.guard(sql, persona);
    return verdict.allowed ? [{ persona, sql: verdict.sql.text }] : [];
  });
}

const sources = [...benign, ...hostile, ...examples]
  .map(({ sql }) => sql)
  .filter(sql => sql.length < 1000);
const index = fc.nat({ max: 9999 });
const mutation = fc.record({ kind: index, at: index, length: index, material: index });

/** A query of the lists, changed in one to five places, and asked by some persona. */
export const mutant: fc.Arbitrary<GuardText> = fc
  .record({
    persona: fc.constantFrom(...personaNames),
    one: index,
    other: index,
    mutations: fc.array(mutation, { minLength: 1, maxLength: 5 })
  })
  .map(({ persona, one, other, mutations }) => ({
    persona,
    sql: mutateSql(
      sources[one % sources.length] ?? '',
      sources[other % sources.length] ?? '',
      mutations
    )
  }));
