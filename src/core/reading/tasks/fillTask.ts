import { addDays } from '../../calendar/IsoDay.js';
import { slotCues } from './CueName.js';
import type { Period } from '../periods/Period.js';
import { resolvePeriod } from '../periods/resolvePeriod.js';
import type { SemanticQuery } from '../../semantics/SemanticQuery.js';
import type { Span } from '../Span.js';
import type { OpenName } from './memberList.js';
import { parametersOf } from './memberSlots.js';
import { recalled } from './recalled.js';
import { rowsAsked } from './rowsAsked.js';
import type { SlotName, Task } from './Task.js';
import type { TaskContext } from './TaskContext.js';
import type { OpenTask, Parameters, ReadTask } from './TaskReading.js';
import { isLight, isMisfit, isOpen, taskSlots } from './taskSlots.js';
import { TaskSpans } from './TaskSpans.js';

/** A task that words speak of. */
export interface ToldTask {
  readonly task: Task;
  /** They say something else of the task before: "and for WH02?". */
  readonly goesOn: boolean;
}

/**
 * A task with all that the words say for it.
 * @returns null where a word is left that says nothing for it, or it lacks what it cannot do without
 */
export function fillTask(
  { task, goesOn }: ToldTask,
  question: string,
  cover: readonly Span[],
  context: TaskContext
): ReadTask | null {
  const { tool } = task;
  const spans = new TaskSpans(cover);
  const before = goesOn ? context.previousTask : null;
  const filled = new Map<SlotName, Parameters>();
  for (const slot of task.slots) {
    const found = taskSlots[slot](spans, context, before?.parameters ?? null);
    if (found && isOpen(found)) {
      return openTask(tool, found, question);
    }
    if (found && isMisfit(found)) {
      return { kind: 'misfit-task', tool, ...found };
    }
    if (found) {
      filled.set(slot, found);
    }
  }
  const options = spans.open('option').filter(({ meaning }) => meaning.name in task.options);
  spans.take(options);
  const cued = [...spans.cues].flatMap(cue => Object.entries(task.saying?.[cue] ?? {}));
  const chosen = options.map(
    ({ meaning }) => [task.options[meaning.name] ?? meaning.name, meaning.value] as const
  );
  const said: Parameters = Object.fromEntries([
    ...cued,
    ...[...filled.values()].flatMap(each => Object.entries(each)),
    ...chosen
  ]);
  if (goesOn) {
    if (!before || Object.keys(said).length === 0 || restOf(task, spans).length > 0) {
      return null;
    }
    const anew = [...filled.keys()].flatMap(parametersOf);
    const kept = Object.entries(before.parameters).filter(([name]) => !anew.includes(name));
    const rows = before.rows && anew.includes(before.rows.parameter) ? null : before.rows;
    return { ...before, parameters: { ...Object.fromEntries(kept), ...said }, rows, goesOn: true };
  }
  const wanted = task.slots.filter(slot => !filled.has(slot));
  const parameters = { ...recalled(wanted, spans, context), ...said };
  const isNamed = namers.some(name => name in parameters);
  if (isNamed || 'supplier_code' in parameters || 'warehouse_code' in parameters) {
    spans.take(spans.open('pronoun')); // "it" is what was named
  }
  if (task.rows !== null && !isNamed) {
    const asked = rowsAsked(task, spans, context);
    const place = asked && task.slots.includes('warehouse') ? warehouseOf(asked.query) : {};
    const day = asked && task.rows === 'sales_order' ? dayOf(asked.query, context.today) : {};
    // What is late was due before: a day to come is when it will be delivered.
    const rows =
      asked && 'date' in day && isLate(asked.query)
        ? { ...asked, query: { ...asked.query, period: null } }
        : asked;
    const all = { ...place, ...day, ...parameters };
    return rows && { kind: 'task', tool, parameters: all, rows };
  }
  return restOf(task, spans).length === 0 && hasNeeds(task, parameters) && speaks(task, spans)
    ? { kind: 'task', tool, parameters, rows: null }
    : null;
}

/** The warehouse that all rows of a reading are of, where it says so. */
function warehouseOf({ filters }: SemanticQuery): Parameters {
  const keys = filters.flatMap(filter =>
    filter.kind === 'members' && filter.dimension === 'warehouse' && !filter.negated
      ? filter.keys
      : []
  );
  const [key, ...others] = keys;
  return key !== undefined && others.length === 0 ? { warehouse_code: key } : {};
}

const isLate = ({ filters }: SemanticQuery): boolean =>
  filters.some(each => each.kind === 'named' && each.name === 'late_sales' && !each.negated);

/** The day that all rows are due on, where it is one to come. */
function dayOf({ period }: SemanticQuery, today: string): Parameters {
  if (period?.event !== 'delivery_date') {
    return {};
  }
  const { start, end } = resolvePeriod(period.period, today, 'future');
  return start !== null && start >= today && end === addDays(start, 1) ? { date: start } : {};
}

/** Parameters that name what else rows would tell. */
const namers = ['order_ids', 'product_code', 'product_codes'];

const hasNeeds = ({ needs }: Task, parameters: Parameters): boolean =>
  needs.every(slot => parametersOf(slot).some(name => name in parameters));

/** Whether the words name what the task is about, by a noun or a name. */
const speaks = ({ isOf: of }: Task, { all }: TaskSpans): boolean =>
  of === undefined ||
  all.some(
    ({ meaning }) =>
      (meaning.kind === 'noun' || meaning.kind === 'members') &&
      of.includes(meaning.dimension ?? '')
  );

const restOf = (task: Task, spans: TaskSpans): readonly Span[] =>
  spans.all.filter(span => !spans.has(span) && !isOf(task, span));

/** Whether a span says no more than the task itself does. */
function isOf(task: Task, span: Span): boolean {
  const { meaning } = span;
  return (
    isLight(span) ||
    (meaning.kind === 'cue' && !slotCues.has(meaning.cue)) ||
    (task.isNow === true && meaning.kind === 'period' && isToday(meaning.period)) ||
    (meaning.kind === 'noun' && task.about.includes(meaning.dimension ?? meaning.rows ?? ''))
  );
}

const isToday = (period: Period): boolean => period.kind === 'day' && period.offset === 0;

/** The question once for each member that goes by the name, told by its code. */
function openTask(tool: string, { open }: OpenName, question: string): OpenTask {
  const { keys, labels } = open.meaning;
  return {
    kind: 'open-task',
    tool,
    words: open.text,
    choices: keys.map((key, at) => ({
      label: labels[at] ?? key,
      question: question.replace(open.text, key)
    }))
  };
}
