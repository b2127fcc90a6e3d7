import { resolvePeriod } from '../periods/resolvePeriod.js';
import type { Period } from '../periods/Period.js';
import type { MeaningOf } from '../Span.js';
import type { At } from './Draft.js';

const days: ReadonlySet<Period['kind']> = new Set(['day', 'weekday', 'date']);

/**
 * "Tomorrow and Friday": days that follow one another are one window.
 * @returns the periods as they are where they do not
 */
export function mergePeriods(
  periods: readonly At<MeaningOf<'period'>>[],
  today: string
): readonly At<MeaningOf<'period'>>[] {
  const [first, ...others] = periods;
  const last = others.at(-1);
  if (!first || !last || !periods.every(({ of }) => days.has(of.period.kind))) {
    return periods;
  }
  const said = periods.map(({ of }) => of.direction).find(Boolean);
  const towards = (said ? [said] : (['past', 'future'] as const)).find(direction => {
    const resolved = periods.map(({ of }) => resolvePeriod(of.period, today, direction));
    return resolved.every(
      ({ start }, index) => index === 0 || (start !== null && start === resolved[index - 1]?.end)
    );
  });
  const near = others.every(({ at }, index) => at - (periods[index]?.at ?? 0) <= 2);
  return towards && near
    ? [
        {
          at: last.at,
          of: {
            kind: 'period',
            period: { kind: 'between', from: first.of.period, to: last.of.period },
            direction: towards
          }
        }
      ]
    : periods;
}
