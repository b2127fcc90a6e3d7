import type { Cost } from '../cost/Cost.js';
import type { Outcome } from '../answer/Outcome.js';
import type { AuditEvent } from './AuditEvent.js';

/** What the journal says of a question and how it ended. */
export function auditOf(outcome: Outcome, milliseconds: number, cost: Cost): readonly AuditEvent[] {
  const { kind, question } = outcome;
  if (kind === 'refuse') {
    return [{ event: 'refused-question', question, milliseconds }];
  }
  const answer = kind === 'answer' ? outcome : null;
  const asked: AuditEvent = {
    event: 'question',
    question,
    outcome: kind,
    answeredBy: answer?.answeredBy ?? null,
    rows: answer?.table.rowCount ?? null,
    costUsd: cost.addedUsd,
    milliseconds
  };
  return kind === 'error' ? [asked, { event: 'error', code: outcome.error.code }] : [asked];
}
