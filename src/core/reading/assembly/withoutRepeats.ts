import type { Filter } from '../../semantics/SemanticQuery.js';
import type { Period } from '../periods/Period.js';
import type { Draft } from './Draft.js';

/** "WH03: what has not sold out of WH03 since 1/4 (1 April)": what is said twice is meant once. */
export function withoutRepeats({ filters, periods }: Draft): void {
  const known = new Set<string>();
  const first = filters.filter(({ of }) => {
    const key = keyOf(of);
    const isNew = key === null || !known.has(key);
    if (key !== null) {
      known.add(key);
    }
    return isNew;
  });
  filters.splice(0, filters.length, ...first);
  const said = periods.filter(({ at, of }, index) => {
    const before = periods[index - 1];
    return !before || at - before.at > 1 || !startsOn(before.of.period, of.period);
  });
  periods.splice(0, periods.length, ...said);
}

const keyOf = (filter: Filter): string | null =>
  filter.kind === 'members' || filter.kind === 'named' ? JSON.stringify(filter) : null;

/** Whether a window is said to begin on that very day. */
function startsOn(window: Period, day: Period): boolean {
  const from = 'from' in window ? window.from : window;
  return (
    from.kind === 'date' &&
    day.kind === 'date' &&
    from.day === day.day &&
    from.month === day.month &&
    (day.year === undefined || day.year === from.year)
  );
}
