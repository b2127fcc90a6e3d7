/** A function to minimise; where it is not defined it gives Infinity. */
export type Objective = (point: Float64Array) => number;

export interface Minimum {
  readonly point: Float64Array;
  readonly value: number;
}

/**
 * Downhill simplex: the minimum of a function of few variables, without derivatives.
 * @param start where the search begins; length d ≥ 1, the function is finite there
 * @param steps the simplex reaches this far from `start` along each axis; length d
 * @param tolerance ends when the values of the simplex differ by less, relative to their size
 * @source Nelder & Mead (1965), The Computer Journal 7(4), 308–313, with the coefficients for many
 *   variables of Gao & Han (2012), Computational Optimization and Applications 51, 259–277
 */
export function minimise(
  objective: Objective,
  start: ArrayLike<number>,
  steps: ArrayLike<number>,
  { evaluations, tolerance }: { evaluations: number; tolerance: number }
): Minimum {
  const size = start.length;
  const wide = Math.max(2, size);
  const [expand, contract, shrink] = [1 + 2 / wide, 0.75 - 1 / (2 * wide), 1 - 1 / wide];
  let left = evaluations;
  const valueAt = (point: Float64Array): number => {
    left--;
    const value = objective(point);
    return Number.isNaN(value) ? Infinity : value;
  };
  const simplex = Array.from({ length: size + 1 }, (_, corner): Corner => {
    const point = Float64Array.from(start);
    if (corner > 0) {
      point[corner - 1] = (point[corner - 1] ?? 0) + (steps[corner - 1] ?? 0);
    }
    return { point, value: valueAt(point) };
  });
  const centre = new Float64Array(size);
  const byValue = (a: Corner, b: Corner): number => (a.value <= b.value ? -1 : 1);
  /** The point that lies `times` as far from the centre as the worst corner, through it. */
  const place = (corner: Corner, worst: Corner, times: number): Corner => {
    for (let axis = 0; axis < size; axis++) {
      const middle = centre[axis] ?? 0;
      corner.point[axis] = middle + times * (middle - (worst.point[axis] ?? 0));
    }
    corner.value = valueAt(corner.point);
    return corner;
  };
  let [spare, other] = [newCorner(size), newCorner(size)];
  while (left > 0) {
    simplex.sort(byValue);
    const [best, second, worst] = [simplex[0], simplex[size - 1], simplex[size]];
    if (!best || !second || !worst) {
      break;
    }
    if (worst.value - best.value <= tolerance * (Math.abs(best.value) + tolerance)) {
      break;
    }
    centre.fill(0);
    for (let corner = 0; corner < size; corner++) {
      const { point } = simplex[corner] ?? best;
      for (let axis = 0; axis < size; axis++) {
        centre[axis] = (centre[axis] ?? 0) + (point[axis] ?? 0) / size;
      }
    }
    let chosen: Corner | null = place(spare, worst, 1);
    if (chosen.value < best.value) {
      const further = place(other, worst, expand);
      chosen = further.value < chosen.value ? further : chosen;
    } else if (chosen.value >= second.value) {
      const outside = chosen.value < worst.value;
      const nearer = place(other, worst, outside ? contract : -contract);
      chosen = nearer.value < Math.min(chosen.value, worst.value) ? nearer : null;
    }
    if (chosen) {
      const rest = chosen === spare ? other : spare;
      simplex[size] = chosen;
      [spare, other] = [worst, rest];
      continue;
    }
    for (const corner of simplex) {
      if (corner !== best) {
        for (let axis = 0; axis < size; axis++) {
          const to = best.point[axis] ?? 0;
          corner.point[axis] = to + shrink * ((corner.point[axis] ?? 0) - to);
        }
        corner.value = valueAt(corner.point);
      }
    }
  }
  return simplex.sort(byValue)[0] ?? newCorner(size);
}

interface Corner {
  readonly point: Float64Array;
  value: number;
}

const newCorner = (size: number): Corner => ({
  point: new Float64Array(size),
  value: Infinity
});
