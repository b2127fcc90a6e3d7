import { groupBy } from '../../core/collections/groupBy.js';
import type { ResultTable, Scalar } from '../../core/database/ResultTable.js';
import type { ReferenceRows, ValueColumn } from './ReferenceRows.js';
import { columnsOf, withOrderIds } from './runReference.js';
import { exactKey, isNear, numberOf } from './sameValue.js';

/** Whether an answer holds what the reference needs; if not, why. */
export type Comparison =
  { readonly matches: true } | { readonly matches: false; readonly why: string };

/** A column of the reference and the column of the answer that is taken for it. */
interface Pair {
  readonly expected: ValueColumn;
  readonly actual: ValueColumn;
  /** How far apart two values are, as a share of 1; null where they are not the same. */
  readonly distance: (row: number, answerRow: number) => number | null;
  /** The keys that have to be equal; null where numbers need only be near. */
  readonly keys: {
    readonly expected: readonly string[];
    readonly actual: readonly string[];
  } | null;
}

/** How many ways of taking columns for columns are tried. */
const maximumTries = 2000;

/** Compares by value: names and order of columns do not count, nor do further columns. */
export function answerMatches(table: ResultTable, reference: ReferenceRows): Comparison {
  const rows = table.rowCount;
  if (!reference.sizes.includes(rows)) {
    return { matches: false, why: `${rows} rows instead of ${reference.sizes.join(' or ')}` };
  }
  if (rows === 0) {
    return { matches: true };
  }
  const actual = withOrderIds(columnsOf(table));
  const groups = reference.must.map(names => ({
    names,
    pairs: reference.columns
      .filter(({ name }) => names.includes(name))
      .flatMap(column => actual.flatMap(other => pairsOf(column, other, reference)))
  }));
  const lost = groups.find(({ pairs }) => pairs.length === 0);
  if (lost) {
    return { matches: false, why: `no column holds ${lost.names.join(' or ')}` };
  }
  groups.sort((a, b) => a.pairs.length - b.pairs.length);
  let [tries, why] = [0, 'the rows differ'];
  const search = (at: number, chosen: readonly Pair[]): boolean => {
    const group = groups[at];
    if (!group) {
      tries += 1;
      const order = matchRows(chosen, reference, rows);
      const inOrder = order?.every(
        (row, k) => k === 0 || reference.compare(order[k - 1] ?? 0, row) <= 0
      );
      why = inOrder === false ? 'the order differs' : why;
      return inOrder === true;
    }
    return group.pairs.some(
      pair =>
        tries < maximumTries &&
        chosen.every(other => other.actual !== pair.actual || other.expected === pair.expected) &&
        search(at + 1, [...chosen, pair])
    );
  };
  return search(0, []) ? { matches: true } : { matches: false, why };
}

/** The column pairs, if every value of the answer is one that the reference has. */
function pairsOf(expected: ValueColumn, actual: ValueColumn, reference: ReferenceRows): Pair[] {
  const rows = [...reference.needed, ...reference.tied];
  if (expected.type !== 'decimal' && expected.type !== 'double') {
    const keysOf = (values: readonly Scalar[]): string[] =>
      values.map(value => exactKey(value, expected.type));
    const keys = { expected: keysOf(expected.values), actual: keysOf(actual.values) };
    const left = new Map<string, number>();
    rows.forEach(row => addTo(left, keys.expected[row] ?? '', 1));
    const possible = keys.actual.every(key => addTo(left, key, -1) >= 0);
    return possible ? [{ expected, actual, keys, distance: () => 0 }] : [];
  }
  const wanted = expected.values.map(value => numberOf(value) ?? 0);
  const digits = reference.digits.get(expected.name);
  return factorsOf(expected.name).flatMap(factor => {
    const given = actual.values.map(value => {
      const number = numberOf(value);
      return number === null ? NaN : number * factor;
    });
    const distance = (row: number, answerRow: number): number | null => {
      const [want = 0, have = NaN] = [wanted[row], given[answerRow]];
      return isNear(want, have, digits) ? Math.abs(want - have) / (Math.abs(want) || 1) : null;
    };
    const possible = given.every((_, k) => rows.some(row => distance(row, k) !== null));
    return possible ? [{ expected, actual, keys: null, distance }] : [];
  });
}

/** A percentage may be told from 0 to 1 or from 0 to 100, the same way down the column. */
const factorsOf = (name: string): readonly number[] =>
  /pct|percent|rate|share/i.test(name) ? [1, 100, 0.01] : [1];

function addTo(counts: Map<string, number>, key: string, by: number): number {
  const count = (counts.get(key) ?? 0) + by;
  counts.set(key, count);
  return count;
}

/** For each row of the answer its own row of the reference; null where some row finds none. */
function matchRows(
  pairs: readonly Pair[],
  reference: ReferenceRows,
  rows: number
): number[] | null {
  const keyOf = (side: 'expected' | 'actual', row: number): string =>
    JSON.stringify(pairs.map(({ keys }) => keys?.[side][row] ?? ''));
  const free = groupBy([...reference.needed, ...reference.tied], row => keyOf('expected', row));
  const matched: number[] = [];
  for (let answerRow = 0; answerRow < rows; answerRow += 1) {
    const candidates = free.get(keyOf('actual', answerRow)) ?? [];
    const nearest = nearestOf(candidates, pairs, answerRow);
    if (nearest === null) {
      return null;
    }
    candidates.splice(candidates.indexOf(nearest), 1);
    matched.push(nearest);
  }
  const used = new Set(matched);
  return reference.needed.every(row => used.has(row)) ? matched : null;
}

function nearestOf(
  candidates: readonly number[],
  pairs: readonly Pair[],
  answerRow: number
): number | null {
  let best: { row: number; distance: number } | null = null;
  for (const row of candidates) {
    const distances = pairs.map(pair => pair.distance(row, answerRow));
    if (distances.every(distance => distance !== null)) {
      const distance = distances.reduce((total, each) => total + each, 0);
      best = best && best.distance <= distance ? best : { row, distance };
    }
  }
  return best?.row ?? null;
}
