import { randomUUID } from 'node:crypto';
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
  const { nodePolyglotParser } = await import('../../lib/adapters/parser/nodePolyglotParser.js');
  const { assembleAssistant } = await import('../../lib/core/agents/assembleAssistant.js');
  const { noAuditor } = await import('../../lib/core/audit/AuditTrail.js');
  const { english } = await import('../../lib/core/language/Translation.js');
  const { personaNames } = await import('../../lib/core/session/personas.js');
  const { SessionManager } = await import('../../lib/core/session/SessionManager.js');
  const database = await openNodeDatabase({
    data: { kind: 'sample', orderLines, seed: 1 },
    today
  });
  const clock = { now: () => performance.now() };
  const sessions = new SessionManager({ now: clock.now, newId: randomUUID });
  const times = [];
  for (let round = 0; round < rounds; round += 1) {
    // A new assistant has an empty cache: each round is answered by the database.
    const assistant = assembleAssistant({
      sessions,
      auditor: noAuditor,
      database,
      loadParser: nodePolyglotParser,
      clock,
      trans: english,
      locale: 'en'
    });
    for (const [persona, text] of questions) {
      const { id } = sessions.open('bench', personaNames, persona);
      await assistant.prepare(id);
      const started = performance.now();
      const { kind } = await assistant.processQuery({
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
