import { setImmediate } from 'node:timers/promises';
import { productNames } from './productNames.mjs';
import { quantile } from './quantile.mjs';

/** Questions of the three jobs, first turns and follow-ups, as people write them. */
const conversations = [
  ['Warehouse Manager', ['what is below minimum in WH02?', 'and WH03?', 'only the spare parts']],
  ['Warehouse Manager', ['top 10 products by units sold last month', 'same but by revenue']],
  ['Warehouse Manager', ['units sold last week vs the week before by warehouse']],
  ['Warehouse Manager', ['wich items are blow their reorder point in WH01']],
  ['Warehouse Manager', ['how many flarbs are in stock']],
  ['Warehouse Manager', ['stock of the acme zinc led tubes', 'and the premium ones']],
  ['Field Engineer', ['which orders are late? worst first', 'how many is that by area']],
  ['Field Engineer', ['how many orders are due per day next week']],
  ['Field Engineer', ['drops due today for every area, put 0 where there is none']],
  ['Procurement Specialist', ['which products cost more than a year ago?']],
  ['Procurement Specialist', ['average PO value per warehouse, last 6 months']],
  ['Procurement Specialist', ['list the open sales orders of our customers']]
];

const rounds = 40;
const today = '2025-06-18';
const { signal } = new AbortController();

/** The database, but for the products that it lists. */
async function withProducts(database, count) {
  const { tableOfRows } = await import('../../lib/core/database/ResultTable.js');
  const rows = await productNames(count);
  const products = tableOfRows(
    ['product_code', 'product_name'].map(name => ({ name, type: 'text' })),
    rows,
    today
  );
  return {
    dialect: database.dialect,
    today,
    dataVersion: `${count} products`,
    run: (sql, ...rest) =>
      /\bproduct_name\b/.test(sql.text) ? Promise.resolve(products) : database.run(sql, ...rest)
  };
}

/** Question → SQL in core alone: reading and compiling, names and lexicon at hand. */
async function readingTimes(database) {
  const { MemberCatalog } = await import('../../lib/core/agents/MemberCatalog.js');
  const { standardLexicon } = await import('../../lib/core/reading/lexicon/standardLexicon.js');
  const { readQuestion } = await import('../../lib/core/reading/readQuestion.js');
  const { compileQuery } = await import('../../lib/core/semantics/compiler/compileQuery.js');
  const catalog = new MemberCatalog(database);
  const lexicon = standardLexicon();
  const times = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const [persona, turns] of conversations) {
      const known = await catalog.of(persona, signal);
      let previous = null;
      for (const question of turns) {
        const members = await known.forQuestion(question, signal);
        const started = performance.now();
        const asked = { persona, today, lexicon, members };
        const context = { ...asked, previous, turns: [], afterFailure: false };
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
  return times;
}

/** One key after another of the questions: what the words so far may become. */
async function completionTimes(database) {
  const { MemberCatalog } = await import('../../lib/core/agents/MemberCatalog.js');
  const { standardLexicon } = await import('../../lib/core/reading/lexicon/standardLexicon.js');
  const { completeQuestion } =
    await import('../../lib/core/reading/completion/completeQuestion.js');
  const catalog = new MemberCatalog(database);
  const lexicon = standardLexicon();
  const times = [];
  for (const [persona, turns] of conversations) {
    const members = await catalog.of(persona, signal);
    for (const question of turns) {
      for (let caret = 1; caret <= question.length; caret += 1) {
        const started = performance.now();
        completeQuestion(question.slice(0, caret), caret, { persona, lexicon, members });
        times.push(performance.now() - started);
      }
    }
  }
  return times;
}

/** Loading the names: how long until the first can be found, and how long others ever wait. */
async function indexTimes(database) {
  const { MemberCatalog } = await import('../../lib/core/agents/MemberCatalog.js');
  const { tokenise } = await import('../../lib/core/reading/tokens/tokenise.js');
  const started = performance.now();
  let from = started;
  let longest = 0;
  const stretch = () => {
    longest = Math.max(longest, performance.now() - from);
  };
  const away = async work => {
    stretch();
    const done = await work();
    from = performance.now();
    return done;
  };
  const rest = () => away(() => setImmediate());
  // In the page, the database works in a thread of its own.
  const elsewhere = { ...database, run: (...args) => away(() => database.run(...args)) };
  const catalog = new MemberCatalog(elsewhere, rest);
  const known = await catalog.of('Warehouse Manager', signal);
  const finder = await known.forQuestion('acme led tube', signal);
  finder.find(tokenise('acme led tube'), 0);
  stretch();
  return { total: performance.now() - started, longest };
}

export async function reading() {
  const { openNodeDatabase } = await import('../../lib/adapters/embedded/openNodeDatabase.js');
  const { defaultSample } = await import('../../lib/adapters/embedded/SampleData.js');
  const database = await openNodeDatabase({ data: defaultSample, today });
  const index = await indexTimes(await withProducts(database, 100_000));
  const database10k = await withProducts(database, 10_000);
  const times = await readingTimes(database10k);
  const keys = await completionTimes(database10k);
  await database.dispose();
  const what = 'Question → SQL in core alone, 10,000 products';
  return [
    { what: 'Index of 100,000 names, cold', value: index.total, unit: 'ms', aim: 1000 },
    { what: 'The same, longest time without a rest', value: index.longest, unit: 'ms', aim: 50 },
    { what: `${what}, median`, value: quantile(times, 0.5), unit: 'ms' },
    { what: `${what}, p95`, value: quantile(times, 0.95), unit: 'ms', aim: 10 },
    { what: `${what}, p99`, value: quantile(times, 0.99), unit: 'ms', aim: 25 },
    {
      what: 'Completions of a key, 10,000 products, p95',
      value: quantile(keys, 0.95),
      unit: 'ms',
      aim: 16
    }
  ];
}
