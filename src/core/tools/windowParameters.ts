import { z } from 'zod';
import { addDays, type IsoDay } from '../calendar/IsoDay.js';
import { invalidInput } from '../planning/inputChecks.js';

/** Which days are looked at: so many up to today, or from one day to another. */
export const windowParameters = {
  days: z.number().int().min(1).max(3660).default(365).describe('So many days, today included.'),
  from: z.iso.date().optional().describe('First day; instead of days.'),
  to: z.iso.date().optional().describe('Last day; today without it.')
};

export interface DayWindow {
  /** Both within. */
  readonly from: IsoDay;
  readonly to: IsoDay;
}

/** @throws AssistantError `agent/invalid-input` where the window ends before it begins */
export function windowOf(
  given: {
    readonly days: number;
    readonly from?: string | undefined;
    readonly to?: string | undefined;
  },
  today: IsoDay
): DayWindow {
  const to = given.to ?? today;
  const from = given.from ?? addDays(to, 1 - given.days);
  if (from > to) {
    throw invalidInput('from', `${from} is after ${to}`);
  }
  return { from, to };
}
