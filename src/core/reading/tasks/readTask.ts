import { annotate } from '../annotate.js';
import { bestCovers } from '../bestCovers.js';
import { readTimeOfDay } from '../numbers/readTimeOfDay.js';
import { slotCues, type CueName } from './CueName.js';
import type { Meaning, Span } from '../Span.js';
import type { Token } from '../tokens/Token.js';
import { tokenise } from '../tokens/tokenise.js';
import { fillTask, type ToldTask } from './fillTask.js';
import type { TaskContext } from './TaskContext.js';
import type { ReadTask } from './TaskReading.js';
import { TaskSpans } from './TaskSpans.js';
import { tasks } from './tasks.js';

/** How many ways of cutting a question into phrases are followed. */
const coverWidth = 48;
/** A time of the day against the numbers that it is written with. */
const clockWorth = 2.6;

/**
 * Reads a question that asks a planning tool, every word of it.
 * @returns null where it asks for nothing of planning, or for more than its words can tell
 */
export function readTask(question: string, context: TaskContext): ReadTask | null {
  const tokens = tokenise(question);
  const spans = annotate(question, tokens, { ...context, lexicon: context.taskLexicon });
  const found = distinct([...spans, ...clocksIn(question, tokens)]);
  // "Could you list": what the tables can answer is no supposition for being asked politely.
  const all =
    context.tables === 'nothing' ? found : found.filter(span => !isWithinFrame(span, found));
  if (!all.some(({ meaning }) => mayDecide(meaning, context))) {
    return null;
  }
  const covers = bestCovers(all, tokens.length, coverWidth);
  for (const cover of covers) {
    if (cover.spans.some(({ meaning }) => meaning.kind === 'unknown' || isBeyond(meaning))) {
      continue;
    }
    for (const told of tasksTold(cover.spans, context)) {
      const read = fillTask(told, question, cover.spans, context);
      if (read) {
        return read;
      }
    }
  }
  return null;
}

/** Both lexicons know many words, and mean the same by them. */
const distinct = (spans: readonly Span[]): readonly Span[] => [
  ...new Map(
    spans.map(span => [`${span.start} ${span.end} ${JSON.stringify(span.meaning)}`, span])
  ).values()
];

const isBeyond = ({ kind }: Meaning): boolean =>
  kind === 'beyond' || kind === 'planning' || kind === 'write';

function clocksIn(question: string, tokens: readonly Token[]): readonly Span[] {
  return tokens.flatMap((token, at): Span[] => {
    const found = readTimeOfDay(tokens, at);
    const last = found && tokens[found.end - 1];
    return found && last
      ? [
          {
            start: at,
            end: found.end,
            meaning: { kind: 'clock', minutes: found.minutes },
            score: (found.end - at) * clockWorth,
            text: question.slice(token.start, last.end)
          }
        ]
      : [];
  });
}

const isWithinFrame = (span: Span, all: readonly Span[]): boolean =>
  span.meaning.kind === 'cue' &&
  all.some(
    ({ start, end, meaning }) => meaning.kind === 'frame' && start === span.start && end > span.end
  );

/** Where the tables answer, only what they cannot say makes a task of the words. */
const mayDecide = (meaning: Meaning, { tables }: TaskContext): boolean =>
  tables !== 'answer' ||
  (meaning.kind === 'cue' && (slotCues.has(meaning.cue) || supposing.has(meaning.cue)));

const supposing: ReadonlySet<CueName> = new Set(tasks.flatMap(({ supposes }) => supposes ?? []));

/**
 * The tasks that words speak of. Words that speak of none, or of a change in the one before, may
 * say another thing of that.
 */
function tasksTold(
  cover: readonly Span[],
  { previousTask, tables }: TaskContext
): readonly ToldTask[] {
  const { cues } = new TaskSpans(cover);
  const changes = [...cues].some(cue => slotCues.has(cue));
  const told = tasks
    .filter(({ told: sets, beside }) => {
      const set = sets.find(each => each.every(cue => cues.has(cue)));
      return set && [...cues].every(cue => set.includes(cue) || beside.includes(cue));
    })
    .filter(
      ({ tool, supposes = [] }) =>
        tables === 'nothing' ||
        supposes.some(cue => cues.has(cue)) ||
        (tables === 'ahead' && tool === 'forecast_demand')
    )
    .map(task => ({ task, goesOn: false }));
  const goesOn = tasks
    .filter(
      ({ tool, told: sets, beside }) =>
        tool === previousTask?.tool &&
        (changes || (tables === 'nothing' && told.length === 0)) &&
        [...cues].every(cue => beside.includes(cue) || sets.some(set => set.includes(cue)))
    )
    .map(task => ({ task, goesOn: true }));
  return [...goesOn, ...told];
}
