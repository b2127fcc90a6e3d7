import type { MeasureUse } from '../../semantics/SemanticQuery.js';
import type { Draft } from './Draft.js';
import { countSubject } from './takeAverages.js';

/**
 * "Which day of the week is busiest", "the best month": split by the unit, and the first of it.
 * @returns whether every unit that is asked for found a use
 */
export function takePeaks(draft: Draft): boolean {
  const [time, ...times] = draft.times;
  const [rank] = draft.ranks;
  // "Average and highest order value" are two figures, of which a rank would be the first row.
  const isBoth = draft.averages.some(at => rank?.at === at + 2 && draft.ands.includes(at + 1));
  if (isBoth && rank?.of.count === null && time === undefined && draft.peaks.length === 0) {
    return false;
  }
  if (time && !rank && times.length === 0 && draft.comparisons.length > 0) {
    // "Which days have more than 20 drops": each by itself.
    draft.times.length = 0;
    draft.groups.push({ at: time.at, of: { kind: 'time', unit: time.of } });
    return true;
  }
  if (time) {
    if (!rank || times.length > 0 || rank.of.measure !== null || rank.of.field !== null) {
      return false;
    }
    draft.ranks.pop();
    const { direction, count } = rank.of;
    draft.peaks.push({ at: time.at, of: { unit: time.of, direction, count } });
  }
  if (draft.peaks.length === 0 || draft.averages.length > 0) {
    dropRepeated(draft);
    return true;
  }
  const [peak, ...peaks] = draft.peaks;
  if (!peak || peaks.length > 0 || draft.ranks.length > 0) {
    return false;
  }
  countSubject(draft);
  const { unit, direction, count } = peak.of;
  draft.groups.push({ at: peak.at, of: { kind: 'time', unit } });
  draft.ranks.push({
    at: peak.at,
    of: { direction, measure: null, field: null, judged: null, count: count ?? 1 }
  });
  return true;
}

/** "Mean lines per day and peak day lines": the rows are named again behind the peak. */
function dropRepeated(draft: Draft): void {
  for (const { at } of draft.peaks) {
    const again = draft.nouns.findIndex(noun => noun.at === at + 1);
    if (again >= 0) {
      draft.nouns.splice(again, 1);
    }
  }
}

/**
 * The highest or lowest beside the average: "the average and the worst day".
 * @returns null where no figure is averaged by that unit
 */
export function peakUses(draft: Draft, uses: readonly MeasureUse[]): MeasureUse[] | null {
  if (draft.averages.length === 0) {
    return [];
  }
  const found = draft.peaks.map(({ of: { unit, direction } }) => {
    const averaged = uses.find(({ per }) => per?.kind === 'time' && per.unit === unit);
    const combine: MeasureUse['combine'] = direction === 'desc' ? 'max' : 'min';
    return averaged ? { ...averaged, combine } : null;
  });
  return found.every(use => use !== null) ? found : null;
}
