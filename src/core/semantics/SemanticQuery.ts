import { z } from 'zod';
import { periodSchema } from '../reading/periods/Period.js';
import { dimensionNames } from './model/Dimension.js';
import { relationNames } from './model/Relation.js';

export const comparisonOperators = ['=', '<>', '<', '<=', '>', '>='] as const;
export type ComparisonOperator = (typeof comparisonOperators)[number];

const operatorSchema = z.enum(comparisonOperators);
/** Which Friday "friday" is; null where the period itself tells, or the past is meant. */
const directionSchema = z.enum(['past', 'future']).nullable();
const relationSchema = z.enum(relationNames);
const dimensionSchema = z.enum(dimensionNames);

const simpleFilterSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('named'), name: z.string(), negated: z.boolean() }),
  z.object({
    kind: z.literal('members'),
    dimension: dimensionSchema,
    /** Keys of the dimension, as the data spells them. */
    keys: z.array(z.string()).min(1),
    negated: z.boolean()
  }),
  z.object({
    kind: z.literal('compare'),
    field: z.string(),
    operator: operatorSchema,
    /** A number, or the factor of another field of the same row. */
    than: z.union([z.number(), z.object({ field: z.string(), factor: z.number() })])
  }),
  z.object({
    kind: z.literal('date'),
    field: z.string(),
    period: periodSchema,
    direction: directionSchema,
    negated: z.boolean(),
    /** Whether a row without a date passes: "not restocked for 60 days" includes never. */
    orEmpty: z.boolean()
  }),
  z.object({
    kind: z.literal('text'),
    field: z.string(),
    values: z.array(z.string()).min(1),
    negated: z.boolean()
  })
]);

const filterSchema = z.discriminatedUnion('kind', [
  ...simpleFilterSchema.options,
  z.object({
    /** Rows that have, or do not have, related rows: "not sold", "nothing on order". */
    kind: z.literal('related'),
    relation: relationSchema,
    by: z.array(dimensionSchema).min(1),
    filters: z.array(simpleFilterSchema),
    negated: z.boolean()
  }),
  /** Rows that meet at least one of several conditions. */
  z.object({ kind: z.literal('any'), of: z.array(simpleFilterSchema).min(2) })
]);

const groupSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('dimension'), name: dimensionSchema }),
  z.object({
    kind: z.literal('time'),
    unit: z.enum(['day', 'week', 'month', 'quarter', 'year', 'weekday'])
  })
]);

/** A bound that a figure has to keep. */
const boundSchema = z.object({ operator: operatorSchema, value: z.number() });

const measureUseSchema = z.object({
  name: z.string(),
  /** Conditions of this figure alone: "how many due, how many of them late". */
  filters: z.array(simpleFilterSchema),
  /** The figure is taken per member first and then combined: "average order value". */
  per: groupSchema.nullable(),
  combine: z.enum(['avg', 'max', 'min', 'count']).nullable(),
  /** Which members are counted: "orders of 2 to 4 lines". */
  bounds: z.array(boundSchema),
  /** As a percentage of the figure without its own conditions: "% of the open ones that are late". */
  rate: z.boolean()
});

const orderSchema = z.object({
  /** An index into `measures`, a group, or a field of a list. */
  by: z.union([z.object({ measure: z.number().int() }), z.object({ field: z.string() })]),
  direction: z.enum(['asc', 'desc'])
});

/** Slots that a convention filled because the words did not. */
const assumableSlots = [
  'rows',
  'members',
  'measure',
  'period',
  'event',
  'status',
  'order',
  'limit',
  'classes'
] as const;

/**
 * What was understood of a question: data that chips show, the cache is keyed by, follow-ups
 * edit and the compiler turns into SQL.
 */
export const semanticQuerySchema = z.object({
  /** The kind of row that a list shows; null where figures are grouped. */
  rows: relationSchema.nullable(),
  /** Fields that a list shows beyond its own, or instead of them. */
  fields: z.array(z.string()),
  measures: z.array(measureUseSchema),
  groups: z.array(groupSchema),
  filters: z.array(filterSchema),
  /** The time window, and the date field it applies to; null takes each measure's own. */
  period: z
    .object({ period: periodSchema, direction: directionSchema, event: z.string().nullable() })
    .nullable(),
  /** The window that figures are compared with. */
  versus: periodSchema.nullable(),
  having: z.array(
    z.object({
      measure: z.number().int(),
      of: z.enum(['value', 'change', 'changePercent']),
      operator: operatorSchema,
      /** A number, or the factor of another figure of the same row. */
      value: z.union([z.number(), z.object({ measure: z.number().int(), factor: z.number() })])
    })
  ),
  /** Whether each figure is also shown as a share of their total. */
  share: z.boolean(),
  /** The group whose members each make 100 %: "each product's share of its warehouse". */
  sharePer: groupSchema.nullable(),
  /** Whether the rows are added up into one: "the share of our 3 biggest suppliers together". */
  totalled: z.boolean(),
  /** Whether members of the groups without any row are shown, as 0. */
  keepEmpty: z.boolean(),
  /**
   * Members in classes by the share of the total that they reach together, in percent: A up to the
   * first cutoff, B up to the second.
   */
  classes: z
    .object({
      cutoffs: z.tuple([z.number(), z.number()]),
      /** The one class that is asked for. */
      only: z.enum(['A', 'B', 'C']).nullable(),
      /** Whether the members of each class are counted rather than listed. */
      counted: z.boolean()
    })
    .nullable(),
  order: z.array(orderSchema),
  limit: z.object({ count: z.number().int().positive(), per: groupSchema.nullable() }).nullable(),
  assumed: z.array(z.enum(assumableSlots))
});

export type SemanticQuery = z.infer<typeof semanticQuerySchema>;
export type SimpleFilter = z.infer<typeof simpleFilterSchema>;
export type Filter = z.infer<typeof filterSchema>;
export type Group = z.infer<typeof groupSchema>;
export type Bound = z.infer<typeof boundSchema>;
export type MeasureUse = z.infer<typeof measureUseSchema>;
export type Order = z.infer<typeof orderSchema>;
export type AssumableSlot = (typeof assumableSlots)[number];

export const emptyQuery: SemanticQuery = {
  rows: null,
  fields: [],
  measures: [],
  groups: [],
  filters: [],
  period: null,
  versus: null,
  having: [],
  share: false,
  sharePer: null,
  totalled: false,
  keepEmpty: false,
  classes: null,
  order: [],
  limit: null,
  assumed: []
};

export const plainUse = (name: string): MeasureUse => ({
  name,
  filters: [],
  per: null,
  combine: null,
  bounds: [],
  rate: false
});
