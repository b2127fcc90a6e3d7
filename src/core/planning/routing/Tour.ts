import type { RouteModel } from './RouteModel.js';

/** Neighbours that a move may join a stop with. */
const neighbours = 10;
/** Stops that are moved together, at most. */
const longestSegment = 3;

/**
 * One closed tour over all nodes of a symmetric model, improved in place by 2-opt and Or-opt over
 * neighbour lists. Only nodes whose legs changed are looked at again.
 * @source Croes (1958), Operations Research 6(6), 791–812 (2-opt); Or (1976), Northwestern
 *   University (Or-opt); Bentley (1992), ORSA Journal on Computing 4(4), 387–411 (lists, queue)
 */
export class Tour {
  readonly order: Int32Array;
  readonly position: Int32Array;
  cost = 0;
  private readonly near: Int32Array;
  private readonly width: number;
  private readonly queue: Int32Array;
  private readonly isQueued: Uint8Array;
  private queueStart = 0;
  private queued = 0;

  /** @param model symmetric */
  constructor(private readonly model: RouteModel) {
    const { n } = model;
    this.order = new Int32Array(n);
    this.position = new Int32Array(n);
    this.width = Math.min(neighbours, n - 1);
    this.near = nearestNodes(model, this.width);
    this.queue = new Int32Array(n);
    this.isQueued = new Uint8Array(n);
  }

  /** @param order every node once */
  assign(order: ArrayLike<number>): void {
    const { n, from } = this.model;
    this.order.set(order);
    this.cost = 0;
    for (let at = 0; at < n; at += 1) {
      const node = this.order[at] ?? 0;
      this.position[node] = at;
      this.cost += from[node * n + (this.order[at + 1 < n ? at + 1 : 0] ?? 0)] ?? 0;
    }
  }

  /** Goes back to an order whose cost is known. */
  restore(order: Int32Array, cost: number): void {
    this.order.set(order);
    for (let at = 0; at < order.length; at += 1) {
      this.position[order[at] ?? 0] = at;
    }
    this.cost = cost;
  }

  /** The node is looked at by the next `improve`. */
  enqueue(node: number): void {
    if (this.isQueued[node] === 0) {
      this.isQueued[node] = 1;
      const { n } = this.model;
      const at = this.queueStart + this.queued;
      this.queue[at < n ? at : at - n] = node;
      this.queued += 1;
    }
  }

  /** Until no move from a node of the queue saves anything. */
  improve(): void {
    const { n } = this.model;
    while (this.queued > 0) {
      const node = this.queue[this.queueStart] ?? 0;
      this.queueStart = this.queueStart + 1 < n ? this.queueStart + 1 : 0;
      this.queued -= 1;
      this.isQueued[node] = 0;
      while (this.twoOpt(node) || this.orOpt(node)) {
        // Again from here.
      }
    }
  }

  /** Puts the segment B between two others first: A B C → A C B, a double bridge of near legs. */
  swapSegments(start: number, first: number, second: number): void {
    const { n, from } = this.model;
    const { order } = this;
    const node = (at: number): number => order[(start + at) % n] ?? 0;
    const ends = [node(0), node(1), node(first), node(first + 1), node(first + second)];
    const [a = 0, b = 0, c = 0, d = 0, e = 0] = ends;
    const f = node(first + second + 1);
    const leg = (one: number, other: number): number => from[one * n + other] ?? 0;
    this.cost += leg(a, d) + leg(e, b) + leg(c, f) - leg(a, b) - leg(c, d) - leg(e, f);
    // Three reversals are a rotation.
    this.reverse(start + 1, first);
    this.reverse(start + 1 + first, second);
    this.reverse(start + 1, first + second);
    for (const end of [...ends, f]) {
      this.enqueue(end);
    }
  }

  private twoOpt(a: number): boolean {
    const { n, from, least } = this.model;
    const { order, position, near, width } = this;
    for (let forward = 0; forward < 2; forward += 1) {
      const at = position[a] ?? 0;
      const b = order[forward === 0 ? (at + 1 < n ? at + 1 : 0) : at > 0 ? at - 1 : n - 1] ?? 0;
      const ab = from[a * n + b] ?? 0;
      for (let k = 0; k < width; k += 1) {
        const c = near[a * width + k] ?? 0;
        const ac = from[a * n + c] ?? 0;
        if (ac >= ab) {
          break;
        }
        const there = position[c] ?? 0;
        const next =
          forward === 0 ? (there + 1 < n ? there + 1 : 0) : there > 0 ? there - 1 : n - 1;
        const d = order[next] ?? 0;
        const gain = ab + (from[c * n + d] ?? 0) - ac - (from[b * n + d] ?? 0);
        if (gain > least) {
          this.cost -= gain;
          if (forward === 0) {
            this.reverseBetween(at + 1, there);
          } else {
            this.reverseBetween(there, at - 1);
          }
          this.enqueue(a);
          this.enqueue(b);
          this.enqueue(c);
          this.enqueue(d);
          return true;
        }
      }
    }
    return false;
  }

  /** Moves a segment that starts or ends at `a` between two neighbours elsewhere. */
  private orOpt(a: number): boolean {
    const { n, from, least } = this.model;
    const { order, position, near, width } = this;
    const longest = Math.min(longestSegment, n - 3);
    for (let size = 1; size <= longest; size += 1) {
      for (let way = 0; way < 2; way += 1) {
        // The segment runs from a to z, forwards or backwards; p and q lie around it.
        const step = way === 0 ? 1 : n - 1;
        const at = position[a] ?? 0;
        const z = order[(at + step * (size - 1)) % n] ?? 0;
        const p = order[(at + n - step) % n] ?? 0;
        const q = order[(at + step * size) % n] ?? 0;
        const freed = (from[p * n + a] ?? 0) + (from[z * n + q] ?? 0) - (from[p * n + q] ?? 0);
        if (freed <= least) {
          continue;
        }
        for (let k = 0; k < width; k += 1) {
          const c = near[a * width + k] ?? 0;
          const ac = from[a * n + c] ?? 0;
          if (ac >= freed) {
            break;
          }
          const offset = ((position[c] ?? 0) - at + n) % n;
          const inside = way === 0 ? offset < size : offset === 0 || offset > n - size;
          if (inside) {
            continue;
          }
          for (let side = 0; side < 2; side += 1) {
            const turn = side === 0 ? 1 : n - 1;
            const d = order[((position[c] ?? 0) + turn) % n] ?? 0;
            // The legs p–a and z–q are the ones given up.
            if ((c === p && d === a) || (c === q && d === z)) {
              continue;
            }
            const gain = freed + (from[c * n + d] ?? 0) - ac - (from[z * n + d] ?? 0);
            if (gain > least) {
              this.cost -= gain;
              this.moveSegment(a, z, way, c, d, side, size);
              for (const node of [a, z, p, q, c, d]) {
                this.enqueue(node);
              }
              return true;
            }
          }
        }
      }
    }
    return false;
  }

  /** Takes a … z out and puts it between c and d so that a lies beside c. */
  private moveSegment(
    a: number,
    z: number,
    way: number,
    c: number,
    d: number,
    side: number,
    size: number
  ): void {
    const { n } = this.model;
    const { position } = this;
    // Positions of the segment in the direction of the tour.
    const first = position[way === 0 ? a : z] ?? 0;
    const low = position[side === 0 ? c : d] ?? 0;
    const high = position[side === 0 ? d : c] ?? 0;
    // The segment, followed or led by what lies between it and the gap, is rotated by reversals.
    const after = (low - (first + size - 1) + n) % n;
    const before = (first - high + n) % n;
    // In tour order, a stands first where c is the one before the gap.
    const turned = (way === 0) !== (side === 0);
    if (after <= before) {
      this.reverse(first + size, after);
      this.reverse(first, size + after);
      if (!turned) {
        this.reverse(first + after, size);
      }
    } else {
      this.reverse(high, before);
      this.reverse(high, before + size);
      if (!turned) {
        this.reverse(high, size);
      }
    }
  }

  /** Reverses the path of positions first … last, or the rest of the tour, whichever is shorter. */
  private reverseBetween(first: number, last: number): void {
    const { n } = this.model;
    const inside = ((last - first + n) % n) + 1;
    if (2 * inside <= n) {
      this.reverse(first, inside);
    } else {
      this.reverse(last + 1, n - inside);
    }
  }

  /** Reverses `count` nodes from a position on, round the end if need be. */
  private reverse(first: number, count: number): void {
    const { n } = this.model;
    const { order, position } = this;
    let low = first % n;
    let high = (first + count - 1 + n) % n;
    for (let swaps = count >> 1; swaps > 0; swaps -= 1) {
      const one = order[low] ?? 0;
      const other = order[high] ?? 0;
      order[low] = other;
      position[other] = low;
      order[high] = one;
      position[one] = high;
      low = low + 1 < n ? low + 1 : 0;
      high = high > 0 ? high - 1 : n - 1;
    }
  }
}

function nearestNodes({ n, from }: RouteModel, width: number): Int32Array {
  const near = new Int32Array(n * width);
  const nodes = Array.from({ length: n }, (_, node) => node);
  for (let node = 0; node < n; node += 1) {
    const cost = (other: number): number => from[node * n + other] ?? 0;
    const others = nodes.filter(other => other !== node);
    others.sort((one, other) => cost(one) - cost(other));
    near.set(others.slice(0, width), node * width);
  }
  return near;
}
