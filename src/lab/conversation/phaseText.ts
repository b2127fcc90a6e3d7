import type { Phase } from '../../core/agents/Assistant.js';
import type { Translation } from '../../core/language/Translation.js';

/** What a person is told while an answer is in the making. */
export function phaseText(phase: Phase, trans: Translation): string {
  switch (phase) {
    case 'starting':
      return trans.__('Starting the database…');
    case 'reading':
      return trans.__('Reading your question…');
    case 'asking':
      return trans.__('Asking the model…');
    case 'checking':
      return trans.__('Checking the query…');
    case 'running':
      return trans.__('Running the query…');
    case 'drawing':
      return trans.__('Drawing the answer…');
  }
}
