import type { Scalar } from '../database/ResultTable.js';
import type { MeasureUnit } from '../semantics/model/Measure.js';

const digits: Readonly<Record<MeasureUnit, number>> = {
  count: 0,
  units: 0,
  money: 2,
  price: 2,
  days: 1,
  percent: 1,
  date: 0
};

/** A figure for a sentence: grouped digits, and as many decimals as its unit deserves. */
export function formatFigure(value: Scalar, unit: MeasureUnit, locale: string): string {
  if (typeof value !== 'number' && typeof value !== 'bigint') {
    return value === null ? '–' : String(value);
  }
  const formatted = new Intl.NumberFormat(locale, {
    maximumFractionDigits: digits[unit]
  }).format(value);
  return unit === 'percent' ? `${formatted} %` : formatted;
}
