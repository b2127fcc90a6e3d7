/** One choice a factor: the index of the level that was taken. */
export type Row = readonly number[];

/** Two levels of two factors, the first factor before the second. */
export interface Pair {
  readonly factors: readonly [number, number];
  readonly levels: readonly [number, number];
}

export interface Covering {
  readonly rows: readonly Row[];
  /** Pairs that no possible row has. */
  readonly impossible: readonly Pair[];
  readonly covered: number;
}

interface Options {
  /** How many levels each factor has; level 0 of every factor but the first is "none". */
  readonly sizes: readonly number[];
  readonly isPossible: (row: Row) => boolean;
  /** A number from 0 (inclusive) to 1 (exclusive), the same ones in every run. */
  readonly random: () => number;
}

/**
 * Rows in which every two levels of different factors meet wherever any row has them both. The
 * first factor is what the others hang on: a pair of the others is looked for under each of its
 * levels before it counts as impossible.
 */
export function coverPairs({ sizes, isPossible, random }: Options): Covering {
  const key = (factor: number, level: number, other: number, otherLevel: number): string =>
    factor < other
      ? `${factor}.${level} ${other}.${otherLevel}`
      : `${other}.${otherLevel} ${factor}.${level}`;
  const possible = new Map<string, boolean>();
  const check = (row: Row): boolean => {
    const name = row.join(' ');
    const known = possible.get(name) ?? isPossible(row);
    possible.set(name, known);
    return known;
  };
  const bare = (...chosen: readonly (readonly [factor: number, level: number])[]): Row =>
    sizes.map((_size, factor) => chosen.find(([of]) => of === factor)?.[1] ?? 0);
  const meets = new Map<string, Row | null>();
  const pairs = pairsOf(sizes);
  for (const { factors, levels } of pairs.filter(pair => pair.factors[0] === 0)) {
    const row = bare([0, levels[0]], [factors[1], levels[1]]);
    meets.set(key(0, levels[0], factors[1], levels[1]), check(row) ? row : null);
  }
  for (const { factors, levels } of pairs.filter(pair => pair.factors[0] !== 0)) {
    const [one, other] = factors;
    const witness = indexes(sizes[0] ?? 0)
      .filter(
        level =>
          meets.get(key(0, level, one, levels[0])) && meets.get(key(0, level, other, levels[1]))
      )
      .map(level => bare([0, level], [one, levels[0]], [other, levels[1]]))
      .find(check);
    meets.set(key(one, levels[0], other, levels[1]), witness ?? null);
  }
  const open = new Set([...meets].flatMap(([name, row]) => (row ? [name] : [])));
  const total = open.size;
  const rows: Row[] = [];
  const gain = (row: Row, factor: number, level: number): number =>
    row.reduce((count, other, of) => {
      return of !== factor && open.has(key(of, other, factor, level)) ? count + 1 : count;
    }, 0);
  const fits = (row: Row, factor: number, level: number): boolean =>
    row.every((other, of) => of === factor || meets.get(key(of, other, factor, level)));
  for (const name of shuffled([...open], random)) {
    const witness = meets.get(name);
    if (!open.has(name) || !witness) {
      continue;
    }
    let row = witness;
    for (const factor of shuffled(indexes(sizes.length).slice(1), random)) {
      if (row[factor] !== 0 || name.split(' ').includes(`${factor}.0`)) {
        continue;
      }
      const candidates = shuffled(indexes(sizes[factor] ?? 0).slice(1), random)
        .filter(level => fits(row, factor, level))
        .map(level => ({ level, gain: gain(row, factor, level) }))
        .filter(each => each.gain > 0)
        .sort((a, b) => b.gain - a.gain)
        .slice(0, 4)
        .map(({ level }) => row.map((other, of) => (of === factor ? level : other)));
      row = candidates.find(check) ?? row;
    }
    rows.push(row);
    for (const { factors, levels } of pairsIn(row)) {
      open.delete(key(factors[0], levels[0], factors[1], levels[1]));
    }
  }
  const impossible = pairs.filter(
    ({ factors, levels }) => !meets.get(key(factors[0], levels[0], factors[1], levels[1]))
  );
  return { rows, impossible, covered: total - open.size };
}

export function pairsIn(row: Row): Pair[] {
  return row.flatMap((level, factor) =>
    row.slice(factor + 1).map((other, offset) => ({
      factors: [factor, factor + 1 + offset] as const,
      levels: [level, other] as const
    }))
  );
}

function pairsOf(sizes: readonly number[]): Pair[] {
  return sizes.flatMap((size, factor) =>
    sizes.slice(factor + 1).flatMap((otherSize, offset) =>
      indexes(size).flatMap(level =>
        indexes(otherSize).map(other => ({
          factors: [factor, factor + 1 + offset] as const,
          levels: [level, other] as const
        }))
      )
    )
  );
}

const indexes = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map(item => ({ item, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}
