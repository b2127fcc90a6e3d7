import type { CalendarUnit } from '../../calendar/IsoDay.js';
import type { Period, YearReference } from './Period.js';
import { monthNames, weekdayNames } from './vocabulary.js';

const bounds = {
  over: 'more than',
  atLeast: 'at least',
  under: 'less than',
  atMost: 'at most'
} as const;

/** A period in the words that read back to it: "last 30 days", "June so far". */
export function periodLabel(period: Period): string {
  switch (period.kind) {
    case 'day':
      return dayLabel(period.offset);
    case 'weekday': {
      const name = weekdayNames[period.weekday - 1] ?? '';
      const week = period.week === undefined ? '' : unitLabel('week', period.week);
      const which = period.which && (period.which === 'last' ? 'last' : 'coming');
      return which ? `${which} ${name}` : week ? `${name} ${week}` : name;
    }
    case 'date':
      return period.month === undefined
        ? `the ${ordinal(period.day)}`
        : `${period.day} ${monthNames[period.month - 1] ?? ''}${yearLabel(period.year)}`;
    case 'unit':
      return unitLabel(period.unit, period.offset);
    case 'month':
      return named(monthNames[period.month - 1] ?? '', period);
    case 'quarter':
      return named(`Q${period.quarter}`, period);
    case 'half':
      return named(`H${period.half}`, period);
    case 'isoWeek':
      return `week ${period.week}${period.year === undefined ? '' : ' of'}${yearLabel(period.year)}`;
    case 'year':
      return String(period.year);
    case 'weekend':
      return period.offset === undefined ? 'the weekend' : `${offsetWord(period.offset)} weekend`;
    case 'last':
    case 'next':
      return `${period.kind} ${counted(period.count, period.unit)}`;
    case 'lastFull':
      return `last ${period.count} full ${plural(period.count, period.unit)}`;
    case 'age':
      return `${bounds[period.is]} ${counted(period.count, period.unit)} ago`;
    case 'always':
      return 'all time';
    case 'between':
      return `from ${periodLabel(period.from)} to ${periodLabel(period.to)}`;
    case 'since':
      return `since ${periodLabel(period.from)}`;
    case 'from':
      return `from ${periodLabel(period.from)} on`;
    case 'after':
      return `after ${periodLabel(period.than)}`;
    case 'before':
      return `before ${periodLabel(period.than)}`;
    case 'until':
      return `until ${periodLabel(period.to)}`;
    case 'soFar':
      return period.period.kind === 'unit' && period.period.offset === 0
        ? `${period.period.unit} to date`
        : `${periodLabel(period.period)} so far`;
    case 'part':
      return period.unit === 'half'
        ? `the ${period.side === 'first' ? 'first' : 'second'} half of ${periodLabel(period.of)}`
        : `the ${period.side} ${counted(period.count, period.unit)} of ${periodLabel(period.of)}`;
    case 'weekOf':
      return `week of ${periodLabel(period.day)}`;
    case 'shifted':
      return `${periodLabel(period.period)}, ${counted(Math.abs(period.count), period.unit)} ${
        period.count < 0 ? 'earlier' : 'later'
      }`;
    case 'leadUp':
      return `the ${counted(period.count, period.unit)} before ${periodLabel(period.to)}`;
    case 'preceding':
      return `the period before ${periodLabel(period.period)}`;
  }
}

function dayLabel(offset: number): string {
  const near = { '-1': 'yesterday', '0': 'today', '1': 'tomorrow' }[String(offset)];
  const days = counted(Math.abs(offset), 'day');
  return near ?? (offset < 0 ? `${days} ago` : `${days} from now`);
}

function unitLabel(unit: CalendarUnit, offset: number): string {
  if (offset === -2) {
    return `the ${unit} before last`;
  }
  if (offset === 2) {
    return `the ${unit} after next`;
  }
  if (offset < 0) {
    return offset === -1 ? `last ${unit}` : `last ${unit}, ${counted(-1 - offset, unit)} earlier`;
  }
  return offset <= 1
    ? `${offsetWord(offset)} ${unit}`
    : `next ${unit}, ${counted(offset - 1, unit)} later`;
}

function offsetWord(offset: number): string {
  return offset < 0 ? 'last' : offset === 0 ? 'this' : 'next';
}

function named(name: string, { year, which }: { year?: YearReference; which?: 'last' | 'next' }) {
  return which ? `${which} ${name}` : name + yearLabel(year);
}

function yearLabel(year: YearReference): string {
  if (year === undefined) {
    return '';
  }
  return typeof year === 'number' ? ` ${year}` : ` ${unitLabel('year', year.offset)}`;
}

function counted(count: number, unit: CalendarUnit): string {
  return `${count} ${plural(count, unit)}`;
}

function plural(count: number, unit: CalendarUnit): string {
  return count === 1 ? unit : `${unit}s`;
}

function ordinal(day: number): string {
  const teen = day >= 11 && day <= 13;
  const ending = teen ? undefined : { 1: 'st', 2: 'nd', 3: 'rd' }[day % 10];
  return `${day}${ending ?? 'th'}`;
}
