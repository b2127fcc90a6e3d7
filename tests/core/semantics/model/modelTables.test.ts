import { z } from 'zod';
import { tableNames, tables } from '../../../../src/core/database/tables.js';
import {
  businessMetrics,
  businessMetricSchema
} from '../../../../src/core/semantics/model/businessMetrics.js';
import { dimensionNames, dimensions } from '../../../../src/core/semantics/model/Dimension.js';
import { relationNames } from '../../../../src/core/semantics/model/Relation.js';
import {
  measures,
  namedFilters,
  relations
} from '../../../../src/core/semantics/model/semanticModel.js';

const identifier = z.string().regex(/^[a-z][a-z0-9_]*$/);
const plainWords = z.string().regex(/^\S.*\S$/);
const sentence = z.string().regex(/^\p{Lu}.*\.$/su);
const expression = z.looseObject({ kind: z.string() });
const relationName = z.enum(relationNames);
const tableName = z.enum(tableNames);
const filterName = z.enum([...namedFilters.keys()]);
const fieldNames = new Set(relationNames.flatMap(name => Object.keys(relations[name].fields)));
const fieldName = z.string().refine(name => fieldNames.has(name), 'no relation has this field');

const measureSchema = z.strictObject({
  name: identifier,
  label: plainWords,
  unit: z.enum(['units', 'money', 'price', 'count', 'days', 'percent', 'date']),
  on: z.partialRecord(relationName, expression).refine(on => Object.keys(on).length > 0),
  filters: z.array(filterName),
  assumes: z.array(filterName),
  event: fieldName.nullable(),
  events: z.array(fieldName),
  definition: sentence
});

const namedFilterSchema = z.strictObject({
  name: identifier,
  label: plainWords,
  relations: z.array(relationName).min(1),
  condition: expression,
  settlesStatus: z.boolean(),
  everyPart: z.boolean(),
  definition: sentence
});

const dimensionSchema = z.strictObject({
  name: z.enum(dimensionNames),
  label: plainWords,
  plural: plainWords,
  key: fieldName,
  shows: z.array(fieldName).min(1),
  homes: z.array(relationName).min(1)
});

const relationSchema = z
  .strictObject({
    name: relationName,
    root: z.strictObject({ alias: identifier, table: tableName }),
    joins: z.array(
      z.strictObject({
        alias: identifier,
        table: tableName,
        kind: z.enum(['inner', 'left']),
        on: z
          .array(z.tuple([z.strictObject({ alias: identifier, name: identifier }), identifier]))
          .min(1)
      })
    ),
    movements: z
      .array(
        z.strictObject({
          column: identifier,
          relation: relationName,
          of: expression,
          filters: z.array(identifier),
          event: identifier,
          days: identifier.nullable()
        })
      )
      .optional(),
    fields: z.record(
      identifier,
      z.strictObject({
        label: plainWords,
        of: expression,
        type: z.enum(['text', 'units', 'money', 'price', 'date', 'days', 'percent', 'number'])
      })
    ),
    listed: z.array(identifier).min(1),
    listedBy: z.array(z.strictObject({ field: identifier, direction: z.enum(['asc', 'desc']) }))
  })
  .refine(
    ({ fields, listed, listedBy }) =>
      [...listed, ...listedBy.map(({ field }) => field)].every(name => name in fields),
    'lists a field that it does not have'
  );

describe('Every table of the model', () => {
  it.each([
    ['measures', measureSchema, [...measures.values()]],
    ['named filters', namedFilterSchema, [...namedFilters.values()]],
    ['dimensions', dimensionSchema, Object.values(dimensions)],
    ['relations', relationSchema, Object.values(relations)],
    ['business metrics', businessMetricSchema, [...businessMetrics]]
  ])('is well formed: %s', (_what, schema, rows) => {
    const wrong = rows.flatMap(row => {
      const parsed = z.safeParse(schema as z.ZodType, row);
      return parsed.success ? [] : [`${row.name}: ${z.prettifyError(parsed.error)}`];
    });
    expect(rows.length).toBeGreaterThan(4);
    expect(wrong).toEqual([]);
  });

  it('joins by columns that the tables have', () => {
    const wrong = Object.values(relations).flatMap(({ name, joins }) =>
      joins.flatMap(({ table, on }) =>
        on
          .filter(([, column]) => !tables[table].columns.some(each => each.name === column))
          .map(([, column]) => `${name}: ${table}.${column}`)
      )
    );
    expect(wrong).toEqual([]);
  });
});
