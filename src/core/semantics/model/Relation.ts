import type { TableName } from '../../database/tables.js';
import type { Expression, Source } from '../Expression.js';

export const relationNames = [
  'product',
  'stock',
  'sales_order',
  'sales_line',
  'purchase_order',
  'purchase_line',
  'demand_position',
  'supply_position'
] as const;

/** What one row of a question is about. */
export type RelationName = (typeof relationNames)[number];

export type FieldType =
  'text' | 'units' | 'money' | 'price' | 'date' | 'days' | 'percent' | 'number';

export interface Field {
  /** The field in plain words, singular, lower case. */
  readonly label: string;
  readonly of: Expression;
  readonly type: FieldType;
}

/** Always many-to-one, so that a join never repeats a row of the relation. */
export interface RelationJoin {
  readonly alias: string;
  readonly table: TableName;
  readonly kind: 'inner' | 'left';
  /** Pairs of a column at hand and the column of the joined table. */
  readonly on: readonly (readonly [
    from: { readonly alias: string; readonly name: string },
    to: string
  ])[];
}

/** A total of other rows, per product and warehouse, that stands beside the stock. */
export interface Movement {
  readonly column: string;
  readonly relation: RelationName;
  readonly of: Expression;
  /** Named filters that belong to its meaning. */
  readonly filters: readonly string[];
  /** The date that a period applies to. */
  readonly event: string;
  /** Where it is a rate: the column that holds the days of its window. */
  readonly days: string | null;
}

/** A table with what hangs on it, seen as rows of one kind. */
export interface Relation {
  readonly name: RelationName;
  readonly root: { readonly alias: string; readonly table: TableName };
  /** What stands in the root's place, made for one question. */
  readonly source?: Source;
  readonly joins: readonly RelationJoin[];
  /** Totals of other rows that stand beside the root's own columns. */
  readonly movements?: readonly Movement[];
  readonly fields: Readonly<Record<string, Field>>;
  /** The fields that a list shows unless the question names others. */
  readonly listed: readonly string[];
  /** The order of a list unless the question names one. */
  readonly listedBy: readonly { readonly field: string; readonly direction: 'asc' | 'desc' }[];
}

/** @throws RangeError where the relation has no such field; callers ask `fields` first */
export function fieldOf(relation: Relation, name: string): Expression {
  const field = relation.fields[name];
  if (!field) {
    throw new RangeError(`${relation.name} has no field ${name}.`);
  }
  return field.of;
}
