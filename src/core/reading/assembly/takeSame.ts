import { calendarUnits } from '../../calendar/IsoDay.js';
import type { Span } from '../Span.js';
import type { Draft } from './Draft.js';

/**
 * "2 orders to the same warehouse", "more than one on the same day this week": where a number of
 * them is asked for, what must be the same splits them; elsewhere it points at the turn before.
 * @returns whether it does split them
 */
export function takeSame({ meaning, text }: Span, at: number, draft: Draft): boolean {
  const same = /^(?:the )?same (\w+)/i.exec(text)?.[1]?.toLowerCase();
  if (draft.comparisons.length === 0 || same === undefined) {
    return false;
  }
  if (meaning.kind === 'mention') {
    draft.groups.push({ at, of: { kind: 'dimension', name: meaning.dimension } });
    return true;
  }
  const unit = calendarUnits.find(name => name === same);
  if (meaning.kind !== 'relative' || meaning.relative.kind !== 'sameIn' || !unit) {
    return false;
  }
  const period = meaning.relative.within;
  draft.groups.push({ at, of: { kind: 'time', unit } });
  draft.periods.push({ at, of: { kind: 'period', period, direction: null } });
  return true;
}
