import { z } from 'zod';
import { calendarUnits } from '../../calendar/IsoDay.js';

const count = z.int().min(1).max(5000);
const offset = z.int().min(-5000).max(5000);
const unit = z.enum(calendarUnits);
const wholeUnit = z.enum(['week', 'month', 'quarter', 'year']);
const month = z.int().min(1).max(12);
/** A year by number, or counted from the present one: last year's is -1. */
const year = z.union([z.int().min(1900).max(2200), z.object({ offset })]).optional();
/** The latest one that is over, or the first one that has not begun. */
const which = z.enum(['last', 'next']).optional();

export type YearReference = z.infer<typeof year>;

const simple = [
  /** A day counted from today: yesterday is -1. */
  z.object({ kind: z.literal('day'), offset }),
  /** Monday is 1. `week` counts from the present one; without it, the direction decides. */
  z.object({
    kind: z.literal('weekday'),
    weekday: z.int().min(1).max(7),
    week: z.int().min(-1).max(1).optional(),
    which
  }),
  /** `dayFirst`: day and month were numbers that could stand in either order. */
  z.object({
    kind: z.literal('date'),
    day: z.int().min(1).max(31),
    month: month.optional(),
    year,
    dayFirst: z.literal(true).optional()
  }),
  /** A whole unit of the calendar, counted from the present one: last month is -1. */
  z.object({ kind: z.literal('unit'), unit: wholeUnit, offset }),
  z.object({ kind: z.literal('month'), month, year, which }),
  z.object({ kind: z.literal('quarter'), quarter: z.int().min(1).max(4), year, which }),
  z.object({ kind: z.literal('half'), half: z.int().min(1).max(2), year, which }),
  z.object({ kind: z.literal('isoWeek'), week: z.int().min(1).max(53), year, which }),
  z.object({ kind: z.literal('year'), year: z.int().min(1900).max(2200) }),
  /** Saturday and Sunday; without `offset`, the direction decides. */
  z.object({ kind: z.literal('weekend'), offset: z.int().min(-1).max(1).optional() }),
  /** Counted back from today, today included. */
  z.object({ kind: z.literal('last'), count, unit }),
  /** Counted on from today: today and the last day named are both in it. */
  z.object({ kind: z.literal('next'), count, unit }),
  /** The latest whole units that are over. */
  z.object({ kind: z.literal('lastFull'), count, unit: wholeUnit }),
  /** How long ago: over 60 days, at least 60, under 60, at most 60. */
  z.object({
    kind: z.literal('age'),
    is: z.enum(['over', 'atLeast', 'under', 'atMost']),
    count,
    unit
  }),
  z.object({ kind: z.literal('always') })
] as const;

type SimplePeriod = z.infer<(typeof simple)[number]>;

/**
 * A stretch of days as it was said: "last month" stays last month when today changes.
 * `resolvePeriod` turns it into days.
 */
export type Period =
  | SimplePeriod
  /** From the start of one to the end of the other, both included. */
  | { kind: 'between'; from: Period; to: Period }
  /** From its start until today. */
  | { kind: 'since'; from: Period }
  /** From its start, without an end. */
  | { kind: 'from'; from: Period }
  | { kind: 'after'; than: Period }
  | { kind: 'before'; than: Period }
  /** Up to its end. */
  | { kind: 'until'; to: Period }
  /** Its days that are not in the future: month to date, June so far. */
  | { kind: 'soFar'; period: Period }
  /** Its first or last days; half of it where the unit is "half". */
  | {
      kind: 'part';
      of: Period;
      side: 'first' | 'last';
      count: number;
      unit: (typeof calendarUnits)[number] | 'half';
    }
  | { kind: 'weekOf'; day: Period }
  /** The same days of the calendar, moved: a year earlier is -1 year. */
  | { kind: 'shifted'; period: Period; count: number; unit: (typeof calendarUnits)[number] }
  /** The days just before its start: the 90 days before it. */
  | { kind: 'leadUp'; to: Period; count: number; unit: (typeof calendarUnits)[number] }
  /** The stretch of the same length just before it. */
  | { kind: 'preceding'; period: Period };

export const periodSchema: z.ZodType<Period> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    ...simple,
    z.object({ kind: z.literal('between'), from: periodSchema, to: periodSchema }),
    z.object({ kind: z.literal('since'), from: periodSchema }),
    z.object({ kind: z.literal('from'), from: periodSchema }),
    z.object({ kind: z.literal('after'), than: periodSchema }),
    z.object({ kind: z.literal('before'), than: periodSchema }),
    z.object({ kind: z.literal('until'), to: periodSchema }),
    z.object({ kind: z.literal('soFar'), period: periodSchema }),
    z.object({
      kind: z.literal('part'),
      of: periodSchema,
      side: z.enum(['first', 'last']),
      count,
      unit: z.enum([...calendarUnits, 'half'])
    }),
    z.object({ kind: z.literal('weekOf'), day: periodSchema }),
    z.object({ kind: z.literal('shifted'), period: periodSchema, count: offset, unit }),
    z.object({ kind: z.literal('leadUp'), to: periodSchema, count, unit }),
    z.object({ kind: z.literal('preceding'), period: periodSchema })
  ])
);

/**
 * Whether what is asked about has happened or is to come: it decides which Friday "friday" is,
 * and which year "in May" means. Where it is not known, the past is taken.
 */
export type PeriodDirection = 'past' | 'future';
