import { annotate } from '../annotate.js';
import { bestCovers } from '../bestCovers.js';
import { readTimeOfDay } from '../numbers/readTimeOfDay.js';
import type { Meaning, Span } from '../Span.js';
import type { Token } from '../tokens/Token.js';
import { tokenise } from '../tokens/tokenise.js';
import { fillTask, type ToldTask } from './fillTask.js';
import type { TaskContext } from './TaskContext.js';
import type { OpenTask, TaskReading } from './TaskReading.js';
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
export function readTask(question: string, context: TaskContext): TaskReading | OpenTask | null {
  const tokens = tokenise(question);
  const spans = annotate(question, tokens, { ...context, lexicon: context.taskLexicon });
  const all = distinct([...spans, ...clocksIn(question, tokens)]);
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

/** The tasks that words speak of; words that speak of none may say another thing of the one before. */
function tasksTold(cover: readonly Span[], { previousTask }: TaskContext): readonly ToldTask[] {
  const { cues } = new TaskSpans(cover);
  if (cues.size === 0) {
    return tasks
      .filter(({ tool }) => tool === previousTask?.tool)
      .map(task => ({ task, goesOn: true }));
  }
  return tasks
    .filter(({ told, beside }) => {
      const set = told.find(each => each.every(cue => cues.has(cue)));
      return set && [...cues].every(cue => set.includes(cue) || beside.includes(cue));
    })
    .map(task => ({ task, goesOn: false }));
}
