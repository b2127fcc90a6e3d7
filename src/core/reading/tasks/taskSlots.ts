import { addDays, addUnits, daysBetween, type CalendarUnit } from '../../calendar/IsoDay.js';
import type { Period } from '../periods/Period.js';
import { resolvePeriod } from '../periods/resolvePeriod.js';
import type { ReadingContext } from '../ReadingContext.js';
import type { Span } from '../Span.js';
import type { CueName } from './CueName.js';
import { memberList, type OpenName } from './memberList.js';
import { memberSlots, type MemberSlotName } from './memberSlots.js';
import type { SlotName } from './Task.js';
import type { Misfit, Parameters } from './TaskReading.js';
import type { SpanOf, TaskSpans } from './TaskSpans.js';

/** What the words say for a slot: nothing, parameters, or why they leave it open. */
type Filled = Parameters | OpenName | Misfit | null;
type Fill = (spans: TaskSpans, context: ReadingContext, before: Parameters | null) => Filled;

export const isOpen = (filled: Parameters | OpenName | Misfit): filled is OpenName =>
  'open' in filled;
export const isMisfit = (filled: Parameters | OpenName | Misfit): filled is Misfit =>
  'misfit' in filled;

const membersFor = (slot: MemberSlotName): Fill => {
  const { dimension, one = '', list } = memberSlots[slot];
  return list === undefined
    ? spans => {
        const [first, ...others] = spans.members(dimension);
        if (!first || others.length > 0) {
          return null;
        }
        spans.take([first]);
        const [key, ...more] = first.meaning.keys;
        return more.length > 0 ? { open: first } : { [one]: key };
      }
    : (spans, _, before) => memberList(memberSlots[slot], spans, before);
};

/** How the words fill each slot. What they fill it with is taken; the rest is left for others. */
export const taskSlots: Readonly<Record<SlotName, Fill>> = {
  product: membersFor('product'),
  products: membersFor('products'),
  group: membersFor('group'),
  warehouse: membersFor('warehouse'),
  supplier: membersFor('supplier'),
  suppliers: membersFor('suppliers'),
  orders: membersFor('orders'),
  stops: membersFor('stops'),
  vehicles: spans => {
    const [vehicle, ...others] = spans.open('cue').filter(isCue('vehicle'));
    const count = spans.open('number').find(({ end }) => end === vehicle?.start);
    if (!vehicle || !count || others.length > 0) {
      return null;
    }
    spans.take([count, vehicle]);
    return { vehicles: count.meaning.value };
  },
  capacity: spans => {
    const loads = spans.open('cue').filter(isCue('load'));
    const [units, ...others] = spans
      .open('number')
      .filter(({ meaning }) => !meaning.percent && !meaning.isPart);
    const isSaid = loads.some(({ start }) => start === units?.end) || spans.cues.has('room');
    if (!units || others.length > 0 || !isSaid) {
      return null;
    }
    spans.take([units, ...loads]);
    return { capacity_units: units.meaning.value };
  },
  class: spans => {
    const [pair, ...others] = spans.open('cue').filter(isCue('class-pair'));
    const [, abc, xyz] = /\b([abc])[ /-]?([xyz])\b/i.exec(pair?.text ?? '') ?? [];
    return abc === undefined || xyz === undefined || others.length > 0
      ? null
      : { class: `${abc}${xyz}`.toUpperCase() };
  },
  horizon: (spans, { today }) => {
    const ahead = takeAhead(spans);
    return ahead && horizonOf(ahead, spans, today);
  },
  'days-ahead': (spans, { today }) => {
    const ahead = takeAhead(spans);
    return ahead && daysOf(ahead, today);
  },
  window: (spans, { today }) => {
    const [asked, ...others] = spans.open('period');
    if (!asked || others.length > 0) {
      return null;
    }
    const { start, end } = resolvePeriod(asked.meaning.period, today, 'past');
    if (start === null) {
      return null;
    }
    spans.take([asked]);
    const last = end === null || end > today ? today : addDays(end, -1);
    return { from: start, to: last };
  },
  start: spans => {
    const [clock] = spans.open('clock');
    if (!clock) {
      return null;
    }
    spans.take([clock]);
    const { minutes } = clock.meaning;
    const two = (value: number): string => String(value).padStart(2, '0');
    return { start_time: `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}` };
  },
  'lead-time': (spans, { today }) => {
    const [duration] = spans.open('duration');
    if (!duration || !spans.cues.has('lead-time')) {
      return null;
    }
    spans.take([duration]);
    const { count, unit } = duration.meaning;
    return { lead_time_days: daysBetween(today, addUnits(today, count, unit)) };
  },
  'service-level': spans => {
    const found = spans
      .open('number')
      .find(({ meaning }) => meaning.percent || spans.cues.has('service-level'));
    if (!found) {
      return null;
    }
    spans.take([found]);
    const { value } = found.meaning;
    // "98" and "98 %" are said where 0.98 is meant.
    return { service_level: value > 1 ? value / 100 : value };
  },
  grouping: spans => {
    for (const noun of spans.open('noun')) {
      const by = spans
        .open('connective')
        .find(({ end, meaning }) => end === noun.start && meaning.word === 'by');
      const dimension = noun.meaning.dimension ?? '';
      if (by && groupable.has(dimension)) {
        spans.take([by, noun]);
        return { group_by: dimension };
      }
    }
    return null;
  },
  percent: spans => {
    const found = spans.open('number').find(({ meaning }) => meaning.percent);
    if (!found) {
      return null;
    }
    const least = spans.open('operator').filter(({ meaning }) => /^>=?$/.test(meaning.operator));
    spans.take([found, ...least]);
    return { threshold_percent: found.meaning.value };
  }
};

/** What purchases are told by. */
const groupable: ReadonlySet<string> = new Set(['supplier', 'product', 'product_group']);

/** How far ahead is looked: so many units, or to the end of a period. */
type Ahead =
  | { readonly count: number; readonly unit: CalendarUnit }
  | { readonly unit: null; readonly until: Period };

function takeAhead(spans: TaskSpans): Ahead | null {
  const period = spans.open('period').find(({ meaning }) => isAhead(meaning.period));
  const asked = period ?? spans.open('duration')[0];
  if (!asked) {
    return null;
  }
  spans.take([asked]);
  const { meaning } = asked;
  if (meaning.kind === 'duration') {
    return meaning;
  }
  const { period: said } = meaning;
  const before = spans.all[spans.all.indexOf(asked) - 1]?.text ?? '';
  // "In the next month" is a month long; "next month" is one of the calendar.
  const isLength =
    said.kind === 'unit' && said.offset === 1 && /\bthe\b/i.test(`${before} ${asked.text}`);
  return said.kind === 'next'
    ? said
    : isLength
      ? { count: 1, unit: said.unit }
      : { unit: null, until: said };
}

const isCue =
  (name: CueName) =>
  ({ meaning }: SpanOf<'cue'>): boolean =>
    meaning.cue === name;

const isAhead = (period: Period): boolean =>
  period.kind === 'next' ||
  (period.kind === 'unit' && period.offset > 0) ||
  (period.kind === 'day' && period.offset > 0);

function daysOf(ahead: Ahead, today: string): { readonly days: number } {
  const end =
    ahead.unit === null
      ? addDays(resolvePeriod(ahead.until, today, 'future').end ?? today, -1)
      : addUnits(today, ahead.count, ahead.unit);
  return { days: daysBetween(today, end) };
}

/** Days in what a forecast can be counted in, roughly. */
const lengths: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30.4 };

/** Quarters and years of a forecast are counted in months. */
const counted: Readonly<Record<CalendarUnit, readonly [number, string]>> = {
  day: [1, 'day'],
  week: [1, 'week'],
  month: [1, 'month'],
  quarter: [3, 'month'],
  year: [12, 'month']
};

/** A forecast begins with the next week or month: "next month" is one of them, and all of it. */
const wholeNext = (until: Period): { count: number; unit: CalendarUnit } | null =>
  until.kind === 'unit' && until.offset === 1 && (until.unit === 'week' || until.unit === 'month')
    ? { count: 1, unit: until.unit }
    : null;

/** In the unit that was said; in another one where the words ask for that, or up to a day in weeks. */
function horizonOf(ahead: Ahead, spans: TaskSpans, today: string): Parameters {
  const asked = spans.of('option').find(({ meaning }) => meaning.name === 'granularity')?.meaning;
  const whole = ahead.unit === null ? wholeNext(ahead.until) : ahead;
  const [times, unit] = whole ? counted[whole.unit] : [1, 'week'];
  const granularity = asked && lengths[asked.value] !== undefined ? asked.value : unit;
  if (whole && granularity === unit) {
    return { horizon: whole.count * times, granularity };
  }
  const { days } = daysOf(ahead, today);
  return { horizon: Math.max(1, Math.ceil(days / (lengths[granularity] ?? 1))), granularity };
}

/** What a span adds where the task is asked without it: words of its own, or none. */
export const isLight = ({ meaning }: Span): boolean =>
  meaning.kind === 'frame' ||
  (meaning.kind === 'connective' && !['not', 'those', 'instead-of'].includes(meaning.word));
