import type { Token } from '../tokens/Token.js';

const units = ['day', 'week', 'month', 'quarter', 'year'];

const months =
  'January February March April May June July August September October November December';

/** Periods that are often said, the likeliest first. */
const common: readonly string[] = [
  'today',
  'yesterday',
  'tomorrow',
  ...units.slice(1).flatMap(unit => [`last ${unit}`, `this ${unit}`, `next ${unit}`]),
  'last 7 days',
  'last 30 days',
  'last 90 days',
  'last 4 weeks',
  'last 3 months',
  'last 6 months',
  'last 12 months',
  'next 7 days',
  'next 14 days',
  'year to date',
  'quarter to date',
  'month to date',
  ...months.split(' ').flatMap(month => [`in ${month}`, `since ${month}`])
];

/** The periods that may follow: the common ones, and those with the number that was written. */
export function periodPhrases(tokens: readonly Token[]): readonly string[] {
  const at = tokens.map(({ kind }) => kind).lastIndexOf('number');
  const [before, number] = [tokens[at - 1], tokens[at]];
  return before && number && ['last', 'past', 'next'].includes(before.text)
    ? [...new Set([...common, ...units.map(unit => `${before.text} ${number.text} ${unit}s`)])]
    : common;
}
