import { z } from 'zod';

/** Groups of columns of a reference: an answer needs one column of every group. */
export const mustSchema = z.array(z.array(z.string()).min(1)).min(1);

/** `column`, `column asc` or `column desc`. */
export const orderSchema = z.array(z.string().regex(/^\w+(?:\s+(?:asc|desc))?$/i));

/** Other SQL that is right, told apart by the comments it opens with. */
export interface Alternative {
  readonly sql: string;
  /** A `reading` is another meaning, which the answer has to state; a `shape` is not. */
  readonly kind: 'reading' | 'shape';
  readonly must: z.infer<typeof mustSchema> | undefined;
  readonly orderBy: readonly string[] | undefined;
}

/** `-- reading: …` or `-- shape: …`, `-- must: [["a"]]`, `-- order_by: ["a desc"]`, then SQL. */
export const alternativeSchema = z.string().transform((text, context): Alternative => {
  const notes = new Map(
    [...text.matchAll(/^--\s*(\w+):(.*)$/gm)].map(([, key = '', note = '']) => [key, note])
  );
  const noted = <T>(key: string, schema: z.ZodType<T>): T | undefined => {
    const note = notes.get(key);
    if (note === undefined) {
      return undefined;
    }
    const read = schema.safeParse(jsonOf(note));
    if (!read.success) {
      context.addIssue({ code: 'custom', message: `The comment “${key}” cannot be used` });
    }
    return read.data;
  };
  return {
    sql: text.replace(/^--.*$/gm, '').trim(),
    kind: notes.has('shape') ? 'shape' : 'reading',
    must: noted('must', mustSchema),
    orderBy: noted('order_by', orderSchema)
  };
});

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
