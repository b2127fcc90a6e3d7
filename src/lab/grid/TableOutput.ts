import { z } from 'zod';
import { tableOfRows, type ResultTable, type Scalar } from '../../core/database/ResultTable.js';

/** What a notebook's file holds of a result; a larger one would bloat it. */
const outputRowLimit = 1000;

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** The JSON of an output: it comes back from files that anyone may have written. */
export const tableOutputSchema = z.object({
  label: z.string(),
  asOf: z.string(),
  columns: z.array(
    z.object({
      name: z.string(),
      type: z.enum(['text', 'integer', 'decimal', 'double', 'date', 'timestamp', 'boolean'])
    })
  ),
  /** The first rows; a whole number beyond the exact ones of JSON is a string. */
  rows: z.array(z.array(scalar)),
  /** Rows of the result, of which `rows` may hold only the first. */
  rowCount: z.int().nonnegative(),
  /** Whether the database held more rows than the result. */
  truncated: z.boolean()
});

export type TableOutput = z.infer<typeof tableOutputSchema>;

export function tableOutputOf(table: ResultTable, label: string): TableOutput {
  return {
    label,
    asOf: table.asOf,
    columns: table.columns.map(({ name, type }) => ({ name, type })),
    rows: Array.from({ length: Math.min(table.rowCount, outputRowLimit) }, (_, row) =>
      table.columns.map((_column, column) => plain(table.value(row, column)))
    ),
    rowCount: table.rowCount,
    truncated: table.truncated
  };
}

/** The rows that the output holds, as a table. */
export function tableOfOutput({ columns, rows, asOf, truncated }: TableOutput): ResultTable {
  const exact = rows.map(row =>
    row.map((value, column) =>
      columns[column]?.type === 'integer' && typeof value === 'string' && /^-?\d+$/.test(value)
        ? BigInt(value)
        : value
    )
  );
  return tableOfRows(columns, exact, asOf, truncated);
}

function plain(value: Scalar): z.infer<typeof scalar> {
  if (typeof value === 'bigint') {
    const number = Number(value);
    return Number.isSafeInteger(number) ? number : value.toString();
  }
  // JSON has no words for these.
  return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;
}
