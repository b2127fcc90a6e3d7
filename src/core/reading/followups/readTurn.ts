import type { SemanticQuery } from '../../semantics/SemanticQuery.js';
import type { Draft } from '../assembly/Draft.js';
import { settleDraft } from '../assembly/settleDraft.js';
import type { ReadingContext, Turn } from '../ReadingContext.js';
import { carryOver } from './carryOver.js';
import { copyOf, isPlaced } from './Edit.js';
import { editQuery } from './editQuery.js';
import { explain } from './explain.js';
import { asksForItsLines, isFragment, pointsBack } from './isFragment.js';
import { withMentions } from './mentions.js';

/**
 * The reading of a turn in its conversation: a question of its own, or a change of the one before.
 * @param listed the same words where a clause of them only names what each row is to show
 * What was not answered before is never gone on from.
 * @returns null where it is neither
 */
export function readTurn(
  asked: Draft,
  context: ReadingContext,
  listed: Draft | null = null
): SemanticQuery | null {
  const before = context.previous ? context.turns[0] : undefined;
  if (asked.turns.length > 0) {
    return before ? ofAnswer(asked, before, context) : null;
  }
  const draft = withMentions(asked, context);
  if (!draft) {
    return null;
  }
  const list = listed && withMentions(listed, context);
  const settle = (): SemanticQuery | null =>
    (list && settleDraft(copyOf(list), context)) ?? settleDraft(copyOf(draft), context);
  if (!before) {
    // "Each of those" in a clause points at the rows before it.
    const alone = list ?? draft;
    const isLost = pointsBack(alone) || (context.afterFailure && goesOn(alone));
    return isLost ? null : settle();
  }
  if (isFragment(draft, before.query) || asksForItsLines(before.query, draft)) {
    const isSoft = draft.marks.has('about') && !pointsBack(draft);
    return (
      editQuery(before, draft, context) ?? (isSoft ? settle() : carryOver(before, draft, context))
    );
  }
  if (pointsBack(draft)) {
    return editQuery(before, draft, context);
  }
  return settle() ?? continued(before, draft, context);
}

/** Whether the words may go on from the turn before, which was not answered. */
const goesOn = (draft: Draft): boolean =>
  isFragment(draft, null) ||
  (['only', 'also', 'about', 'and'] as const).some(mark => draft.marks.has(mark));

/** "Why", "go back": nothing else may be asked with it. */
function ofAnswer(asked: Draft, before: Turn, { turns }: ReadingContext): SemanticQuery | null {
  const [turn, ...others] = asked.turns;
  if (others.length > 0 || !isPlaced({ ...copyOf(asked), turns: [] })) {
    return null;
  }
  return turn?.of === 'why' ? explain(before) : (turns[1]?.query ?? null);
}

/**
 * What cannot be read alone but says what is changed of the answer before: "top three items by
 * value", where only that answer tells whose value.
 */
function continued(before: Turn, draft: Draft, context: ReadingContext): SemanticQuery | null {
  const isOpen =
    draft.events.length === 0 &&
    draft.nouns.every(({ of }) => of.noun.rows === null) &&
    draft.figures.every(({ of }) => of.figure.kind === 'quantity');
  return isOpen ? editQuery(before, draft, context) : null;
}
