import { addDays, addUnits, daysBetween, type CalendarUnit } from '../../calendar/IsoDay.js';
import type { DimensionName } from '../../semantics/model/Dimension.js';
import type { Period } from '../periods/Period.js';
import { resolvePeriod } from '../periods/resolvePeriod.js';
import type { ReadingContext } from '../ReadingContext.js';
import type { Span } from '../Span.js';
import type { SlotName } from './Task.js';
import type { SpanOf, TaskSpans } from './TaskSpans.js';

export type Parameters = Readonly<Record<string, unknown>>;

/** A name that several members go by. */
export interface OpenName {
  readonly open: SpanOf<'members'>;
}

/** What the words say for a slot: nothing, parameters, or a name that leaves open which one. */
type Filled = Parameters | OpenName | null;
type Fill = (spans: TaskSpans, context: ReadingContext) => Filled;

export const isOpen = (filled: Parameters | OpenName): filled is OpenName => 'open' in filled;

const one =
  (dimension: DimensionName, parameter: string): Fill =>
  spans => {
    const [first, ...others] = spans.members(dimension);
    if (!first || others.length > 0) {
      return null;
    }
    spans.take([first]);
    const [key, ...more] = first.meaning.keys;
    return more.length > 0 ? { open: first } : { [parameter]: key };
  };

const several =
  (dimension: DimensionName, parameter: string, { alone = parameter, least = 1 } = {}): Fill =>
  spans => {
    const found = spans.members(dimension);
    const open = found.find(({ meaning }) => meaning.keys.length > 1);
    if (found.length < least) {
      return null;
    }
    spans.take(found);
    const keys = found.flatMap(({ meaning }) => meaning.keys);
    const [key] = keys;
    return open
      ? { open }
      : keys.length === 1 && alone !== parameter
        ? { [alone]: key }
        : { [parameter]: keys };
  };

/** How the words fill each slot. What they fill it with is taken; the rest is left for others. */
export const taskSlots: Readonly<Record<SlotName, Fill>> = {
  product: one('product', 'product_code'),
  products: several('product', 'product_codes', { alone: 'product_code' }),
  group: one('product_group', 'product_group'),
  warehouse: one('warehouse', 'warehouse_code'),
  supplier: one('supplier', 'supplier_code'),
  suppliers: several('supplier', 'suppliers', { least: 2 }),
  orders: several('sales_order', 'order_ids'),
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

/** In the unit that was said; in another one where the words ask for that, or up to a day in weeks. */
function horizonOf(ahead: Ahead, spans: TaskSpans, today: string): Parameters {
  const asked = spans.of('option').find(({ meaning }) => meaning.name === 'granularity')?.meaning;
  const [times, unit] = ahead.unit === null ? [1, 'week'] : counted[ahead.unit];
  const granularity = asked && lengths[asked.value] !== undefined ? asked.value : unit;
  if (ahead.unit !== null && granularity === unit) {
    return { horizon: ahead.count * times, granularity };
  }
  const { days } = daysOf(ahead, today);
  return { horizon: Math.max(1, Math.ceil(days / (lengths[granularity] ?? 1))), granularity };
}

/** What a span adds where the task is asked without it: words of its own, or none. */
export const isLight = ({ meaning }: Span): boolean =>
  meaning.kind === 'frame' ||
  (meaning.kind === 'connective' && !['not', 'those', 'instead-of'].includes(meaning.word));
