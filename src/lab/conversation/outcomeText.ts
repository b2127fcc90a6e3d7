import type { Outcome } from '../../core/answer/Outcome.js';
import type { Translation } from '../../core/language/Translation.js';

/** The sentence that stands for an outcome where only one can be said. */
export function outcomeText(outcome: Outcome, trans: Translation): string {
  switch (outcome.kind) {
    case 'answer':
      return trans.__(
        '%1 %2',
        outcome.sentence,
        trans._n('%1 row.', '%1 rows.', outcome.table.rowCount)
      );
    case 'clarify':
      return trans.__(
        '%1 Press 1 to %2 to choose.',
        outcome.message,
        Math.min(9, outcome.options.length)
      );
    case 'refuse':
    case 'unknown':
      return outcome.message;
    case 'error': {
      const { message, remedy } = outcome.error.describe(trans);
      return trans.__('%1 %2', message, remedy);
    }
  }
}
