import { invalidInput, requireFinite, requireNotNegative } from '../inputChecks.js';

export interface Criterion {
  /** Whether more is better or worse. */
  readonly kind: 'benefit' | 'cost';
  /** ≥ 0; the weights need not sum to 1. */
  readonly weight: number;
}

export interface Topsis {
  /** Closeness to the best of every criterion, 0 to 1, by alternative. */
  readonly closeness: readonly number[];
  /** Positions of the alternatives, best first; of equals the earlier first. */
  readonly ranking: readonly number[];
}

/**
 * Ranks alternatives by their distance from the best and the worst of each criterion.
 * @param matrix a row for each alternative, a column for each criterion; n ≥ 2 rows
 * @throws AssistantError `agent/invalid-input` for ragged rows, or weights that are all 0
 * @source Hwang & Yoon (1981), Multiple Attribute Decision Making; vector normalisation
 */
export function topsis(
  matrix: readonly (readonly number[])[],
  criteria: readonly Criterion[]
): Topsis {
  const weights = checkedWeights(criteria);
  if (matrix.length < 2) {
    throw invalidInput('matrix', 'there is nothing to compare');
  }
  for (const row of matrix) {
    if (row.length !== criteria.length) {
      throw invalidInput(
        'matrix',
        `a row has ${row.length} values for ${criteria.length} criteria`
      );
    }
    row.forEach(value => {
      requireFinite({ matrix: value });
    });
  }
  const columns = criteria.map(({ kind }, index) => {
    const values = matrix.map(row => row[index] ?? 0);
    const length = Math.hypot(...values) || 1;
    const weighted = values.map(value => (value / length) * (weights[index] ?? 0));
    const [low, high] = [Math.min(...weighted), Math.max(...weighted)];
    return kind === 'benefit'
      ? { weighted, ideal: high, worst: low }
      : { weighted, ideal: low, worst: high };
  });
  const closeness = matrix.map((_, row) => {
    const distance = (to: 'ideal' | 'worst'): number =>
      Math.hypot(...columns.map(column => (column.weighted[row] ?? 0) - column[to]));
    const [best, worst] = [distance('ideal'), distance('worst')];
    // Where all are alike, each is as near to the best as can be told.
    return best + worst === 0 ? 0.5 : worst / (best + worst);
  });
  const ranking = closeness.map((_, index) => index);
  ranking.sort((a, b) => (closeness[b] ?? 0) - (closeness[a] ?? 0) || a - b);
  return { closeness, ranking };
}

function checkedWeights(criteria: readonly Criterion[]): number[] {
  for (const { weight } of criteria) {
    requireNotNegative({ weight });
  }
  const total = criteria.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) {
    throw invalidInput('weight', 'the weights are all 0');
  }
  return criteria.map(({ weight }) => weight / total);
}
