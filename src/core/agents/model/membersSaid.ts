import { nearestNames } from '../../language/nearestNames.js';
import { statuses } from '../../reading/followups/statuses.js';
import type { MemberCandidate } from '../../reading/ReadingContext.js';
import { tokenise } from '../../reading/tokens/tokenise.js';
import type { DimensionName } from '../../semantics/model/Dimension.js';
import type { KnownMembers } from '../KnownMembers.js';

/** What is taken for certain; below it, a name is only like another. */
const sure = 0.6;
const mostOffered = 5;

export type MembersSaid =
  | { readonly kind: 'found'; readonly keys: readonly string[] }
  /** `near` holds values of the data. */
  | { readonly kind: 'unknown' | 'several'; readonly near: readonly string[] };

const closed: Partial<Readonly<Record<DimensionName, readonly string[]>>> = statuses;

/** The members of a dimension that a name or a code means, as far as the persona may see them. */
export async function membersSaid(
  dimension: DimensionName,
  said: string,
  known: KnownMembers,
  signal: AbortSignal
): Promise<MembersSaid> {
  const listed = closed[dimension];
  if (listed) {
    const key = listed.find(each => each.toLowerCase() === said.toLowerCase());
    return key === undefined ? { kind: 'unknown', near: listed } : { kind: 'found', keys: [key] };
  }
  const tokens = tokenise(said);
  const finder = await known.forQuestion(said, signal);
  const candidates = finder
    .find(tokens, 0)
    .filter(each => each.dimension === dimension && each.end === tokens.length)
    .sort((one, other) => other.score - one.score);
  const [best] = candidates;
  if (!best || (best.score < sure && !best.exact)) {
    const all = finder.all(dimension, 500) ?? [];
    const names = all.map(({ key, label }) => (key === label ? key : `${key} ${label}`));
    return { kind: 'unknown', near: nearestNames(said, names) };
  }
  const keys = keysOf(candidates, best);
  return keys.length === 1 || best.exact
    ? { kind: 'found', keys }
    : {
        kind: 'several',
        near: keys.slice(0, mostOffered).map(key => labelOf(dimension, key, known))
      };
}

/** Orders of one number and several prefixes are candidates of their own. */
function keysOf(candidates: readonly MemberCandidate[], best: MemberCandidate): string[] {
  const equal = candidates.filter(({ score }) => score === best.score);
  return [...new Set(equal.flatMap(({ keys }) => keys))];
}

function labelOf(dimension: DimensionName, key: string, known: KnownMembers): string {
  const name = known.nameOf(dimension, key);
  return name === key ? key : `${key} ${name}`;
}
