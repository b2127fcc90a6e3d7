import { z } from 'zod';
import { comparisonOperators } from '../../semantics/SemanticQuery.js';

/** Models leave things out by `null`, and write one thing where a list is asked for. */
const absent = <T extends z.ZodType>(type: T) =>
  z.preprocess(value => (value === null ? undefined : value), type.optional());
const listOf = <T extends z.ZodType>(item: T) => z.preprocess(asList, z.array(item).max(20));
const asList = (value: unknown): readonly unknown[] =>
  Array.isArray(value)
    ? value.map((each: unknown) => each)
    : (value ?? null) === null
      ? []
      : [value];
const text = z.string().trim().min(1).max(200);
const name = text.transform(each => each.toLowerCase().replace(/[\s-]+/g, '_'));
const number = z.preprocess(
  value => (typeof value === 'string' && value.trim() !== '' ? Number(value) : value),
  z.number()
);
const flag = z.preprocess(
  value => (value === 'true' ? true : value === 'false' || value === null ? false : value),
  z.boolean().default(false)
);
const operator = z.preprocess(
  value => (value === '==' ? '=' : value === '!=' ? '<>' : value),
  z.enum(comparisonOperators)
);

const condition = z.strictObject({
  is: absent(name),
  field: absent(name),
  names: listOf(z.preprocess(value => (typeof value === 'number' ? String(value) : value), text)),
  op: absent(operator),
  number: absent(number),
  other: absent(name),
  times: absent(number),
  period: absent(text),
  not: flag
});

/**
 * A reading as a model writes it: flat, by names, its windows in words. It is lenient in form and
 * strict in names: what is not known is said, never passed over.
 */
export const emittedReading = z.strictObject({
  list: absent(name),
  columns: listOf(name),
  figures: listOf(name),
  only: listOf(name),
  per: absent(z.strictObject({ each: name, take: z.enum(['avg', 'max', 'min']) })),
  by: listOf(name),
  filters: listOf(condition),
  without: absent(z.strictObject({ rows: name, period: absent(text) })),
  period: absent(text),
  dated: absent(name),
  against: absent(text),
  having: listOf(
    z.strictObject({
      figure: absent(name),
      change: absent(z.enum(['absolute', 'percent'])),
      op: operator,
      number
    })
  ),
  share: flag,
  order: listOf(z.strictObject({ of: name, desc: flag })),
  limit: absent(number.pipe(z.number().int().min(1).max(100_000))),
  limit_per: absent(name),
  with_empty: flag,
  more: flag
});

export type EmittedReading = z.output<typeof emittedReading>;
export type EmittedCondition = z.output<typeof condition>;
