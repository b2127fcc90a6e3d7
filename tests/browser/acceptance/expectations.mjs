import assert from 'node:assert/strict';

/** The values of some columns, a list a row. */
export const pick = (rows, ...columns) => rows.map(row => columns.map(column => row[column]));

const sorted = rows => rows.map(row => row.join(' | ')).sort();

/** The same rows in any order, and at least one. */
export function sameRows(shown, wanted) {
  assert.ok(wanted.length > 0, 'the data has rows to find');
  assert.deepEqual(sorted(shown), sorted(wanted));
}

/** A number up to a share of itself, or below 1 up to that much. */
export function near(shown, wanted, what, tolerance = 1e-5) {
  assert.ok(
    Math.abs(shown - wanted) <= tolerance * Math.max(1, Math.abs(wanted)),
    `${what}: ${shown} instead of ${wanted}`
  );
}

/** A number that a sentence tells, as in `about 1,156 units`. */
export const numberIn = (sentence, pattern) =>
  Number(pattern.exec(sentence)?.[1].replaceAll(',', ''));
