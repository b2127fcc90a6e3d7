import { z } from 'zod';
import type { ChartSpecification } from '../charts/ChartSpecification.js';
import { semanticQuerySchema } from '../semantics/SemanticQuery.js';

const columnType = z.enum(['text', 'integer', 'decimal', 'date']);

/** Vega-lite is data to us: only that it is vega-lite is checked. */
const chart: z.ZodType<ChartSpecification> = z.looseObject({
  $schema: z.literal('https://vega.github.io/schema/vega-lite/v5.json')
});

/** What a tool over data answers with: a table, and all that is to be said about it. */
export const tableResult = z.object({
  sentence: z.string(),
  table: z.object({
    columns: z.array(z.object({ name: z.string(), type: columnType })),
    rows: z.array(z.array(z.union([z.string(), z.number(), z.null()])))
  }),
  /** Why the figures are as they are. */
  formula: z.string(),
  source: z.string(),
  /** The days that were looked at, both within; null for a snapshot. */
  window: z.object({ from: z.string(), to: z.string() }).nullable(),
  assumptions: z.array(z.string()),
  definitions: z.array(z.string()),
  /** What the figures were made from, each with the reading of its rows where it has any. */
  inputs: z
    .array(
      z.object({
        name: z.string(),
        /** With its unit, in words. */
        value: z.string(),
        rows: semanticQuerySchema.nullable()
      })
    )
    .optional(),
  /** What is offered to be saved besides the table. */
  files: z
    .array(
      z.object({
        name: z.string(),
        label: z.string(),
        text: z.string(),
        rows: z.number()
      })
    )
    .optional(),
  /** Parameters with which the tool is asked for a change of this, that it goes on from it. */
  goesOn: z.record(z.string(), z.json()).optional(),
  /** Left out or null where the table says more than a drawing. */
  chart: chart.nullable().optional()
});

export type TableResult = z.output<typeof tableResult>;

type Cell = string | number | null;

export interface TableColumn<Row> {
  readonly name: string;
  readonly type: z.output<typeof columnType>;
  readonly value: (row: Row) => Cell;
}

/** Rows as a table; decimals to six digits after the point, which is more than they mean. */
export function tableOf<Row>(
  columns: readonly TableColumn<Row>[],
  rows: readonly Row[]
): TableResult['table'] {
  const rounded = (value: Cell): Cell =>
    typeof value === 'number' ? Number(value.toFixed(6)) : value;
  return {
    columns: columns.map(({ name, type }) => ({ name, type })),
    rows: rows.map(row => columns.map(column => rounded(column.value(row))))
  };
}
