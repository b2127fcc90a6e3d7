import { quantile } from './quantile.mjs';

const orderLines = 1_000_000;
const today = '2025-06-18';
const rounds = 5;

const questions = [
  ['Warehouse Manager', 'stock value at cost by warehouse'],
  ['Warehouse Manager', 'which items are below their reorder point?'],
  ['Warehouse Manager', 'top 10 products by units sold last month'],
  ['Warehouse Manager', 'revenue by month this year'],
  ['Warehouse Manager', 'units sold last week vs the week before by warehouse'],
  ['Warehouse Manager', 'what has not sold for 90 days?'],
  ['Field Engineer', 'which orders are late? worst first'],
  ['Field Engineer', 'how many orders are due per day next week'],
  ['Field Engineer', 'customers with 5 or more open orders'],
  ['Procurement Specialist', 'which purchase orders are overdue?'],
  ['Procurement Specialist', 'spend by supplier this year, biggest first'],
  ['Procurement Specialist', 'average PO value per warehouse, last 6 months']
];

/** Question → answer on a million order lines: read, compiled, executed, put into words. */
export async function million() {
  const { openNodeDatabase } = await import('../../lib/adapters/embedded/openNodeDatabase.js');
  const { assembleNodeAssistant } = await import('../../lib/cli/assembleNodeAssistant.js');
  const database = await openNodeDatabase({
    data: { kind: 'sample', orderLines, seed: 1 },
    today
  });
  const times = [];
  for (let round = 0; round < rounds; round += 1) {
    // A new assistant has an empty cache: each round is answered by the database.
    const { orchestrator, signIn } = assembleNodeAssistant({ database });
    for (const [persona, text] of questions) {
      const id = signIn(persona);
      await orchestrator.prepare(id);
      const started = performance.now();
      const { kind } = await orchestrator.processQuery({
        sessionId: id,
        conversationId: id,
        request: { kind: 'question', text },
        signal: new AbortController().signal,
        onPhase: () => undefined
      });
      if (kind !== 'answer') throw new Error(`'${text}' was not answered: ${kind}.`);
      if (round > 0) times.push(performance.now() - started);
    }
  }
  await database.dispose();
  return [
    {
      what: 'Question → answer on 1 M order lines, median',
      value: quantile(times, 0.5),
      unit: 'ms'
    },
    {
      what: 'Question → answer on 1 M order lines, p95',
      value: quantile(times, 0.95),
      unit: 'ms',
      aim: 300
    }
  ];
}
