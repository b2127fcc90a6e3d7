import { isSame } from '../isSame.js';
import type { DimensionName } from '../../semantics/model/Dimension.js';
import { compileQuery } from '../../semantics/compiler/compileQuery.js';
import type { SemanticQuery } from '../../semantics/SemanticQuery.js';
import type { Draft } from '../assembly/Draft.js';
import { familiesOf } from '../assembly/familiesOf.js';
import { settleDraft } from '../assembly/settleDraft.js';
import type { ReadingContext, Turn } from '../ReadingContext.js';
import { carryOver } from './carryOver.js';
import { copyOf, familyOfQuery, isPlaced } from './Edit.js';
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
  if (!draft || !namesItsDoer(draft, before)) {
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
  const alone = asked.mentions.length > 0 && !pointsBack(draft) ? settle() : null;
  if (alone) {
    return alone; // who is meant is all that is taken from the turns before
  }
  if (isFragment(draft, before.query) || asksForItsLines(before.query, draft)) {
    const again = settle();
    // The same question once more changes nothing of the answer, and is no less a question.
    return again && isSame(again, before.query)
      ? again
      : (edited(before, draft, context) ?? besides(before, draft, context, settle));
  }
  if (pointsBack(draft)) {
    return editQuery(before, draft, context);
  }
  return settle() ?? continued(before, draft, context);
}

/** "What did the top one buy": a verb that is said of customers needs one to be said of. */
function namesItsDoer({ events, nouns, filters, figures, rows }: Draft, before?: Turn): boolean {
  const isNamed = (dimension: DimensionName): boolean =>
    [
      ...nouns.map(({ of }) => of.noun),
      ...figures.flatMap(({ of: { figure } }) => (figure.kind === 'counted' ? figure.noun : []))
    ].some(noun => noun.dimension === dimension) ||
    filters.some(({ of }) => of.kind === 'members' && of.dimension === dimension) ||
    (rows.length > 0 && before?.rows.keys[0]?.[dimension] !== undefined);
  return events.every(({ of: { event } }) => event.onlyWith === null || isNamed(event.onlyWith));
}

/** The answer before with this change; null where no figure or row of it can be changed so. */
function edited(before: Turn, draft: Draft, context: ReadingContext): SemanticQuery | null {
  const { persona, today } = context;
  const query = editQuery(before, draft, context);
  return query && compileQuery(query, { dialect: 'duckdb', persona, today }) ? query : null;
}

/** What is no change of the answer before: a question about its rows, or one of its own. */
function besides(
  before: Turn,
  draft: Draft,
  context: ReadingContext,
  settle: () => SemanticQuery | null
): SemanticQuery | null {
  const { marks, nouns } = draft;
  if (pointsBack(draft)) {
    return marks.has('those') ? carryOver(before, draft, context) : null;
  }
  const isOfRows = nouns.length > 0 && !marks.has('about');
  return (
    (isOfRows ? carryOver(before, draft, context) : null) ??
    (marks.has('about') || isOfAnother(before, draft) ? settle() : null)
  );
}

/** "Is WH02 below minimum?" after orders: what is said of stock alone cannot go on from them. */
function isOfAnother({ query }: Turn, draft: Draft): boolean {
  const [family, ...others] = familiesOf(draft);
  const before = familyOfQuery(query);
  const isSaid = draft.filters.some(({ of }) => of.kind === 'named');
  return isSaid && others.length === 0 && before !== null && family !== before;
}

/** "List the lines" is hardly said of all there are. */
const namesLines = ({ nouns, filters, periods }: Draft): boolean =>
  filters.length === 0 &&
  periods.length === 0 &&
  nouns.some(({ of }) => of.noun.rows === 'sales_line' || of.noun.rows === 'purchase_line');

/** Whether the words may go on from the turn before, which was not answered. */
const goesOn = (draft: Draft): boolean =>
  isFragment(draft, null) ||
  namesLines(draft) ||
  (['only', 'also', 'about', 'and'] as const).some(mark => draft.marks.has(mark));

/** "Why", "go back": nothing else may be asked with it; "which ones" may be narrowed. */
function ofAnswer(asked: Draft, before: Turn, context: ReadingContext): SemanticQuery | null {
  const [turn, ...others] = asked.turns;
  const rest = { ...copyOf(asked), turns: [] };
  const isAlone = isPlaced(rest);
  if (others.length > 0 || (!isAlone && turn?.of !== 'rows')) {
    return null;
  }
  if (turn?.of === 'back') {
    return context.turns[1]?.query ?? null;
  }
  const query = explain(before);
  // "List those orders": the noun only says what they are.
  const nouns = rest.nouns.filter(({ of }) => of.noun.rows !== query?.rows);
  const isNamed = isPlaced({ ...rest, nouns });
  return query && !isNamed ? editQuery({ query, rows: before.rows }, rest, context) : query;
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
