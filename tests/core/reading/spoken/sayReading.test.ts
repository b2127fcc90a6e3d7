import type { EmbeddedDatabase } from '../../../../src/adapters/embedded/EmbeddedDatabase.js';
import { MemberCatalog } from '../../../../src/core/agents/MemberCatalog.js';
import { standardLexicon } from '../../../../src/core/reading/lexicon/standardLexicon.js';
import { readQuestion } from '../../../../src/core/reading/readQuestion.js';
import { compileQuery } from '../../../../src/core/semantics/compiler/compileQuery.js';
import type { SemanticQuery } from '../../../../src/core/semantics/SemanticQuery.js';
import type { PersonaName } from '../../../../src/core/session/personas.js';
import type { CompiledSql } from '../../../../src/core/sql/CompiledSql.js';
import { generateReadings } from '../../semantics/generated/generateReadings.js';
import { goldToday, namedRows, openGold, runCompiled } from '../../semantics/GoldDatabases.js';
import { pastPeriods } from './periodWords.js';
import { sayReading, styles } from './sayReading.js';

const isLong = process.env['TEST_LONG'] === '1';
const lexicon = standardLexicon();
const signal = new AbortController().signal;

interface Said {
  readonly text: string;
  readonly query: SemanticQuery;
  readonly persona: PersonaName;
}

let database: EmbeddedDatabase;
let catalog: MemberCatalog;
let said: Said[];

beforeAll(async () => {
  database = await openGold();
  catalog = new MemberCatalog(database);
  said = [];
  for (const seed of isLong ? [1, 2, 3] : [1]) {
    for (const [index, { query, persona }] of generateReadings(seed).readings.entries()) {
      const known = await catalog.of(persona, signal);
      const worded = { ...query, period: wordedPeriod(query, index) };
      for (const style of styles) {
        const text = sayReading(worded, style, (dimension, key) => known.nameOf(dimension, key));
        if (text !== null) {
          said.push({ text, query: worded, persona });
        }
      }
    }
  }
}, 300_000);
afterAll(() => database.dispose());

/** The window of a reading, exchanged for one that there are words for. */
function wordedPeriod({ period }: SemanticQuery, index: number): SemanticQuery['period'] {
  const [worded] = pastPeriods[index % pastPeriods.length] ?? [];
  return period && worded && period.event === null ? { ...period, period: worded } : period;
}

const compile = (query: SemanticQuery, persona: PersonaName): CompiledSql | null =>
  compileQuery(query, { dialect: 'duckdb', persona, today: goldToday });

const keyOf = (sql: CompiledSql | null): string => JSON.stringify([sql?.text, sql?.parameters]);

/** What a question is read as; null where it is not answered. */
async function readBack(text: string, persona: PersonaName): Promise<CompiledSql | null> {
  const known = await catalog.of(persona, signal);
  const reading = readQuestion(text, {
    persona,
    today: goldToday,
    lexicon,
    members: await known.forQuestion(text, signal),
    previous: null,
    turns: [],
    afterFailure: false
  });
  return reading.kind === 'read' ? compile(reading.query, persona) : null;
}

/** Whether a reading that is written otherwise tells the same: the same rows in what both show. */
async function tellsTheSame(
  one: CompiledSql,
  other: CompiledSql,
  persona: PersonaName,
  isSet: boolean
): Promise<boolean> {
  const [a, b] = [
    await runCompiled(database, one, persona),
    await runCompiled(database, other, persona)
  ];
  const shown = b.columns.map(({ name }) => name);
  const names = a.columns.map(({ name }) => name).filter(name => shown.includes(name));
  const compared = isSet ? names.slice(0, 1) : names;
  const rows = [a, b].map(table => namedRows(table, compared).map(row => JSON.stringify(row)));
  const [left, right] = isSet ? rows.map(each => [...new Set(each)].sort()) : rows;
  return names[0] === a.columns[0]?.name && JSON.stringify(left) === JSON.stringify(right);
}

/** The constructs of a reading, by which what is not read is told. */
const constructsOf = ({
  rows,
  measures,
  groups,
  filters,
  period,
  share,
  keepEmpty,
  having,
  limit
}: SemanticQuery): string[] =>
  Object.entries({
    list: rows !== null,
    'names only': rows === null && measures.length === 0,
    'one figure': measures.length === 1,
    'two figures': measures.length === 2,
    split: measures.length > 0 && groups.length === 1,
    'two groups': groups.length === 2,
    'a named filter': filters.some(({ kind }) => kind === 'named'),
    members: filters.some(({ kind }) => kind === 'members'),
    'a window': period !== null,
    share,
    'empty groups': keepEmpty,
    'a condition on a figure': having.length > 0,
    'the first': limit !== null,
    'an average': measures.some(({ per }) => per !== null)
  }).flatMap(([name, has]) => (has ? [name] : []));

/** With fewer sayings than this, a construct's part says nothing. */
const fewestSaid = 20;

/**
 * The part of the readings of a construct that is read back; the rest ends honestly. Conditions on
 * lines weigh most in it: "revenue of lines that are partly fulfilled" leaves open of which units.
 */
const least: Readonly<Record<string, number>> = {
  list: 0.9,
  'names only': 0.9,
  'one figure': 0.6,
  'two figures': 0.6,
  split: 0.5,
  'two groups': 0.5,
  'a named filter': 0.45,
  members: 0.75,
  'a window': 0.5,
  'empty groups': 0.7,
  'a condition on a figure': 0.33,
  'the first': 0.55,
  'an average': 0.6
};

describe('A reading that is said in words', () => {
  it('is read as itself or not at all', async () => {
    const different: string[] = [];
    const counts = new Map<string, { said: number; read: number }>();
    for (const { text, query, persona } of said) {
      const [asked, back] = [compile(query, persona), await readBack(text, persona)];
      const isSet = query.measures.length === 0 && query.rows === null;
      const isRead =
        asked !== null &&
        back !== null &&
        (keyOf(asked) === keyOf(back) || (await tellsTheSame(asked, back, persona, isSet)));
      if (back && !isRead) {
        different.push(`${persona}: ${text}`);
      }
      for (const name of constructsOf(query)) {
        const count = counts.get(name) ?? { said: 0, read: 0 };
        counts.set(name, { said: count.said + 1, read: count.read + (isRead ? 1 : 0) });
      }
    }
    // Left: "not gone out" and "not received" leave out the cancelled too, where the filter alone
    // does not; not so "not received late" or "in full".
    const leavesOut = /not (?:gone out|received)(?! (?:late|short|in full))/;
    expect(different.filter(text => !leavesOut.test(text))).toEqual([]);
    const tooFew = [...counts].flatMap(([name, { said: all, read }]) =>
      all >= fewestSaid && read / all < (least[name] ?? 1) ? [`${name}: ${read} of ${all}`] : []
    );
    expect(tooFew).toEqual([]);
    expect(said.length).toBeGreaterThan(1000);
  }, 900_000);

  it('is not answered alike with a word more that nobody knows', async () => {
    const words = ['zorbling', 'fragile', 'norwegian', 'leased', 'organic'];
    const alike: string[] = [];
    let answered = 0;
    for (const [index, { text, persona }] of said
      .filter((_, at) => isLong || at % 4 === 0)
      .entries()) {
      const plain = await readBack(text, persona);
      if (plain) {
        answered += 1;
        const parts = text.split(' ');
        parts.splice((index * 7) % (parts.length + 1), 0, words[index % words.length] ?? '');
        const more = await readBack(parts.join(' '), persona);
        if (more && keyOf(more) === keyOf(plain)) {
          alike.push(parts.join(' '));
        }
      }
    }
    expect(answered).toBeGreaterThan(100);
    expect(alike).toEqual([]);
  }, 900_000);
});
