import type { Clarification, Refusal } from '../answer/Outcome.js';
import type { Translation } from '../language/Translation.js';
import type { OpenTask } from '../reading/tasks/TaskReading.js';
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
