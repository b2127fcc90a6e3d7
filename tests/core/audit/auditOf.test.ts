import { noCost } from '../../../src/core/cost/Cost.js';
import { auditOf } from '../../../src/core/audit/auditOf.js';
import { AssistantError } from '../../../src/core/errors/AssistantError.js';

const spent = { ...noCost, addedUsd: 0.004 };
const question = 'which orders are late?';

it('tells a refusal apart from what was asked and answered', () => {
  expect(
    auditOf({ kind: 'refuse', question, message: '', mayAsk: [], offers: [] }, 3, noCost)
  ).toEqual([{ event: 'refused-question', question, milliseconds: 3 }]);
  expect(auditOf({ kind: 'clarify', question, message: '', options: [] }, 3, spent)).toEqual([
    {
      event: 'question',
      question,
      outcome: 'clarify',
      answeredBy: null,
      rows: null,
      costUsd: 0.004,
      milliseconds: 3
    }
  ]);
});

it('names an error by its code alone', () => {
  const error = new AssistantError('query/failed', [], { cause: new Error('row 7: ann') });
  const events = auditOf({ kind: 'error', question, error }, 3, noCost);
  expect(events.map(({ event }) => event)).toEqual(['question', 'error']);
  expect(events[1]).toEqual({ event: 'error', code: 'query/failed' });
});
