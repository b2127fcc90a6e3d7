import { bare, isFields, type Fields } from './SyntaxNode.js';

/** Beyond it, adding one may change nothing. */
const maximumPosition = 1e9;

export const hourInDays = 1 / 24;

const daysOf: Readonly<Record<string, number>> = {
  hour: hourInDays,
  day: 1,
  week: 7,
  month: 28,
  quarter: 90,
  year: 365
};

const unitAliases: ReadonlyMap<string, string> = new Map([
  ['h', 'hour'],
  ['hr', 'hour'],
  ['d', 'day'],
  ['w', 'week'],
  ['mon', 'month'],
  ['qtr', 'quarter'],
  ['y', 'year'],
  ['yr', 'year']
]);

const textTypes = /char|text|string|custom/;

/** The node inside parentheses and casts, except to text, which may cut a number short. */
export function core(value: unknown): ReturnType<typeof bare> {
  let node = bare(value);
  while (node?.kind === 'cast') {
    const { to } = node.fields;
    if (!isFields(to) || textTypes.test(String(to.data_type))) {
      return undefined;
    }
    node = bare(node.fields.this);
  }
  return node;
}

/** A number or an interval that is written down; an interval in days, at least. */
export function amountOf(value: unknown): number | undefined {
  const node = core(value);
  if (node?.kind === 'neg') {
    return scaled(amountOf(node.fields.this), -1);
  }
  if (node?.kind === 'literal') {
    const amount = Number(node.fields.value);
    return node.fields.literal_type === 'number' && Number.isInteger(amount) ? amount : undefined;
  }
  if (node?.kind === 'interval') {
    return intervalDays(node.fields);
  }
  return undefined;
}

function intervalDays(fields: Fields): number | undefined {
  const literal = bare(fields.this);
  const text = literal?.kind === 'literal' ? String(literal.fields.value) : '';
  const written = /^\s*([-+]?\d+(?:\.\d+)?)\s*([a-z]*)\s*$/i.exec(text);
  if (written === null) {
    return undefined;
  }
  const unit = isFields(fields.unit) ? String(fields.unit.unit) : (written[2] ?? '');
  return scaled(Number(written[1]), unitDays(unit));
}

/** A number, or the number of a day, that is written down. */
export function position(value: unknown): number | undefined {
  const node = core(value);
  if (node?.kind === 'neg') {
    return scaled(position(node.fields.this), -1);
  }
  if (node?.kind !== 'literal') {
    return undefined;
  }
  const text = String(node.fields.value);
  if (node.fields.literal_type === 'number') {
    const number = Number(text);
    return Math.abs(number) <= maximumPosition ? number : undefined;
  }
  const day = Date.parse(text.replace(' ', 'T') + (text.includes(':') ? 'Z' : ''));
  return Number.isFinite(day) ? day / 86_400_000 : undefined;
}

export function unitDays(unit: string): number | undefined {
  const lower = unit.toLowerCase();
  const name = unitAliases.get(lower) ?? lower.replace(/s$/, '');
  const known = unitAliases.get(name) ?? name;
  return Object.hasOwn(daysOf, known) ? daysOf[known] : undefined;
}

export const scaled = (amount: number | undefined, by: number | undefined): number | undefined =>
  amount === undefined || by === undefined ? undefined : amount * by;
