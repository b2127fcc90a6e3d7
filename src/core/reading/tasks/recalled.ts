import { lastMentioned } from '../followups/mentions.js';
import { memberSlotOf } from './memberSlots.js';
import type { SlotName } from './Task.js';
import type { TaskContext } from './TaskContext.js';
import type { Parameters } from './TaskReading.js';
import type { TaskSpans } from './TaskSpans.js';

/**
 * What the turns before said of slots that this question leaves to them: "what if its lead time
 * goes to 3 weeks". The pronouns that are explained by it are taken.
 */
export function recalled(
  wanted: readonly SlotName[],
  spans: TaskSpans,
  { turns, previousTask, afterFailure }: TaskContext
): Parameters {
  const pronouns = [...spans.open('pronoun'), ...spans.open('mention')];
  const goesOn = pronouns.length > 0 || (previousTask !== null && spans.cues.has('what-if'));
  if (!goesOn || (afterFailure && previousTask === null)) {
    return {};
  }
  const found = wanted.flatMap((slot): [string, unknown][] => {
    const { dimension, one: parameter, isRecalled } = memberSlotOf(slot) ?? {};
    if (!isRecalled || dimension === undefined || parameter === undefined) {
      return [];
    }
    const before = previousTask?.parameters[parameter];
    if (before !== undefined) {
      return [[parameter, before]];
    }
    const named = previousTask === null ? lastMentioned([dimension], turns) : null;
    const [key, ...others] = named?.kind === 'members' && !named.negated ? named.keys : [];
    return key !== undefined && others.length === 0 ? [[parameter, key]] : [];
  });
  if (found.length > 0) {
    spans.take(pronouns);
  }
  return Object.fromEntries(found);
}
