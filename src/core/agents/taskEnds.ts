import type { Clarification, Refusal, Unknown } from '../answer/Outcome.js';
import type { Translation } from '../language/Translation.js';
import type { MisfitTask, OpenTask } from '../reading/tasks/TaskReading.js';
import type { PersonaName } from '../session/personas.js';
import { suggestions } from './suggestions.js';

/** The question back where several members go by a name that a task is asked for. */
export function whichOf(
  { words, choices }: OpenTask,
  question: string,
  trans: Translation
): Clarification {
  return {
    kind: 'clarify',
    question,
    message: trans.__('Several go by the name “%1”. Which do you mean?', words),
    options: choices.map(({ label, question: text }) => ({
      label,
      request: { kind: 'question', text }
    }))
  };
}

/** The question back where the rows that a task takes are of several warehouses. */
export function whereFrom(
  warehouses: readonly string[],
  question: string,
  trans: Translation
): Clarification {
  const asked = question.replace(/[\s?.!]+$/, '');
  return {
    kind: 'clarify',
    question,
    message: trans.__('They are of several warehouses. From which one?'),
    options: warehouses.map(label => ({
      label,
      request: { kind: 'question', text: `${asked} from ${label}` }
    }))
  };
}

/** A change that what was planned before cannot take: it is said, and nothing is planned. */
export function misfitOf(
  { misfit, keys, list }: MisfitTask,
  question: string,
  trans: Translation
): Unknown {
  const [changed, all] = [keys.join(', '), list.join(', ')];
  const messages: Readonly<Record<MisfitTask['misfit'], string>> = {
    'not-there': trans.__('%1 is not part of the plan. It is made for %2.', changed, all),
    'there-already': trans.__('%1 is part of the plan already. It is made for %2.', changed, all),
    'too-few': trans.__(
      'Without %1 there is too little left to plan. It is made for %2.',
      changed,
      all
    )
  };
  return { kind: 'unknown', question, message: messages[misfit], offers: [] };
}

/** Planning that is another persona's work. */
export function notForYou(
  question: string,
  persona: PersonaName,
  users: readonly PersonaName[],
  trans: Translation
): Refusal {
  return {
    kind: 'refuse',
    question,
    message: trans.__(
      'As %1 you may not use this. %2 may.',
      persona,
      users.join(trans.__(' and '))
    ),
    mayAsk: users,
    offers: suggestions[persona].map(text => ({ label: text, request: { kind: 'question', text } }))
  };
}
