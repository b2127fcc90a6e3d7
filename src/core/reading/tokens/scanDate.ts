import { daysInMonth } from '../../calendar/IsoDay.js';
import { matchAt, single, type Scanner } from './Draft.js';

const yearFirst = /(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?![\p{L}\p{N}]|[-/]\d)/uy;
const yearLast = /(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?![\p{L}\p{N}]|[-/.]\d)/uy;
const withoutYear = /(\d{1,2})\/(\d{1,2})(?![\p{L}\p{N}%]|[-/.]\d)/uy;
const monthAndYear = /(\d{1,2})\/(\d{4})(?![\p{L}\p{N}]|[-/.]\d)/uy;

/** 29 February is a date. */
const leapYear = 2024;

/** Literal dates. Where day and month could be either, the day comes first. */
export const scanDate: Scanner = (text, at) => {
  const first = matchAt(yearFirst, text, at);
  if (first) {
    const year = Number(first[1]);
    const month = Number(first[2]);
    const day = first[3] === undefined ? undefined : Number(first[3]);
    // "2024.5" and "1200-10" are numbers.
    const likely = day !== undefined || (year >= 1900 && year <= 2100 && first[0][4] !== '.');
    return likely && isDate(month, day ?? 1)
      ? single({ kind: 'date', text: first[0], year, month, day }, at, at + first[0].length)
      : null;
  }
  const last = matchAt(yearLast, text, at);
  if (last) {
    const written = Number(last[4]);
    const year = written < 100 ? 2000 + written : written;
    return dayAndMonth(Number(last[1]), Number(last[3]), last[0], at, year);
  }
  const month = matchAt(monthAndYear, text, at);
  if (month && isDate(Number(month[1]), 1)) {
    const token = {
      kind: 'date',
      text: month[0],
      year: Number(month[2]),
      month: Number(month[1])
    } as const;
    return single(token, at, at + month[0].length);
  }
  const short = matchAt(withoutYear, text, at);
  return short ? dayAndMonth(Number(short[1]), Number(short[2]), short[0], at) : null;
};

function dayAndMonth(one: number, two: number, text: string, at: number, year?: number) {
  const token = { kind: 'date', text, ...(year === undefined ? {} : { year }) } as const;
  const to = at + text.length;
  if (isDate(two, one)) {
    const ambiguous = isDate(one, two) && one !== two ? { ambiguous: true as const } : {};
    return single({ ...token, day: one, month: two, ...ambiguous }, at, to);
  }
  return isDate(one, two) ? single({ ...token, day: two, month: one }, at, to) : null;
}

function isDate(month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(leapYear, month);
}
