import type { EmbeddedDatabase } from '../../../src/adapters/embedded/EmbeddedDatabase.js';
import { nodePolyglotParser } from '../../../src/adapters/parser/nodePolyglotParser.js';
import { examples } from '../../../src/cli/docs/examples.js';
import { textOfOutcome } from '../../../src/cli/textOfOutcome.js';
import { MemberCatalog } from '../../../src/core/agents/MemberCatalog.js';
import { suggestions } from '../../../src/core/agents/suggestions.js';
import { csvOf } from '../../../src/core/answer/csvOf.js';
import { htmlOfTable } from '../../../src/core/answer/htmlOfTable.js';
import type { Answer, Outcome } from '../../../src/core/answer/Outcome.js';
import { textOfTable } from '../../../src/core/answer/textOfTable.js';
import { rowsOf, type ResultTable } from '../../../src/core/database/ResultTable.js';
import { tableNames } from '../../../src/core/database/tables.js';
import { personaNames, personas, type PersonaName } from '../../../src/core/session/personas.js';
import { SqlGuard } from '../../../src/core/sql/SqlGuard.js';
import { openGold } from '../semantics/GoldDatabases.js';
import { disguise, openHostileGold, payloads } from './hostileGold.js';
import { TestAssistant } from './TestAssistant.js';

let clean: EmbeddedDatabase;
let hostile: EmbeddedDatabase;
let known: MemberCatalog;
let knownHostile: MemberCatalog;
let guard: SqlGuard;
beforeAll(async () => {
  clean = await openGold();
  hostile = await openHostileGold();
  known = new MemberCatalog(clean);
  knownHostile = new MemberCatalog(hostile);
  guard = new SqlGuard(await nodePolyglotParser());
}, 60_000);
afterAll(async () => {
  await clean.dispose();
  await hostile.dispose();
});

const talk = (
  database: EmbeddedDatabase,
  members: MemberCatalog,
  persona: PersonaName,
  turns: readonly string[]
): Promise<Outcome> => new TestAssistant(database, members).talk(persona, turns);

/** Areas without coordinates are put on a map in the order of their names, which have changed. */
const ofPlace = new Set(['route', 'stop', 'arrival', 'km', 'reason']);

/** Rows as a set: names decide between equals in an order, and the names have changed. */
const comparable = (table: ResultTable, write: (column: string, value: string) => string) =>
  rowsOf(table)
    .map(row =>
      JSON.stringify(
        row.map((value, index) =>
          ofPlace.has(table.columns[index]?.name ?? '')
            ? null
            : typeof value === 'string'
              ? write(table.columns[index]?.name ?? '', value)
              : typeof value === 'bigint'
                ? Number(value)
                : value
        )
      )
    )
    .sort();

const asked = personaNames.flatMap(persona => [
  ...suggestions[persona].map(question => [persona, [question]] as const),
  ...examples.flatMap(({ turns }) => {
    const some = turns[persona];
    return some ? [[persona, some] as const] : [];
  })
]);
const named = /\bWH ?\d|\bP\d|granit|bolts|fasteners|so[- ]\d/i;
const split = (isNamed: boolean) =>
  asked.filter(([, turns]) => named.test(turns.join(' ')) === isNamed);

describe('Texts of the data that look like orders to somebody', () => {
  it('are all among the names that are shown', async () => {
    const outcome = await talk(hostile, knownHostile, 'Field Engineer', ['list all orders']);
    const texts = outcome.kind === 'answer' ? rowsOf(outcome.table).flat().map(String) : [];
    const missing = payloads.filter(payload => !texts.some(text => text.endsWith(payload)));
    expect(missing).toEqual([]);
  });

  it.each(split(false))('as %s, %j gives the same figures', async (persona, turns) => {
    const outcome = await talk(hostile, knownHostile, persona, turns);
    const expected = await talk(clean, known, persona, turns);
    expect(outcome.kind).toBe(expected.kind);
    if (outcome.kind === 'answer' && expected.kind === 'answer') {
      expect(comparable(outcome.table, (_column, value) => value)).toEqual(
        comparable(expected.table, disguise)
      );
      expectHarmless(outcome, persona);
    }
  });

  it.each(split(true))('as %s, %j gives the same figures or none', async (persona, turns) => {
    const outcome = await talk(hostile, knownHostile, persona, turns);
    if (outcome.kind === 'answer') {
      const expected = await talk(clean, known, persona, turns);
      const rows = expected.kind === 'answer' ? comparable(expected.table, disguise) : [];
      expect(comparable(outcome.table, (_column, value) => value)).toEqual(rows);
      expectHarmless(outcome, persona);
    }
  });

  it.each(payloads.flatMap(payload => personaNames.map(persona => [persona, payload] as const)))(
    'as %s, a question that says %j gives nothing away',
    async (persona, payload) => {
      const turns = [`Stock of ${payload}`];
      const outcome = await talk(hostile, knownHostile, persona, turns);
      expect(outcome.kind === 'error' ? outcome.error.code : outcome.kind).toMatch(
        /^(answer|clarify|refuse|unknown|query\/control-characters)$/
      );
      if (outcome.kind === 'answer') {
        expectHarmless(outcome, persona);
      }
    }
  );
});

function expectHarmless(answer: Answer, persona: PersonaName): void {
  const { table } = answer;
  const fallback = { locale: 'en', rowLimit: 1000, caption: '' };
  // Nothing but the tags of a table.
  expect(
    htmlOfTable(table, fallback).replaceAll(
      /<\/?(table|thead|tbody|tr|td|th|p)\b[^<>"]*("[^<>"]*"[^<>"]*)*>/g,
      ''
    )
  ).not.toMatch(/[<>]/);
  expect(textOfTable(table, fallback)).not.toMatch(/[^\P{Cc}\n]|[\u200b\u202a-\u202e]/u);
  expect(textOfOutcome(answer)).not.toMatch(/[^\P{Cc}\n]/u);
  expect(answer.sentence).not.toMatch(/\p{Cc}|[\u200b\u202a-\u202e]/u);
  expect(csvOf(table).slice(1)).not.toMatch(/(^|,|\r\n)"?\s*[=+@]/);
  const sql = answer.sql ?? '';
  // A key with control characters goes to the database as a parameter; typed as SQL, it does not.
  const verdict =
    /[^\P{Cc}\n]|\p{Cf}|\\/u.test(sql) || sql === '' ? null : guard.guard(sql, persona);
  expect(verdict === null || verdict.allowed ? '' : `${verdict.message}: ${sql}`).toBe('');
  const barred = tableNames.filter(name => !personas[persona].tables.includes(name));
  barred.forEach(name => {
    expect(sql.replaceAll(/'(?:[^']|'')*'/g, '')).not.toContain(name);
  });
}
