import type { Draft } from './Draft.js';

/** "Small POs (under 1,000)": what small is, a bound has to say. */
export function keepsSize({ marks, comparisons, bands, groups }: Draft): boolean {
  const isBound = (sign: string): boolean =>
    comparisons.some(({ of }) => of.operator.startsWith(sign));
  const ofDays = marks.has('average') && groups.some(({ of }) => of.kind === 'time');
  if ((marks.has('banded') && bands.length === 0) || (marks.has('nonempty') && !ofDays)) {
    return false;
  }
  return (!marks.has('small') || isBound('<')) && (!marks.has('big') || isBound('>'));
}
