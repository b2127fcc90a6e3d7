import { quantile } from './quantile.mjs';

/** Questions of the three jobs, first turns and follow-ups, as people write them. */
const conversations = [
  ['Warehouse Manager', ['what is below minimum in WH02?', 'and WH03?', 'only the spare parts']],
  ['Warehouse Manager', ['top 10 products by units sold last month', 'same but by revenue']],
  ['Warehouse Manager', ['units sold last week vs the week before by warehouse']],
  ['Warehouse Manager', ['wich items are blow their reorder point in WH01']],
  ['Warehouse Manager', ['how many flarbs are in stock']],
  ['Field Engineer', ['which orders are late? worst first', 'how many is that by area']],
  ['Field Engineer', ['how many orders are due per day next week']],
  ['Field Engineer', ['drops due today for every area, put 0 where there is none']],
  ['Procurement Specialist', ['which products cost more than a year ago?']],
  ['Procurement Specialist', ['average PO value per warehouse, last 6 months']],
  ['Procurement Specialist', ['list the open sales orders of our customers']]
];

const rounds = 40;

/** Question → SQL in core alone: reading and compiling, names and lexicon at hand. */
export async function reading() {
  const { openNodeDatabase } = await import('../../lib/adapters/embedded/openNodeDatabase.js');
  const { defaultSample } = await import('../../lib/adapters/embedded/SampleData.js');
  const { MemberCatalog } = await import('../../lib/core/agents/MemberCatalog.js');
  const { standardLexicon } = await import('../../lib/core/reading/lexicon/standardLexicon.js');
  const { readQuestion } = await import('../../lib/core/reading/readQuestion.js');
  const { compileQuery } = await import('../../lib/core/semantics/compiler/compileQuery.js');
  const today = '2025-06-18';
  const database = await openNodeDatabase({ data: defaultSample, today });
  const catalog = new MemberCatalog(database);
  const lexicon = standardLexicon();
  const { signal } = new AbortController();
  const times = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const [persona, turns] of conversations) {
      const known = await catalog.of(persona, signal);
      let previous = null;
      for (const question of turns) {
        const members = await known.forQuestion(question, signal);
        const started = performance.now();
        const context = { persona, today, lexicon, members, previous, afterFailure: false };
        const read = readQuestion(question, context);
        if (read.kind === 'read') {
          compileQuery(read.query, { dialect: 'duckdb', persona, today });
        }
        // The first rounds are the compiler's, not the reader's.
        if (round >= 5) times.push(performance.now() - started);
        previous = read.kind === 'read' ? read.query : null;
      }
    }
  }
  await database.dispose();
  return [
    { what: 'Question → SQL in core alone, median', value: quantile(times, 0.5), unit: 'ms' },
    { what: 'Question → SQL in core alone, p95', value: quantile(times, 0.95), unit: 'ms', aim: 10 }
  ];
}
