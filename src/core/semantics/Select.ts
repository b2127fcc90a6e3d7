import type { TableName } from '../database/tables.js';
import type { Expression, Ordering } from './Expression.js';

export interface OutputColumn {
  readonly name: string;
  readonly of: Expression;
}

/** Where rows come from: a table, a query named in `with`, or several queries one below another. */
export type Source =
  | { readonly kind: 'table'; readonly table: TableName; readonly alias: string }
  | { readonly kind: 'named'; readonly name: string; readonly alias: string }
  | { readonly kind: 'union'; readonly selects: readonly Select[]; readonly alias: string };

export interface Join {
  readonly kind: 'inner' | 'left';
  readonly source: Source;
  readonly on: Expression;
}

/** One SELECT, free of any dialect; `printSelect` writes it as SQL. */
export interface Select {
  readonly with: readonly { readonly name: string; readonly select: Select }[];
  readonly distinct: boolean;
  readonly columns: readonly OutputColumn[];
  readonly from: Source;
  readonly joins: readonly Join[];
  readonly where: Expression | null;
  readonly groupBy: readonly Expression[];
  readonly orderBy: readonly Ordering[];
  readonly limit: number | null;
}

export const select = (parts: Pick<Select, 'columns' | 'from'> & Partial<Select>): Select => ({
  with: [],
  distinct: false,
  joins: [],
  where: null,
  groupBy: [],
  orderBy: [],
  limit: null,
  ...parts
});
