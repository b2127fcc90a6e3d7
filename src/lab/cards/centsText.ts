import type { Translation } from '../../core/language/Translation.js';

/** An amount in US dollars as cents with one decimal: `0.9 ¢`. */
export function centsText(usd: number, trans: Translation, locale: string): string {
  const cents = new Intl.NumberFormat(locale, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1
  }).format(usd * 100);
  return trans.__('%1 ¢', cents);
}
