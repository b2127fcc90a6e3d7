import { compileQuery } from '../../../../src/core/semantics/compiler/compileQuery.js';
import type { Dialect } from '../../../../src/core/database/Dialect.js';
import type { CompiledSql } from '../../../../src/core/sql/CompiledSql.js';
import { constructs } from '../compiler/constructs.js';
import { goldToday, openGold } from '../GoldDatabases.js';
import { askedFreely, followUps } from '../../agents/askedFreely.js';
import { TestAssistant } from '../../agents/TestAssistant.js';
import { suggestions } from '../../../../src/core/agents/suggestions.js';
import { personaNames } from '../../../../src/core/session/personas.js';
import { DuckDatabase } from './DuckDatabase.js';
import { generateReadings, type GeneratedReading } from './generateReadings.js';
import { goldTables } from './GoldTables.js';
import { PostgresDatabase } from './PostgresDatabase.js';
import { difference } from './sameAnswer.js';

const isLong = process.env['TEST_LONG'] === '1';
const seeds = isLong ? [1, 2, 3] : [1];

let duck: DuckDatabase;
let postgres: PostgresDatabase;

beforeAll(async () => {
  const data = goldTables(isLong ? 1 : 8);
  [duck, postgres] = await Promise.all([DuckDatabase.open(data), PostgresDatabase.open(data)]);
}, 300_000);
afterAll(() => postgres.close());

type Asked = Pick<GeneratedReading, 'name' | 'query' | 'persona'>;

function compiled({ name, query, persona }: Asked, dialect: Dialect): CompiledSql {
  const sql = compileQuery(query, { dialect, persona, today: goldToday });
  if (!sql) {
    throw new Error(`${name} should compile.`);
  }
  return sql;
}

/** What the two databases say differently, and how many answers hold anything. */
async function compare(readings: readonly Asked[]): Promise<{ differ: string[]; filled: number }> {
  const differ: string[] = [];
  let filled = 0;
  for (const reading of readings) {
    try {
      const [one, other] = await Promise.all([
        duck.run(compiled(reading, 'duckdb')),
        postgres.run(compiled(reading, 'redshift'))
      ]);
      filled += one.rows.some(row => row.some(value => value !== null)) ? 1 : 0;
      const found = difference(one, other);
      if (found) {
        differ.push(`${reading.name}: ${found}`);
      }
    } catch (error) {
      differ.push(`${reading.name}: ${String(error)}`);
    }
  }
  return { differ, filled };
}

describe('DuckDB, and PostgreSQL with the text for Redshift, give the same table', () => {
  it.each(seeds)(
    'for readings in which every two parts meet, seed %i',
    async seed => {
      const { readings } = generateReadings(seed);
      const { differ, filled } = await compare(readings);
      expect(differ).toEqual([]);
      expect(filled / readings.length).toBeGreaterThan(0.75);
    },
    1_800_000
  );

  it('for the readings that SQL of a person stands beside', async () => {
    expect((await compare(constructs)).differ).toEqual([]);
  });

  it('for questions in words', async () => {
    const embedded = await openGold();
    const assistant = new TestAssistant(embedded);
    const asked: Asked[] = [];
    for (const { persona, turns } of questions) {
      const session = assistant.signIn(persona);
      for (const turn of turns) {
        const outcome = await assistant.ask(session, turn);
        if (outcome.kind === 'answer' && outcome.reading) {
          asked.push({ name: turn, query: outcome.reading, persona });
        }
      }
    }
    await embedded.dispose();
    expect(asked.length).toBeGreaterThan(40);
    expect((await compare(asked)).differ).toEqual([]);
  }, 300_000);
});

/** Questions of the tests, and those that are suggested, each in a conversation of its own. */
const questions = [
  ...followUps,
  ...askedFreely.flatMap(({ persona, as, variants }) =>
    [as, ...variants].map(text => ({ persona, turns: [text] }))
  ),
  ...personaNames.flatMap(persona => suggestions[persona].map(text => ({ persona, turns: [text] })))
];
