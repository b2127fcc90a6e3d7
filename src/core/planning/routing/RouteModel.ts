import type { RoutingProblem } from './RoutingProblem.js';

/** A routing problem as flat arrays, for the inner loops; index of a pair: row × n + column. */
export interface RouteModel {
  /** Nodes; 0 is the depot. */
  readonly n: number;
  /** `from[a·n + b]` is the cost from a to b, `into[a·n + b]` that from b to a. */
  readonly from: Float64Array;
  readonly into: Float64Array;
  readonly isSymmetric: boolean;
  /** What a move must save at least: sums of costs are rounded, and rounding is no gain. */
  readonly least: number;
  /** Travel times, as `from`. */
  readonly time: Float64Array;
  readonly timeInto: Float64Array;
  readonly demand: Float64Array;
  /** Infinity where there is no limit. */
  readonly capacity: number;
  readonly vehicles: number;
  readonly open: Float64Array;
  readonly close: Float64Array;
  readonly service: Float64Array;
  /** Whether windows or durations bind: else no time is kept. */
  readonly isTimed: boolean;
  /** `near[a·(n−1) + k]`: the k-th nearest stop of a by cost there and back, a itself first. */
  readonly near: Int32Array;
  readonly prefixes: readonly (readonly number[])[];
}

export function routeModelOf(problem: RoutingProblem): RouteModel {
  const n = problem.costs.length;
  const from = Float64Array.from(problem.costs.flat());
  for (let node = 0; node < n; node += 1) {
    from[node * n + node] = 0;
  }
  const into = transposed(from, n);
  const isSymmetric = from.every((cost, index) => cost === into[index]);
  const time = problem.durations ? Float64Array.from(problem.durations.flat()) : from;
  const numbers = (
    values: readonly number[] | null | undefined,
    otherwise: number
  ): Float64Array => (values ? Float64Array.from(values) : new Float64Array(n).fill(otherwise));
  const { windows, maxDuration } = problem;
  const open = numbers(
    windows?.map(([start]) => start),
    0
  );
  const close = numbers(
    windows?.map(([, end]) => end),
    Infinity
  );
  close[0] = Math.min(close[0] ?? Infinity, (open[0] ?? 0) + (maxDuration ?? Infinity));
  return {
    n,
    from,
    into,
    isSymmetric,
    least: from.reduce((dearest, cost) => Math.max(dearest, cost), 0) * 1e-11,
    time,
    timeInto: time === from ? into : transposed(time, n),
    demand: numbers(problem.demands, 0),
    capacity: problem.capacity ?? Infinity,
    vehicles: Math.min(problem.vehicles ?? Infinity, Math.max(1, n - 1)),
    open,
    close,
    service: numbers(problem.service, 0),
    isTimed: windows != null || maxDuration != null,
    near: nearestStops(from, into, n),
    prefixes: problem.prefixes
  };
}

function transposed(matrix: Float64Array, n: number): Float64Array {
  return matrix.map((_, index) => matrix[(index % n) * n + Math.floor(index / n)] ?? 0);
}

function nearestStops(from: Float64Array, into: Float64Array, n: number): Int32Array {
  const near = new Int32Array(n * Math.max(0, n - 1));
  const order = Array.from({ length: Math.max(0, n - 1) }, (_, index) => index + 1);
  for (let node = 0; node < n; node += 1) {
    const key = (other: number): number =>
      other === node ? -1 : (from[node * n + other] ?? 0) + (into[node * n + other] ?? 0);
    near.set(
      [...order].sort((one, other) => key(one) - key(other)),
      node * (n - 1)
    );
  }
  return near;
}
