import type { Outcome } from '../../core/answer/Outcome.js';
import type { AssistantError } from '../../core/errors/AssistantError.js';
import type { Translation } from '../../core/language/Translation.js';
import type { AskMistake } from './parseAskCell.js';

/** Why a cell shows no answer: as a kernel's error, so that Run All stops here. */
export interface Complaint {
  readonly name: string;
  readonly sentence: string;
}

export function complaintOfMistake({ mistake, words }: AskMistake, trans: Translation): Complaint {
  const usage = trans.__('Write it like this: %1', '%%ask [--as NAME] [--sql] …');
  const problem = {
    'unknown-option': trans.__('%1 is not an option of %2.', words, '%%ask'),
    'no-name': trans.__('--as needs the name of a variable.'),
    'bad-name': trans.__('%1 cannot be the name of a variable.', words),
    keyword: trans.__('%1 is a word of Python, not a free name.', words),
    empty: trans.__('There is no question yet.')
  }[mistake];
  return { name: 'Usage', sentence: `${problem}\n${usage}` };
}

export function complaintOfError(error: AssistantError, trans: Translation): Complaint {
  const { message, remedy } = error.describe(trans);
  const where =
    error.code === 'auth/not-signed-in' || error.code === 'auth/session-expired'
      ? trans.__('Sign in in the panel of the Supply Chain Assistant, then run the cell again.')
      : remedy;
  return { name: error.code, sentence: `${message}\n${where}` };
}

/** @returns null for an answer */
export function complaintOfOutcome(outcome: Outcome, trans: Translation): Complaint | null {
  const list = (heading: string, labels: readonly string[]): string =>
    labels.length > 0 ? `\n${heading}\n${labels.map(label => `  • ${label}`).join('\n')}` : '';
  switch (outcome.kind) {
    case 'answer':
      return null;
    case 'error':
      return complaintOfError(outcome.error, trans);
    case 'clarify': {
      const readings = outcome.options.map(({ label }) => label);
      return {
        name: trans.__('Several readings'),
        sentence: outcome.message + list(trans.__('Write which one you mean:'), readings)
      };
    }
    case 'refuse':
    case 'unknown': {
      const offers = outcome.offers.map(({ label }) => label);
      return {
        name: outcome.kind === 'refuse' ? trans.__('Not permitted') : trans.__('Not understood'),
        sentence: outcome.message + list(trans.__('You may ask:'), offers)
      };
    }
  }
}
