import { z } from 'zod';
import { personaNames } from '../../core/session/personas.js';
import { alternativeSchema, mustSchema, orderSchema } from './Alternative.js';

export const itemKinds = ['sql', 'followup', 'tool', 'refuse', 'clarify'] as const;

const text = z.string().min(1);

/** A question with what is right to say to it. Fields beyond these are ignored. */
export const questionItem = z
  .object({
    id: text,
    persona: z.enum(personaNames),
    kind: z.enum(itemKinds),
    question: text,
    /** Turns that are played first, in the same conversation. */
    previous: z.array(text).default([]),
    /** The reference, with `:today` for the day of the evaluation. */
    sql: text.optional(),
    /** The same for the embedded database, where it cannot run the other. */
    sql_duckdb: text.optional(),
    /** Without it, every column of the reference is needed. */
    must: mustSchema.optional(),
    order_matters: z.boolean().default(false),
    /** Rows that are equal in these may come in any order. */
    order_by: orderSchema.default([]),
    alternatives: z.array(alternativeSchema).default([]),
    /** Ends that are right for what is to be refused or asked back. */
    accept: z
      .array(z.enum(['answer', 'clarify', 'refuse', 'unknown']))
      .min(1)
      .optional(),
    /** References of which an accepted answer to such a question must match one. */
    answer_sql: z
      .union([alternativeSchema.transform(one => [one]), z.array(alternativeSchema)])
      .default([]),
    tags: z.array(z.string()).default([])
  })
  .refine(({ kind, sql }) => sql !== undefined || (kind !== 'sql' && kind !== 'followup'), {
    path: ['sql'],
    message: 'A question of this kind needs its reference'
  });

export type QuestionItem = z.infer<typeof questionItem>;
