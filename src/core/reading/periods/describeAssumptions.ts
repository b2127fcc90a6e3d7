import type { IsoDay } from '../../calendar/IsoDay.js';
import type { Translation } from '../../language/Translation.js';
import { describeDays } from './describeDays.js';
import type { Period, PeriodDirection } from './Period.js';
import type { PeriodAssumption } from './PeriodAssumption.js';
import { periodLabel } from './periodLabel.js';
import { resolvePeriod } from './resolvePeriod.js';

/** What was decided about a period that its words left open, one sentence each. */
export function describeAssumptions(
  period: Period,
  today: IsoDay,
  trans: Translation,
  direction?: PeriodDirection
): readonly string[] {
  const { start, end, assumed } = resolvePeriod(period, today, direction);
  const label = periodLabel(period);
  const days = describeDays(start, end, trans);
  const sentence = (assumption: PeriodAssumption): string => {
    switch (assumption) {
      case 'year':
      case 'month':
      case 'week':
        return trans.__('“%1” is taken as %2.', label, days);
      case 'dayFirst':
        return trans.__('The day is taken to stand before the month: %1.', days);
      case 'rolling':
        return trans.__('“%1” is counted back from today, today included: %2.', label, days);
      case 'upcoming':
        return trans.__('“%1” is today and the days up to its last one: %2.', label, days);
      case 'calendar':
        return trans.__('“%1” is the one of the calendar that is over: %2.', label, days);
      case 'untilToday':
        return trans.__('“%1” is counted up to today: %2.', label, days);
    }
  };
  return [...new Set(assumed.map(sentence))];
}
