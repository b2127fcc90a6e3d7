import type { CalendarUnit } from '../../calendar/IsoDay.js';
import type { Parameter } from '../../database/DatabaseClient.js';
import type { Dialect } from '../../database/Dialect.js';
import type { TableName } from '../../database/tables.js';
import type { CompiledSql } from '../../sql/CompiledSql.js';
import type { Expression, Ordering, Select, Source } from '../Expression.js';

/** What differs between the databases; everything else is SQL that all of them read. */
interface Spelling {
  readonly double: string;
  readonly days: (from: string, to: string) => string;
  readonly shift: (date: string, days: string) => string;
  readonly weekday: (date: string) => string;
}

const postgresLike: Spelling = {
  double: 'DOUBLE PRECISION',
  days: (from, to) => `(${to} - ${from})`,
  shift: (date, days) => `(${date} + ${days})`,
  // ISODOW is unknown to Redshift; DOW counts from Sunday = 0 in all of them.
  weekday: date => `((CAST(EXTRACT(DOW FROM ${date}) AS INTEGER) + 6) % 7 + 1)`
};

const spellings: Readonly<Record<Dialect, Spelling>> = {
  duckdb: postgresLike,
  redshift: postgresLike,
  athena: {
    double: 'DOUBLE',
    days: (from, to) => `date_diff('day', ${from}, ${to})`,
    shift: (date, days) => `date_add('day', ${days}, ${date})`,
    weekday: date => `day_of_week(${date})`
  }
};

const emptyTypes = {
  integer: 'BIGINT',
  decimal: 'DECIMAL(18, 2)',
  text: 'VARCHAR',
  date: 'DATE'
} as const;

class Printer {
  readonly parameters: Parameter[] = [];
  readonly tables = new Set<TableName>();
  private readonly spelling: Spelling;

  constructor(
    dialect: Dialect,
    private readonly today: string
  ) {
    this.spelling = spellings[dialect];
  }

  select(select: Select, indent: string): string {
    const inner = `${indent}  `;
    const named = select.with.map(
      ({ name, select: query }) => `${name} AS (\n${this.select(query, inner)}\n${indent})`
    );
    const columns = select.columns.map(({ name, of }) => {
      const printed = this.expression(of);
      return of.kind === 'column' && of.name === name ? printed : `${printed} AS ${name}`;
    });
    const lines = [
      ...(named.length > 0 ? [`WITH ${named.join(`,\n${indent}`)}`] : []),
      `SELECT ${select.distinct ? 'DISTINCT ' : ''}${columns.join(`,\n${indent}       `)}`,
      `FROM ${this.source(select.from, indent)}`,
      ...select.joins.map(
        join =>
          `${join.kind === 'left' ? 'LEFT JOIN' : 'JOIN'} ${this.source(join.source, indent)} ON ${this.expression(join.on)}`
      ),
      ...(select.where ? [`WHERE ${this.conjunction(select.where, indent)}`] : []),
      ...(select.groupBy.length > 0
        ? [`GROUP BY ${select.groupBy.map(of => this.expression(of)).join(', ')}`]
        : []),
      ...(select.orderBy.length > 0 ? [`ORDER BY ${this.ordering(select.orderBy)}`] : []),
      ...(select.limit === null ? [] : [`LIMIT ${select.limit}`])
    ];
    return lines.map(line => indent + line).join('\n');
  }

  private source(source: Source, indent: string): string {
    switch (source.kind) {
      case 'table':
        this.tables.add(source.table);
        return `${source.table} ${source.alias}`;
      case 'named':
        return source.alias === source.name ? source.name : `${source.name} ${source.alias}`;
      case 'union': {
        const parts = source.selects.map(part => this.select(part, `${indent}  `));
        return `(\n${parts.join(`\n${indent}  UNION ALL\n`)}\n${indent}) ${source.alias}`;
      }
    }
  }

  private conjunction(condition: Expression, indent: string): string {
    return condition.kind === 'binary' && condition.operator === 'and'
      ? `${this.conjunction(condition.left, indent)}\n${indent}  AND ${this.operand(condition.right)}`
      : this.operand(condition);
  }

  private ordering(orderings: readonly Ordering[]): string {
    return orderings
      .map(({ of, direction }) => `${this.expression(of)} ${direction.toUpperCase()} NULLS LAST`)
      .join(', ');
  }

  private operand(expression: Expression): string {
    const printed = this.expression(expression);
    return expression.kind === 'binary' || expression.kind === 'not' ? `(${printed})` : printed;
  }

  /** Texts joined one after another need no parentheses. */
  private leftOperand({ left, operator }: Extract<Expression, { kind: 'binary' }>): string {
    const isChain = operator === '||' && left.kind === 'binary' && left.operator === '||';
    return isChain ? this.expression(left) : this.operand(left);
  }

  private parameter(value: Parameter): string {
    this.parameters.push(value);
    const placeholder = `$${this.parameters.length}`;
    const type = typeof value === 'object' ? 'DATE' : typeOfNumber(value);
    return type ? `CAST(${placeholder} AS ${type})` : placeholder;
  }

  private expression(expression: Expression): string {
    switch (expression.kind) {
      case 'column':
        return expression.alias ? `${expression.alias}.${expression.name}` : expression.name;
      case 'value':
        return this.parameter(expression.value);
      case 'today':
        return this.parameter({ date: this.today });
      case 'number':
        return String(expression.value);
      case 'text':
        return quoteText(expression.value);
      case 'empty':
        return `CAST(NULL AS ${this.emptyType(expression.type)})`;
      case 'binary':
        return `${this.leftOperand(expression)} ${expression.operator.toUpperCase()} ${this.operand(expression.right)}`;
      case 'not':
        return `NOT ${this.operand(expression.of)}`;
      case 'null':
        return `${this.operand(expression.of)} IS ${expression.negated ? 'NOT ' : ''}NULL`;
      case 'in': {
        const values = expression.values.map(of => this.expression(of)).join(', ');
        return `${this.operand(expression.of)} ${expression.negated ? 'NOT IN' : 'IN'} (${values})`;
      }
      case 'case':
        return `CASE WHEN ${this.expression(expression.when)} THEN ${this.expression(expression.then)} ELSE ${this.expression(expression.otherwise)} END`;
      case 'aggregate':
        return this.aggregate(expression);
      case 'call':
        return `COALESCE(${expression.of.map(of => this.expression(of)).join(', ')})`;
      case 'ratio':
        return `CAST(${this.expression(expression.of)} AS ${this.spelling.double}) / NULLIF(${this.expression(expression.over)}, 0)`;
      case 'days':
        return this.spelling.days(this.operand(expression.from), this.operand(expression.to));
      case 'shift':
        return this.spelling.shift(this.operand(expression.of), this.operand(expression.days));
      case 'trunc':
        return truncated(expression.unit, this.expression(expression.of));
      case 'weekday':
        return this.spelling.weekday(this.expression(expression.of));
      case 'exists':
        return `${expression.negated ? 'NOT ' : ''}EXISTS (\n${this.select(expression.select, '    ')})`;
      case 'window':
        return this.window(expression);
    }
  }

  private emptyType(type: Extract<Expression, { kind: 'empty' }>['type']): string {
    return type === 'double' ? this.spelling.double : emptyTypes[type];
  }

  private aggregate({ name, of, distinct }: Extract<Expression, { kind: 'aggregate' }>): string {
    if (!of) {
      return 'COUNT(*)';
    }
    const printed = this.expression(of);
    // The mean of integers is an integer in Redshift unless it is told otherwise.
    const argument = name === 'avg' ? `CAST(${printed} AS ${this.spelling.double})` : printed;
    return `${name.toUpperCase()}(${distinct ? 'DISTINCT ' : ''}${argument})`;
  }

  private window(expression: Extract<Expression, { kind: 'window' }>): string {
    const { name, of, partition, order } = expression;
    const clauses = [
      ...(partition.length > 0
        ? [`PARTITION BY ${partition.map(part => this.expression(part)).join(', ')}`]
        : []),
      ...(order.length > 0 ? [`ORDER BY ${this.ordering(order)}`] : []),
      // Redshift wants to be told how far a running total goes.
      ...(order.length > 0 && of ? ['ROWS UNBOUNDED PRECEDING'] : [])
    ];
    return `${name.toUpperCase()}(${of ? this.expression(of) : ''}) OVER (${clauses.join(' ')})`;
  }
}

const largestInteger = 2 ** 31 - 1;

/**
 * PostgreSQL and Redshift take a parameter to be of the type that it is compared with, and refuse
 * half a unit where that is an integer.
 */
function typeOfNumber(value: string | number): string | null {
  if (typeof value === 'string') {
    return null;
  }
  if (!Number.isInteger(value)) {
    return 'DECIMAL(18, 6)';
  }
  return Math.abs(value) > largestInteger ? 'BIGINT' : null;
}

function truncated(unit: CalendarUnit, date: string): string {
  return unit === 'day' ? date : `CAST(date_trunc('${unit}', ${date}) AS DATE)`;
}

export const quoteText = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/**
 * Writes a query in one dialect; its values are bound, never part of the text.
 * @param today the day the question is asked for, `YYYY-MM-DD`
 */
export function printSelect(select: Select, dialect: Dialect, today: string): CompiledSql {
  const printer = new Printer(dialect, today);
  const text = printer.select(select, '');
  return { dialect, text, parameters: printer.parameters, tables: printer.tables };
}
