import fc from 'fast-check';
import { nodePolyglotParser } from '../../src/adapters/parser/nodePolyglotParser.js';
import { tableNames, tables } from '../../src/core/database/tables.js';
import { personaNames, personas, type PersonaName } from '../../src/core/session/personas.js';
import { SqlGuard } from '../../src/core/sql/SqlGuard.js';
import {
  accepted,
  benign,
  examples,
  hostile,
  mutant,
  type GuardText
} from '../core/sql/guardTexts.js';
import { postgresGrants, userOf } from '../core/sql/postgresGrants.js';
import { writingStatements } from '../core/sql/writingStatements.js';
import { createTable, goldTables } from '../core/semantics/generated/GoldTables.js';
import { Psql, type SqlState } from './Psql.js';

const permissionDenied = '42501';
const owner = new Psql('postgres');

/** Every row of every table, and the number of tables and the like. */
const fingerprint = (): Promise<string> =>
  owner.script(
    [
      ...tableNames.map(
        name =>
          `SELECT COUNT(*), MD5(STRING_AGG(t::text, ';' ORDER BY ${tables[name].primaryKey.join()})) FROM ${name} t;`
      ),
      "SELECT COUNT(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace;"
    ].join('\n')
  );

/** Runs each text as the user of its persona. */
async function statesOf(
  texts: readonly GuardText[]
): Promise<readonly (GuardText & { readonly state: SqlState })[]> {
  const found = await Promise.all(
    personaNames.map(async name => {
      const own = texts.filter(({ persona }) => persona === name);
      const states = await new Psql(userOf(name)).states(own.map(({ sql }) => sql));
      return own.map((text, index) => ({ ...text, state: states[index] ?? null }));
    })
  );
  return found.flat();
}

const everybody = (sql: string): GuardText[] =>
  personaNames.map((persona: PersonaName) => ({ persona, sql }));

describe('a PostgreSQL server with the roles of schema/redshift-grants.sql', () => {
  let guard: SqlGuard;
  let before: string;

  beforeAll(async () => {
    guard = new SqlGuard(await nodePolyglotParser());
    const data = goldTables(40);
    const load = tableNames.map(
      name =>
        `${createTable(name)};\nCOPY ${name} FROM STDIN WITH (FORMAT csv, HEADER);\n${data[name]}\\.\n`
    );
    await owner.script([...load, ...postgresGrants('postgres').map(each => `${each};`)].join('\n'));
    before = await fingerprint();
  });

  it('denies a persona every table that the guard refuses it, and no other', async () => {
    const texts = tableNames.flatMap(name => everybody(`SELECT COUNT(*) FROM ${name}`));
    for (const { persona, sql, state } of await statesOf(texts)) {
      const own = personas[persona].tables.some(name => sql.endsWith(` ${name}`));
      const allowed = guard.guard(sql, persona).allowed;
      expect({ persona, sql, allowed, state }).toEqual({
        persona,
        sql,
        allowed: own,
        state: own ? null : permissionDenied
      });
    }
  });

  it('denies every persona to change rows, tables and rights', async () => {
    const texts = [
      ...writingStatements,
      "COPY product TO '/dev/null'",
      "SELECT pg_read_file('/etc/hostname')"
    ].flatMap(everybody);
    const done = (await statesOf(texts)).filter(({ state }) => state !== permissionDenied);
    expect(done).toEqual([]);
    expect(texts.filter(({ sql, persona }) => guard.guard(sql, persona).allowed)).toEqual([]);
  });

  it('denies most of the queries that the guard refuses for their tables', async () => {
    const barred = [...hostile, ...examples].filter(({ sql, persona }) => {
      const verdict = guard.guard(sql, persona);
      return !verdict.allowed && verdict.code === 'guard/table';
    });
    const states = (await statesOf(barred)).map(({ state }) => state);
    // The rest is not PostgreSQL, or names the table where it is never read.
    expect(states.filter(state => state === permissionDenied).length).toBeGreaterThan(
      barred.length / 2
    );
    expect(states.filter(state => state === null).length).toBeLessThan(barred.length / 20);
  });

  it('runs what the guard accepts, mutants too, and denies none of it', async () => {
    const mutants = fc.sample(mutant, { numRuns: 20_000, seed: 17 });
    const texts = accepted(guard, [...benign, ...examples, ...mutants]);
    const found = await statesOf(texts);
    expect(found.filter(({ state }) => state === permissionDenied)).toEqual([]);
    // The rest has functions and clauses that only Redshift has.
    const ran = found.filter(({ state }) => state === null);
    expect(ran.length).toBeGreaterThan(texts.length / 2);
  });

  it('has not changed a row, nor made a table', async () => {
    expect(await fingerprint()).toBe(before);
  });
});
