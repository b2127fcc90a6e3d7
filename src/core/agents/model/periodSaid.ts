import { applyRelative } from '../../reading/periods/RelativePeriod.js';
import type { Period, PeriodDirection } from '../../reading/periods/Period.js';
import { readPeriods } from '../../reading/periods/readPeriods.js';
import { readRelativePeriods } from '../../reading/periods/readRelativePeriods.js';
import { tokenise } from '../../reading/tokens/tokenise.js';

/** @returns the window that words mean, every one of them; null where they mean none */
export function periodSaid(
  words: string,
  today: string
): { readonly period: Period; readonly direction: PeriodDirection | null } | null {
  const tokens = tokenise(words);
  const found = readPeriods(tokens, 0, today).find(({ end }) => end === tokens.length);
  return found ? { period: found.period, direction: found.direction ?? null } : null;
}

/** The window that another is compared with, by its own words or as seen from the other. */
export function periodAgainst(words: string, base: Period, today: string): Period | null {
  const tokens = tokenise(words);
  const relative = readRelativePeriods(tokens, 0).find(({ end }) => end === tokens.length);
  return relative
    ? applyRelative(relative.relative, base, today)
    : (periodSaid(words, today)?.period ?? null);
}
