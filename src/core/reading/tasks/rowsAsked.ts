import type { SemanticQuery } from '../../semantics/SemanticQuery.js';
import { readQuestion } from '../readQuestion.js';
import { slotCues } from './CueName.js';
import type { Span } from '../Span.js';
import type { Task } from './Task.js';
import type { TaskContext } from './TaskContext.js';
import type { RowsParameter, TaskReading } from './TaskReading.js';
import { isLight } from './taskSlots.js';
import type { TaskSpans } from './TaskSpans.js';

/** What is listed of each kind of rows, where the words do not say it; and which parameter takes it. */
const lists: Readonly<
  Record<NonNullable<Task['rows']>, { parameter: RowsParameter; open: string; due: string }>
> = {
  sales_order: { parameter: 'order_ids', open: 'open orders', due: 'open orders due' },
  product: { parameter: 'product_codes', open: 'products', due: 'products' }
};

/**
 * The rows that a task is about: those that were shown, or those that the question lists in the
 * words that are left when what speaks of the task is taken out.
 */
export function rowsAsked(task: Task, spans: TaskSpans, context: TaskContext): TaskReading['rows'] {
  if (task.rows === null || spans.open('cue').some(({ meaning }) => slotCues.has(meaning.cue))) {
    return null;
  }
  const list = lists[task.rows];
  const rest = spans.all.filter(span => !isOfTask(span, spans));
  const told = rest.filter(span => !isLight(span));
  const [first, ...others] = told;
  const points = first && others.length === 0 && isPointer(first);
  const query = points
    ? context.previous
    : told.length === 0
      ? null
      : [textOf(rest), textOf(told), `${opening(told, list)} ${textOf(told)}`]
          .map(text => readQuestion(text, { ...context, previous: null, turns: [] }))
          .map(reading => (reading.kind === 'read' ? reading.query : null))
          .find(read => read !== null && listsThem(read, task.rows));
  return query && listsThem(query, task.rows)
    ? { query: points ? query : stillOpen(query), parameter: list.parameter }
    : null;
}

/** Orders of which the words say neither a state nor a day are those still to be delivered. */
const stillOpen = (query: SemanticQuery): SemanticQuery =>
  query.rows !== 'sales_order' ||
  query.period !== null ||
  query.filters.some(({ kind }) => kind !== 'members')
    ? query
    : {
        ...query,
        filters: [...query.filters, { kind: 'named', name: 'open_sales', negated: false }]
      };

/** What the task itself has taken: its cues and choices, when to start, how far to look. */
const isOfTask = (span: Span, spans: TaskSpans): boolean =>
  ['cue', 'option', 'clock'].includes(span.meaning.kind) ||
  (spans.has(span) && span.meaning.kind !== 'members');

const isPointer = ({ meaning }: Span): boolean =>
  (meaning.kind === 'connective' && meaning.word === 'those') ||
  (meaning.kind === 'pronoun' && meaning.of === 'members');

const opening = (told: readonly Span[], list: { open: string; due: string }): string =>
  told.some(({ meaning }) => meaning.kind === 'period') ? list.due : list.open;

const textOf = (spans: readonly Span[]): string => spans.map(({ text }) => text).join(' ');

/** Whether a reading lists members of the kind that the task takes. */
function listsThem(query: SemanticQuery, rows: Task['rows']): boolean {
  return rows === 'sales_order'
    ? query.rows === 'sales_order'
    : query.groups.length === 1 &&
        query.groups.every(group => group.kind === 'dimension' && group.name === 'product');
}
