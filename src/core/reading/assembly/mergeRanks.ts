import type { Draft, Rank } from './Draft.js';

/** "Best sellers, top ten": two words for one order, of which one says by what and one how many. */
export function mergeRanks({ ranks }: Draft): void {
  const [first, second, ...others] = ranks;
  if (!first || !second || others.length > 0 || first.of.direction !== second.of.direction) {
    return;
  }
  const [one, other] = [first.of, second.of];
  const isOne = one.count === null || other.count === null;
  if (isOne && (!saysBy(one) || !saysBy(other))) {
    const of = { ...(saysBy(other) ? other : one), count: one.count ?? other.count };
    ranks.splice(0, 2, { at: first.at, of });
  }
}

const saysBy = ({ measure, field }: Rank): boolean => measure !== null || field !== null;
