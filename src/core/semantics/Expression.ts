import type { CalendarUnit } from '../calendar/IsoDay.js';
import type { Parameter } from '../database/DatabaseClient.js';
import type { TableName } from '../database/tables.js';

export type BinaryOperator =
  '+' | '-' | '*' | '=' | '<>' | '<' | '<=' | '>' | '>=' | 'and' | 'or' | '||';

export type Aggregate = 'sum' | 'count' | 'avg' | 'min' | 'max';

export interface Ordering {
  readonly of: Expression;
  readonly direction: 'asc' | 'desc';
}

/** A value in a query, free of any dialect; `printExpression` writes it as SQL. */
export type Expression =
  /** An empty alias names a column of the result, as ORDER BY may. */
  | { readonly kind: 'column'; readonly alias: string; readonly name: string }
  | { readonly kind: 'value'; readonly value: Parameter }
  /** The day the question is asked for. */
  | { readonly kind: 'today' }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  /** NULL of a type, so that the queries of a union agree. */
  | {
      readonly kind: 'empty';
      readonly type: 'integer' | 'decimal' | 'double' | 'text' | 'date';
    }
  | {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: 'not'; readonly of: Expression }
  | { readonly kind: 'null'; readonly of: Expression; readonly negated: boolean }
  | {
      readonly kind: 'in';
      readonly of: Expression;
      readonly values: readonly Expression[];
      readonly negated: boolean;
    }
  | {
      readonly kind: 'case';
      readonly when: Expression;
      readonly then: Expression;
      readonly otherwise: Expression;
    }
  | {
      readonly kind: 'aggregate';
      readonly name: Aggregate;
      /** Null counts rows. */
      readonly of: Expression | null;
      readonly distinct: boolean;
    }
  | { readonly kind: 'call'; readonly name: 'coalesce'; readonly of: readonly Expression[] }
  /** Division of two numbers as a double; null where the divisor is 0. */
  | { readonly kind: 'ratio'; readonly of: Expression; readonly over: Expression }
  /** Whole days from one date to another. */
  | { readonly kind: 'days'; readonly from: Expression; readonly to: Expression }
  | { readonly kind: 'shift'; readonly of: Expression; readonly days: Expression }
  /** The first day of the unit that a date lies in. */
  | { readonly kind: 'trunc'; readonly unit: CalendarUnit; readonly of: Expression }
  /** 1 = Monday … 7 = Sunday. */
  | { readonly kind: 'weekday'; readonly of: Expression }
  | { readonly kind: 'exists'; readonly select: Select; readonly negated: boolean }
  | {
      readonly kind: 'window';
      readonly name: 'row_number' | 'sum' | 'avg';
      readonly of: Expression | null;
      readonly partition: readonly Expression[];
      readonly order: readonly Ordering[];
    };

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

export const column = (alias: string, name: string): Expression => ({
  kind: 'column',
  alias,
  name
});
export const today: Expression = { kind: 'today' };
export const output = (name: string): Expression => column('', name);
export const value = (of: Parameter): Expression => ({ kind: 'value', value: of });
export const day = (date: string): Expression => value({ date });
export const number = (of: number): Expression => ({ kind: 'number', value: of });
/** A constant of the model, such as a status; what a person typed is a `value`. */
export const text = (of: string): Expression => ({ kind: 'text', value: of });

export const binary = (
  left: Expression,
  operator: BinaryOperator,
  right: Expression
): Expression => ({ kind: 'binary', operator, left, right });

export const plus = (left: Expression, right: Expression): Expression => binary(left, '+', right);
export const minus = (left: Expression, right: Expression): Expression => binary(left, '-', right);
export const times = (left: Expression, right: Expression): Expression => binary(left, '*', right);
export const equal = (left: Expression, right: Expression): Expression => binary(left, '=', right);
export const not = (of: Expression): Expression => ({ kind: 'not', of });

export const isNull = (of: Expression): Expression => ({ kind: 'null', of, negated: false });

export const oneOf = (of: Expression, values: readonly Expression[]): Expression => ({
  kind: 'in',
  of,
  values,
  negated: false
});

/** All of the conditions; null where there is none. */
export function all(conditions: readonly Expression[]): Expression | null {
  return conditions.reduce<Expression | null>(
    (left, right) => (left ? binary(left, 'and', right) : right),
    null
  );
}

const aggregate = (name: Aggregate, of: Expression | null, distinct = false): Expression => ({
  kind: 'aggregate',
  name,
  of,
  distinct
});
export const sum = (of: Expression): Expression => aggregate('sum', of);
export const average = (of: Expression): Expression => aggregate('avg', of);
export const smallest = (of: Expression): Expression => aggregate('min', of);
export const largest = (of: Expression): Expression => aggregate('max', of);
export const countRows = (): Expression => aggregate('count', null);
export const countDistinct = (of: Expression): Expression => aggregate('count', of, true);
/** How many rows fulfil a condition. */
export const countWhere = (when: Expression): Expression =>
  sum({ kind: 'case', when, then: number(1), otherwise: number(0) });
export const ratio = (of: Expression, over: Expression): Expression => ({
  kind: 'ratio',
  of,
  over
});
export const days = (from: Expression, to: Expression): Expression => ({ kind: 'days', from, to });
export const coalesce = (...of: Expression[]): Expression => ({
  kind: 'call',
  name: 'coalesce',
  of
});
