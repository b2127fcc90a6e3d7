import type { Surroundings } from './placeNoun.js';

/** "Not A and B" leaves out both; "by A and B" splits by both. */
export function continueList(at: number, { draft, pending, neighbours }: Surroundings): void {
  const last = draft.filters.at(-1);
  const next = neighbours.after(at);
  if (last?.at === at - 1 && last.of.kind === 'members' && next?.kind === 'members') {
    pending.not = last.of.negated && next.dimension === last.of.dimension;
  }
  const group = draft.groups.at(-1);
  if (group?.at === at - 1 && (next?.kind === 'noun' || next?.kind === 'time')) {
    pending.by = true;
  }
}
