import { textOfHeading } from '../answer/textOfHeading.js';
import type { ResultTable, Scalar } from '../database/ResultTable.js';

/** What a column is for: what is compared, when, how much, or a second name of a category. */
export type ColumnRole = 'category' | 'time' | 'measure' | 'label' | 'other';

/** A result with what its columns are for. */
export interface ChartShape {
  readonly table: ResultTable;
  /** One a column of the table. */
  readonly roles: readonly ColumnRole[];
  /** One a column: only figures of one unit share an axis. Where it is left out, none do. */
  readonly units?: readonly (string | null)[];
  /** What the table shows, in plain words. */
  readonly title: string;
}

/** The columns of a role, as indexes into the table. */
export function columnsOf({ roles }: ChartShape, role: ColumnRole): readonly number[] {
  return roles.flatMap((each, column) => (each === role ? [column] : []));
}

/** The first measure, and the others that may share its axis. */
export function measuresOf(shape: ChartShape): readonly number[] {
  const [first, ...others] = columnsOf(shape, 'measure');
  if (first === undefined) {
    return [];
  }
  const unit = shape.units?.[first] ?? null;
  return [first, ...others.filter(other => unit !== null && shape.units?.[other] === unit)];
}

/** Whether rows differ in these columns taken together: else bars would be added up in silence. */
export function tellsRowsApart({ table }: ChartShape, columns: readonly number[]): boolean {
  const seen = new Set<string>();
  for (let row = 0; row < table.rowCount; row += 1) {
    seen.add(JSON.stringify(columns.map(column => textOf(table.value(row, column)))));
  }
  return seen.size === table.rowCount;
}

export function distinct({ table }: ChartShape, column: number): ReadonlySet<string> {
  const values = new Set<string>();
  for (let row = 0; row < table.rowCount; row += 1) {
    values.add(textOf(table.value(row, column)));
  }
  return values;
}

/** What an axis or a legend calls a column: as the grid does. */
export function titleOf({ table }: ChartShape, column: number): string {
  return textOfHeading(table.columns[column]?.name ?? '');
}

export function textOf(value: Scalar): string {
  return value === null ? '–' : String(value);
}

/** A figure; null where there is none. */
export function figureOf(value: Scalar): number | null {
  const figure = value === null || value === '' ? NaN : Number(value);
  return Number.isFinite(figure) ? figure : null;
}

/** Whether any row has a figure to draw. */
export function hasFigures({ table }: ChartShape, column: number): boolean {
  for (let row = 0; row < table.rowCount; row += 1) {
    if (figureOf(table.value(row, column)) !== null) {
      return true;
    }
  }
  return false;
}
