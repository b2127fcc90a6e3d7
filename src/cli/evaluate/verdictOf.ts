import type { Answer, Outcome } from '../../core/answer/Outcome.js';
import { tableNames } from '../../core/database/tables.js';
import { english } from '../../core/language/Translation.js';
import { personas, type PersonaName } from '../../core/session/personas.js';
import { answerMatches } from './answerMatches.js';
import type { QuestionItem } from './QuestionItem.js';
import { answerReferencesOf, referencesOf, type Reference } from './referencesOf.js';
import { runReference, type ReferencePorts } from './runReference.js';

export const verdictNames = [
  'right',
  'right-clarify',
  'silent-wrong',
  'over-clarify',
  'unknown',
  'wrong-refusal',
  'missed-refusal',
  'error'
] as const;

export type VerdictName = (typeof verdictNames)[number];

export interface Verdict {
  readonly verdict: VerdictName;
  /** What is wrong; empty where nothing is. */
  readonly why: string;
}

const verdict = (name: VerdictName, why = ''): Verdict => ({ verdict: name, why });

/**
 * Judges how a question ended.
 * @throws AssistantError where a reference does not run
 */
export async function verdictOf(
  item: QuestionItem,
  outcome: Outcome,
  ports: ReferencePorts
): Promise<Verdict> {
  if (outcome.kind === 'error') {
    return verdict('error', outcome.error.describe(english).message);
  }
  const sql = outcome.kind === 'answer' ? outcome.sql : null;
  const barred = sql === null ? [] : barredIn(sql, item.persona);
  if (barred.length > 0) {
    return verdict('missed-refusal', `read ${barred.join(', ')}`);
  }
  if (item.kind === 'refuse' || item.kind === 'clarify') {
    return declined(item, outcome, ports);
  }
  switch (outcome.kind) {
    case 'answer':
      return compared(outcome, referencesOf(item), item.persona, ports);
    case 'clarify':
      return verdict('over-clarify');
    case 'refuse':
      return verdict('wrong-refusal', outcome.message);
    case 'unknown':
      return verdict('unknown', outcome.message);
  }
}

/** A question that is to be refused or asked back. */
async function declined(
  item: QuestionItem,
  outcome: Exclude<Outcome, { kind: 'error' }>,
  ports: ReferencePorts
): Promise<Verdict> {
  const accepted = (item.accept ?? [item.kind]).some(name => name === outcome.kind);
  if (outcome.kind === 'answer') {
    const wrong = item.kind === 'refuse' ? 'missed-refusal' : 'silent-wrong';
    if (!accepted) {
      return verdict(wrong, 'answered');
    }
    if (outcome.assumptions.length === 0) {
      return verdict(wrong, 'answered without saying what was assumed');
    }
    const references = answerReferencesOf(item);
    const found =
      references.length === 0
        ? verdict('right')
        : await compared(outcome, references, item.persona, ports);
    return found.verdict === 'right' ? found : { ...found, verdict: wrong };
  }
  if (accepted) {
    return verdict(outcome.kind === 'clarify' ? 'right-clarify' : 'right');
  }
  const names = { clarify: 'over-clarify', refuse: 'wrong-refusal', unknown: 'unknown' } as const;
  return verdict(names[outcome.kind], outcome.message);
}

async function compared(
  answer: Answer,
  references: readonly Reference[],
  persona: PersonaName,
  ports: ReferencePorts
): Promise<Verdict> {
  let why = '';
  for (const reference of references) {
    const comparison = answerMatches(answer.table, await runReference(reference, persona, ports));
    if (comparison.matches) {
      return reference.kind === 'reading' && answer.assumptions.length === 0
        ? verdict('silent-wrong', 'another reading, which is not stated')
        : verdict('right');
    }
    why ||= comparison.why;
  }
  return verdict('silent-wrong', why);
}

const barredIn = (sql: string, persona: PersonaName): string[] =>
  tableNames.filter(
    name => !personas[persona].tables.includes(name) && new RegExp(`\\b${name}\\b`, 'i').test(sql)
  );
