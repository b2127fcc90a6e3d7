import { amountOf, core, hourInDays, position, scaled, unitDays } from './constantSteps.js';
import { doublesText } from './doublesText.js';
import { conjuncts } from './JoinGraph.js';
import type { Source } from './Relation.js';
import type { Scope } from './Scope.js';
import { bare, identifier, isFields, list, syntaxNode, type Fields } from './SyntaxNode.js';

/** The most times a recursion may repeat, where start, step and end are written down. */
const maximumSteps = 10_000;
/** How often it is taken to repeat where they are not: a year of days, and some. */
const usualSteps = 400;
/** The largest end, written down, of a count whose start is not. */
const maximumEnd = 100_000;
/** The largest number a query may hold whose recursion ends at a value that is not written down. */
const maximumHidden = 10_000_000;

/** The repeating part of a recursive CTE. */
export interface RecursiveStep {
  /** Its SELECT. */
  readonly fields: Fields;
  readonly scope: Scope;
  /** The CTE itself in its FROM. */
  readonly self: Source;
  /** The CTE's column names in order; undefined for one without a name. */
  readonly columns: readonly (string | undefined)[];
  /** The expressions of the first rows, by column. */
  readonly start: readonly unknown[];
  /** The largest number in the whole query. */
  readonly largestNumber: number;
}

interface Progress {
  readonly column: number;
  /** What is added at each step: a count, or days. */
  readonly amount: number;
}

/**
 * How often a recursion repeats at most: some column grows (or falls) by a constant at every
 * step, and a condition that has to hold keeps it below (or above) an end.
 * @returns undefined where no bound is found
 */
export function recursionSteps(step: RecursiveStep): number | undefined {
  if (list(step.fields.expressions).some(each => doublesText(each, value => isText(value, step)))) {
    return undefined;
  }
  const conditions = stepConditions(step.fields);
  const bounds = list(step.fields.expressions).flatMap((expression, column) => {
    const progress = progressOf(withoutAlias(expression), step);
    return progress?.column === column
      ? conditions.map(condition => stepsUntil(condition, progress, step))
      : [];
  });
  return bounds
    .filter(bound => bound !== undefined)
    .sort((a, b) => a - b)
    .at(0);
}

function stepConditions(fields: Fields): unknown[] {
  const where = isFields(fields.where_clause) ? conjuncts(fields.where_clause.this) : [];
  const joins = list(fields.joins).flatMap(join =>
    isFields(join) && join.kind === 'Inner' ? conjuncts(join.on) : []
  );
  return [...where, ...joins];
}

function withoutAlias(expression: unknown): unknown {
  const node = syntaxNode(expression);
  return node?.kind === 'alias' ? node.fields.this : expression;
}

/** Which column of the CTE an expression is. */
function ownColumn(value: unknown, { scope, self, columns }: RecursiveStep): number | undefined {
  const node = core(value);
  const name = node?.kind === 'column' ? identifier(node.fields.name) : undefined;
  if (node === undefined || name === undefined) {
    return undefined;
  }
  const key = name.key.toLowerCase();
  const found = scope.find(key, identifier(node.fields.table)?.key.toLowerCase());
  const own = found?.where === 'source' && found.sources.every(source => source === self);
  const column = own ? columns.indexOf(key) : -1;
  return column < 0 ? undefined : column;
}

function progressOf(value: unknown, step: RecursiveStep): Progress | undefined {
  const found = sumOf(value, step);
  // Cast to a whole number or a day, a part of one would be rounded away.
  const cast = bare(value)?.kind === 'cast';
  return found && (!cast || Number.isInteger(found.amount)) ? found : undefined;
}

function sumOf(value: unknown, step: RecursiveStep): Progress | undefined {
  const node = core(value);
  if (node === undefined) {
    return undefined;
  }
  const { kind, fields } = node;
  if (kind === 'add') {
    return (
      progress(fields.left, amountOf(fields.right), step) ??
      progress(fields.right, amountOf(fields.left), step)
    );
  }
  if (kind === 'sub') {
    const amount = amountOf(fields.right);
    return progress(fields.left, amount === undefined ? undefined : -amount, step);
  }
  if (kind === 'add_months') {
    return progress(fields.this, scaled(amountOf(fields.expression), 28), step);
  }
  if (kind === 'function' && /^(dateadd|date_add)$/i.test(String(fields.name))) {
    const [unit, count, date] = list(fields.args);
    if (date === undefined) {
      // DuckDB: date_add(date, interval)
      return progress(unit, amountOf(count), step);
    }
    const word = syntaxNode(unit);
    const name = word?.kind === 'var' ? word.fields.this : word?.fields.value;
    const days = typeof name === 'string' ? unitDays(name) : undefined;
    return progress(date, scaled(amountOf(count), days), step);
  }
  return undefined;
}

function progress(
  column: unknown,
  amount: number | undefined,
  step: RecursiveStep
): Progress | undefined {
  const index = ownColumn(column, step);
  return index === undefined || amount === undefined || amount === 0
    ? undefined
    : { column: index, amount };
}

const multiplying: ReadonlySet<string> = new Set(['mul', 'power', 'exp']);

const mirrored: ReadonlyMap<string, string> = new Map([
  ['lt', 'gt'],
  ['lte', 'gte'],
  ['gt', 'lt'],
  ['gte', 'lte']
]);

/** How many steps a condition leaves to a column that makes progress. */
function stepsUntil(
  condition: unknown,
  progress: Progress,
  step: RecursiveStep
): number | undefined {
  const node = bare(condition);
  if (node === undefined) {
    return undefined;
  }
  const { kind, fields } = node;
  const below = progress.amount > 0;
  if (kind === 'between' && fields.not !== true && fields.symmetric !== true) {
    const end = below ? fields.high : fields.low;
    return isColumn(fields.this, progress, step) ? stepsTo(end, progress, step) : undefined;
  }
  const mirror = mirrored.get(kind);
  if (mirror === undefined) {
    return undefined;
  }
  const wanted = below ? ['lt', 'lte'] : ['gt', 'gte'];
  if (wanted.includes(kind) && isColumn(fields.left, progress, step)) {
    return stepsTo(fields.right, progress, step);
  }
  if (wanted.includes(mirror) && isColumn(fields.right, progress, step)) {
    return stepsTo(fields.left, progress, step);
  }
  return undefined;
}

function isColumn(value: unknown, { column, amount }: Progress, step: RecursiveStep): boolean {
  const next = progressOf(value, step);
  return (
    ownColumn(value, step) === column ||
    (next?.column === column && Math.sign(next.amount) === Math.sign(amount))
  );
}

function stepsTo(end: unknown, progress: Progress, step: RecursiveStep): number | undefined {
  const kept = keptColumn(end, step);
  // A column that every step hands on as it is holds what it held at the start.
  const written = kept === undefined ? end : withoutAlias(step.start[kept]);
  const to = position(written);
  const from = position(withoutAlias(step.start[progress.column]));
  if (to !== undefined && from !== undefined) {
    const steps = Math.ceil(Math.max(0, (to - from) / progress.amount)) + 2;
    return steps <= maximumSteps ? steps : undefined;
  }
  const number = core(written)?.fields.literal_type === 'number';
  const near =
    to === undefined ? step.largestNumber <= maximumHidden : !number || Math.abs(to) <= maximumEnd;
  const fixed = to !== undefined || isFixed(end, step);
  return near && fixed && Math.abs(progress.amount) >= hourInDays ? usualSteps : undefined;
}

/** The column of the CTE that an expression is, if each step hands it on as it is. */
function keptColumn(value: unknown, step: RecursiveStep): number | undefined {
  const own = ownColumn(value, step);
  return own !== undefined && ownColumn(nextOf(own, step), step) === own ? own : undefined;
}

/** Whether a node is a column of the CTE that is no counter. */
function isText(value: unknown, step: RecursiveStep): boolean {
  const own = syntaxNode(value)?.kind === 'column' ? ownColumn(value, step) : undefined;
  return own !== undefined && progressOf(nextOf(own, step), step)?.column !== own;
}

/** The expression that gives a column its next value. */
function nextOf(column: number, step: RecursiveStep): unknown {
  return withoutAlias(list(step.fields.expressions)[column]);
}

/** Whether an expression stays the same from step to step: it reads no column of the CTE. */
function isFixed(value: unknown, step: RecursiveStep): boolean {
  if (Array.isArray(value)) {
    return value.every(each => isFixed(each, step));
  }
  if (!isFields(value)) {
    return true;
  }
  const node = syntaxNode(value);
  if (node?.kind === 'column') {
    const name = identifier(node.fields.name);
    const table = identifier(node.fields.table)?.key.toLowerCase();
    const found = step.scope.find(name?.key.toLowerCase() ?? '', table);
    return (
      found?.where === 'source' &&
      (!found.sources.includes(step.self) || keptColumn(value, step) !== undefined)
    );
  }
  if (node !== undefined && multiplying.has(node.kind)) {
    return false;
  }
  // A subquery cannot read the CTE (the walk refuses that), but it may be correlated to it.
  if (node?.kind === 'subquery') {
    return !mentions(node.fields, step);
  }
  return Object.values(value).every(each => isFixed(each, step));
}

function mentions(value: unknown, step: RecursiveStep): boolean {
  if (Array.isArray(value)) {
    return value.some(each => mentions(each, step));
  }
  if (!isFields(value)) {
    return false;
  }
  const node = syntaxNode(value);
  if (node?.kind === 'column') {
    return identifier(node.fields.table)?.key.toLowerCase() === step.self.name;
  }
  return Object.values(value).some(each => mentions(each, step));
}
