import type { Translation } from '../../core/language/Translation.js';

/** An amount in US dollars: below one as cents with one decimal, `0.9 ¢`; else as `$1.25`. */
export function moneyText(usd: number, trans: Translation, locale: string): string {
  if (usd >= 1) {
    return new Intl.NumberFormat(locale, { style: 'currency', currency: 'USD' }).format(usd);
  }
  const cents = new Intl.NumberFormat(locale, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1
  }).format(usd * 100);
  return trans.__('%1 ¢', cents);
}
