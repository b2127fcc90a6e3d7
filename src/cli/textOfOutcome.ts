import type { Outcome } from '../core/answer/Outcome.js';
import { rowsOf } from '../core/database/ResultTable.js';
import { english } from '../core/language/Translation.js';

const shownRows = 20;

/** An outcome for a terminal. */
export function textOfOutcome(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'answer': {
      const { table, sentence, assumptions, definitions, sql } = outcome;
      const rows = [
        table.columns.map(({ name }) => name),
        ...rowsOf(table)
          .slice(0, shownRows)
          .map(row => row.map(value => String(value ?? '–')))
      ];
      const widths = table.columns.map((_column, index) =>
        Math.max(...rows.map(row => (row[index] ?? '').length))
      );
      const lines = rows.map(row =>
        row
          .map((value, index) => value.padEnd(widths[index] ?? 0))
          .join('  ')
          .trimEnd()
      );
      const more = table.rowCount > shownRows ? [`… ${table.rowCount} rows in all`] : [];
      const notes = [...assumptions, ...definitions].map(note => `- ${note}`);
      return [sentence, '', ...lines, ...more, '', ...notes, '', sql, ''].join('\n');
    }
    case 'clarify':
      return [outcome.message, ...outcome.options.map(({ label }) => `- ${label}`), ''].join('\n');
    case 'refuse':
    case 'unknown':
      return [outcome.message, ...outcome.offers.map(({ label }) => `- ${label}`), ''].join('\n');
    case 'error': {
      const { message, remedy } = outcome.error.describe(english);
      return `${message} ${remedy}\n`;
    }
  }
}
