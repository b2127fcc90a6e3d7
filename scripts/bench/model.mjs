import { inRoot } from '../project/root.mjs';
import { quantile } from './quantile.mjs';

const today = '2025-06-18';
const warmUp = 10;
const rounds = 100;

/** A question that the reader does not know, and calls that any model could make of it. */
const question = 'flurbish the gronkles';
const call = (name, input) => ({ id: name, name, input });
const readings = [
  { figures: ['stock_value'], by: ['warehouse'] },
  { figures: ['units_sold'], by: ['month'], period: 'this year so far' },
  { list: 'stock', filters: [{ is: 'low' }, { field: 'warehouse', names: ['WH01'] }] },
  { figures: ['revenue'], by: ['customer'], order: [{ of: 'revenue', desc: true }], limit: 10 }
];
const sql = 'SELECT warehouse_code, SUM(current_stock) AS units FROM warehouse_product GROUP BY 1';

/** Ways that questions go: one good reading mostly, one mended, several at once, SQL. */
const ways = [
  ...readings.map(input => [{ calls: [call('emit_reading', input)] }]),
  [
    { calls: [call('emit_reading', { figures: ['happiness'] })] },
    { calls: [call('emit_reading', readings[0])] }
  ],
  [
    { calls: readings.slice(0, 2).map(input => call('emit_reading', input)) },
    { text: 'Both are shown.' }
  ],
  [{ calls: [call('run_sql', { sql })] }, { text: 'These are the units by warehouse.' }]
];

/** What the assistant itself adds to an answer that a model gives, the model and the data at once. */
export async function model() {
  const from = path => import(`../../lib/core/${path}.js`);
  const { agents } = await from('agents/model/agents');
  const { tokensOfRequest } = await from('agents/model/tokensOfRequest');
  const own = [];
  const counts = [];
  const prompts = [];
  const stage = await timedAssistant();
  for (let round = 0; round < warmUp + rounds; round += 1) {
    for (const way of ways) {
      const { milliseconds, calls } = await stage.ask('Warehouse Manager', question, way);
      if (round >= warmUp) {
        own.push(milliseconds);
        counts.push(calls);
      }
    }
  }
  for (const { name, persona, intents } of agents) {
    const text = intents.includes('SQL_QUERY') ? question : 'optimise the gronkles';
    const { requests } = await stage.ask(persona, text, [{ text: 'No.' }]);
    const fixed = tokensOfRequest({ ...requests[0], messages: [] });
    prompts.push({ name, fixed, share: (100 * fixed) / tokensOfRequest(requests[0]) });
  }
  await stage.close();
  const what = `Answer by a model, our own part, ${ways.length} ways`;
  return [
    { what: `${what}, median`, value: quantile(own, 0.5), unit: 'ms' },
    { what: `${what}, p95`, value: quantile(own, 0.95), unit: 'ms', aim: 15 },
    { what: 'Model calls for an answer, median', value: quantile(counts, 0.5), unit: '', aim: 2 },
    ...prompts.map(({ name, fixed }) => ({
      what: `Tokens before the question, about, ${name}`,
      value: fixed,
      unit: '',
      aim: 3500
    })),
    {
      what: 'Part of a prompt that changes with the question, most of all agents',
      value: Math.max(...prompts.map(({ share }) => 100 - share)),
      unit: '%',
      aim: 20
    }
  ];
}

/** An assistant whose model answers at once, and which is not billed for the time of its data. */
async function timedAssistant() {
  const from = path => import(`../../lib/${path}.js`);
  const { openNodeDatabase } = await from('adapters/embedded/openNodeDatabase');
  const { assembleNodeAssistant } = await from('cli/assembleNodeAssistant');
  const data = { kind: 'csv', directory: inRoot('tests/data/gold') };
  const inner = await openNodeDatabase({ data, today });
  let [elsewhere, running, since] = [0, 0, 0];
  const database = {
    dialect: inner.dialect,
    today: inner.today,
    dataVersion: inner.dataVersion,
    // Statements at the same time count once.
    run: async (...args) => {
      running += 1;
      if (running === 1) since = performance.now();
      try {
        return await inner.run(...args);
      } finally {
        running -= 1;
        if (running === 0) elsewhere += performance.now() - since;
      }
    }
  };
  let replies = [];
  let requests = [];
  const scripted = {
    id: 'scripted',
    converse: async request => {
      const { text = '', calls = [] } = replies[requests.length] ?? {};
      requests.push(request);
      const stop = calls.length > 0 ? 'tools' : 'end';
      const usage = {
        service: 'bedrock',
        model: 'scripted',
        inputTokens: 100,
        outputTokens: 10,
        cacheReadTokens: 0,
        cacheWriteTokens: 0
      };
      return { text, calls, stop, usage, sealed: null };
    }
  };
  const { orchestrator, signIn } = assembleNodeAssistant({
    database,
    loadModel: async () => ({
      model: scripted,
      maxTokens: 4096,
      tokensPerQuestion: 60_000,
      sendData: true,
      spend: () => undefined
    })
  });
  return {
    close: () => inner.dispose(),
    ask: async (persona, text, way) => {
      const session = signIn(persona);
      replies = way;
      requests = [];
      elsewhere = 0;
      const start = performance.now();
      const outcome = await orchestrator.processQuery({
        sessionId: session,
        conversationId: session,
        request: { kind: 'question', text },
        signal: new AbortController().signal
      });
      const milliseconds = performance.now() - start - elsewhere;
      if (way[0].calls && outcome.kind !== 'answer') {
        throw new Error(`A model's way ended in ${JSON.stringify(outcome)}`);
      }
      return { milliseconds, calls: requests.length, requests };
    }
  };
}
