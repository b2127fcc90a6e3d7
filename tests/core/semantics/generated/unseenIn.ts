import type { z } from 'zod';

/**
 * What a schema allows and none of the values has: a kind of a union, a word of an enumeration,
 * true or false, null or a value, an empty list or a filled one; each by its path.
 */
export function unseenIn(schema: z.core.$ZodType, values: readonly unknown[], path = ''): string[] {
  const { def } = schema._zod as { def: Definition };
  const missing = (name: string, found: boolean): string[] => (found ? [] : [`${path}: ${name}`]);
  switch (def.type) {
    case 'object': {
      const rows = values.filter(isRecord);
      return Object.entries(def.shape ?? {}).flatMap(([name, inner]) =>
        unseenIn(
          inner,
          rows.flatMap(row => (name in row ? [row[name]] : [])),
          `${path}.${name}`
        )
      );
    }
    case 'array': {
      const lists = values.filter(Array.isArray);
      return [
        ...missing(
          'no list with anything in it',
          lists.some(list => list.length > 0)
        ),
        ...unseenIn(def.element ?? schema, lists.flat(), `${path}[]`)
      ];
    }
    case 'nullable':
      return [
        ...missing('never null', values.includes(null)),
        ...unseenIn(
          def.innerType ?? schema,
          values.filter(value => value !== null),
          path
        )
      ];
    case 'enum':
      return Object.values(def.entries ?? {}).flatMap(word => missing(word, values.includes(word)));
    case 'boolean':
      return [true, false].flatMap(word => missing(String(word), values.includes(word)));
    case 'union':
      return (def.options ?? []).flatMap(option => {
        const fitting = values.filter(value => parses(option, value));
        const kind = kindOf(option);
        return fitting.length > 0
          ? unseenIn(option, fitting, kind ? `${path}<${kind}>` : path)
          : missing(kind || option._zod.def.type, false);
      });
    default:
      return missing(def.type, values.length > 0);
  }
}

interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>;
  readonly element?: z.core.$ZodType;
  readonly innerType?: z.core.$ZodType;
  readonly options?: readonly z.core.$ZodType[];
  readonly entries?: Readonly<Record<string, string>>;
  readonly values?: readonly string[];
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const parses = (schema: z.core.$ZodType, value: unknown): boolean =>
  schema._zod.run({ value, issues: [] }, {}) instanceof Promise
    ? false
    : (schema._zod.run({ value, issues: [] }, {}) as { issues: unknown[] }).issues.length === 0;

/** The `kind` that tells one object of a union from another. */
function kindOf(schema: z.core.$ZodType): string {
  const { shape } = schema._zod.def as Definition;
  const kind = shape?.['kind']?._zod.def as Definition | undefined;
  return kind?.values?.[0] ?? '';
}
