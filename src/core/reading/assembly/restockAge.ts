import type { Draft } from './Draft.js';

/**
 * "Not restocked for over 60 days": how long it is ago, which an item that never was restocked
 * exceeds, too. What the draft says of it is put into one date filter.
 */
export function restockAge(draft: Draft): void {
  const absent = draft.events.find(
    ({ of }) => of.negated && of.event.field === 'last_restock_date'
  );
  const age = draft.comparisons.find(({ of }) => of.than.kind === 'duration');
  if (!absent || age?.of.than.kind !== 'duration' || draft.periods.length > 0) {
    return;
  }
  const is = ages[age.of.operator];
  if (!is) {
    return;
  }
  const { count, unit } = age.of.than;
  draft.events.splice(draft.events.indexOf(absent), 1);
  draft.comparisons.splice(draft.comparisons.indexOf(age), 1);
  const never = draft.filters.findIndex(
    ({ of }) => of.kind === 'named' && of.name === 'never_restocked' && !of.negated
  );
  if (never >= 0) {
    draft.filters.splice(never, 1);
  }
  draft.filters.push({
    at: absent.at,
    of: {
      kind: 'date',
      field: absent.of.event.field,
      period: { kind: 'age', is, count, unit },
      direction: 'past',
      negated: false,
      orEmpty: true
    }
  });
}

const ages: Readonly<Record<string, 'over' | 'atLeast'>> = { '>': 'over', '>=': 'atLeast' };
