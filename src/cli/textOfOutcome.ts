import type { Outcome } from '../core/answer/Outcome.js';
import { plainText } from '../core/answer/plainText.js';
import { rowsOf } from '../core/database/ResultTable.js';
import { english } from '../core/language/Translation.js';

const shownRows = 20;

/** An outcome for a terminal, which no value of the data can give orders to. */
export function textOfOutcome(outcome: Outcome): string {
  return textOf(outcome).replace(/[^\P{Cc}\n\t]/gu, '�');
}

function textOf(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'answer': {
      const { table, sentence, assumptions, definitions, sql } = outcome;
      const rows = [
        table.columns.map(({ name }) => plainText(name)),
        ...rowsOf(table)
          .slice(0, shownRows)
          .map(row => row.map(value => plainText(String(value ?? '–'))))
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
