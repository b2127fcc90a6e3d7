import type { Outcome } from '../../src/core/answer/Outcome.js';
import { rowsOf, type ResultTable, type Scalar } from '../../src/core/database/ResultTable.js';
import { english } from '../../src/core/language/Translation.js';
import { difference, type Answered } from '../core/semantics/generated/sameAnswer.js';

/** In what two outcomes of one question differ, in words; null where they do not. */
export function outcomeDifference(one: Outcome, other: Outcome): string | null {
  if (one.kind !== other.kind || messageOf(one) !== messageOf(other)) {
    return `${one.kind} “${messageOf(one)}” and ${other.kind} “${messageOf(other)}”`;
  }
  return one.kind === 'answer' && other.kind === 'answer'
    ? difference(answered(one.table), answered(other.table))
    : null;
}

/** What a person reads of it. */
export function messageOf(outcome: Outcome): string {
  if (outcome.kind === 'error') {
    const { message, remedy } = outcome.error.describe(english);
    return `${message} ${remedy}`;
  }
  return outcome.kind === 'answer' ? outcome.sentence : outcome.message;
}

const answered = (table: ResultTable): Answered => ({
  names: table.columns.map(({ name, type }) => `${name} ${type}`),
  rows: rowsOf(table).map(row => row.map(plain))
});

const plain = (value: Scalar): string | number | null =>
  typeof value === 'bigint' || typeof value === 'boolean' ? String(value) : value;
