import type { RouteModel } from './RouteModel.js';

type Stops = readonly number[];

/** Two routes, or one twice, and how many stops at their start are fixed. */
export interface RoutePair {
  readonly first: Stops;
  readonly second: Stops;
  readonly lockedFirst: number;
  readonly lockedSecond: number;
  readonly isOne: boolean;
}

/** Both routes after a move that saves cost; limits are not checked. */
export type Moved = readonly [first: number[], second: number[]];

export type LocalMove = (model: RouteModel, pair: RoutePair) => Generator<Moved>;

const longestSegment = 3;

const leg = ({ from, n }: RouteModel, one: number, other: number): number =>
  from[one * n + other] ?? 0;

/** The stop at a place; the depot before the first and behind the last. */
const at = (stops: Stops, place: number): number => stops[place] ?? 0;

/** 2-opt: a part of a route is driven the other way round. */
const reversal: LocalMove = function* (model, { first, lockedFirst, isOne }) {
  if (!isOne) {
    return;
  }
  for (let low = lockedFirst; low < first.length - 1; low += 1) {
    let turned = 0;
    for (let high = low + 1; high < first.length; high += 1) {
      const [one, other] = [at(first, high - 1), at(first, high)];
      turned += leg(model, one, other) - leg(model, other, one);
      const [before, after] = [at(first, low - 1), at(first, high + 1)];
      const [start, end] = [at(first, low), at(first, high)];
      const ends = leg(model, before, start) + leg(model, end, after);
      if (turned + ends - leg(model, before, end) - leg(model, start, after) > model.least) {
        const part = first.slice(low, high + 1).reverse();
        const route = [...first.slice(0, low), ...part, ...first.slice(high + 1)];
        yield [route, route];
      }
    }
  }
};

/** Or-opt and relocation: up to three stops go elsewhere, in the same route or another. */
const relocation: LocalMove = function* (model, pair) {
  const { first, second, lockedFirst, lockedSecond, isOne } = pair;
  for (let size = 1; size <= longestSegment; size += 1) {
    for (let low = lockedFirst; low + size <= first.length; low += 1) {
      const part = first.slice(low, low + size);
      const rest = [...first.slice(0, low), ...first.slice(low + size)];
      const target = isOne ? rest : second;
      const [before, after] = [at(first, low - 1), at(first, low + size)];
      const [start, end] = [at(part, 0), at(part, size - 1)];
      const freed = leg(model, before, start) + leg(model, end, after) - leg(model, before, after);
      for (let place = isOne ? lockedFirst : lockedSecond; place <= target.length; place += 1) {
        const [left, right] = [at(target, place - 1), at(target, place)];
        const added = leg(model, left, start) + leg(model, end, right) - leg(model, left, right);
        if (freed - added > model.least) {
          const route = [...target.slice(0, place), ...part, ...target.slice(place)];
          yield isOne ? [route, route] : [rest, route];
        }
      }
    }
  }
};

/** Relocation the other way. */
const relocationBack: LocalMove = function* (model, pair) {
  if (!pair.isOne) {
    const { first, second, lockedFirst, lockedSecond } = pair;
    const back = {
      ...pair,
      first: second,
      second: first,
      lockedFirst: lockedSecond,
      lockedSecond: lockedFirst
    };
    for (const [one, other] of relocation(model, back)) {
      yield [other, one];
    }
  }
};

/** Swap: two stops of different routes change places. */
const swap: LocalMove = function* (model, { first, second, lockedFirst, lockedSecond, isOne }) {
  if (isOne) {
    return;
  }
  const around = (stops: Stops, place: number, stop: number): number =>
    leg(model, at(stops, place - 1), stop) + leg(model, stop, at(stops, place + 1));
  for (let one = lockedFirst; one < first.length; one += 1) {
    for (let other = lockedSecond; other < second.length; other += 1) {
      const [here, there] = [at(first, one), at(second, other)];
      const before = around(first, one, here) + around(second, other, there);
      if (before - around(first, one, there) - around(second, other, here) > model.least) {
        const [changed, otherChanged] = [[...first], [...second]];
        changed[one] = there;
        otherChanged[other] = here;
        yield [changed, otherChanged];
      }
    }
  }
};

/** 2-opt*: two routes exchange their tails. */
const tails: LocalMove = function* (model, { first, second, lockedFirst, lockedSecond, isOne }) {
  if (isOne) {
    return;
  }
  for (let one = lockedFirst; one <= first.length; one += 1) {
    for (let other = lockedSecond; other <= second.length; other += 1) {
      const [left, right] = [at(first, one - 1), at(first, one)];
      const [otherLeft, otherRight] = [at(second, other - 1), at(second, other)];
      const before = leg(model, left, right) + leg(model, otherLeft, otherRight);
      const after = leg(model, left, otherRight) + leg(model, otherLeft, right);
      if (before - after > model.least) {
        yield [
          [...first.slice(0, one), ...second.slice(other)],
          [...second.slice(0, other), ...first.slice(one)]
        ];
      }
    }
  }
};

export const localMoves: readonly LocalMove[] = [reversal, relocation, relocationBack, swap, tails];
