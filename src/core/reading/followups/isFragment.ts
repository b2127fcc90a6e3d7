import type { SemanticQuery } from '../../semantics/SemanticQuery.js';
import { measureNamed } from '../../semantics/model/semanticModel.js';
import type { Draft, FigureUse, Mark, Noun } from '../assembly/Draft.js';
import { familyOfMeasure } from '../assembly/familiesOf.js';
import { linesOf } from '../assembly/conventions.js';
import { familyOfQuery } from './Edit.js';
import { isNarrowedBy } from './placeWidening.js';

/** Words that mean nothing without a turn before. */
const pointers: readonly Mark[] = ['same', 'instead', 'those', 'no', 'leave-out'];

/** Whether the words mean nothing without a turn before: "those", "the same", "the second one". */
export function pointsBack(draft: Draft): boolean {
  const { marks, nouns, events, rows, widened, turns, mentions } = draft;
  const bare =
    nouns.length === 0 && events.length === 0 && !isSplit(draft) && draft.classes.length === 0;
  return (
    marks.has('same') ||
    marks.has('instead') ||
    marks.has('leave-out') ||
    (bare && [...pointers, 'only' as const, 'also' as const].some(mark => marks.has(mark))) ||
    rows.length > 0 ||
    turns.length > 0 ||
    mentions.length > 0 ||
    widened.some(({ of }) => ['filters', 'period', 'limit', 'versus'].includes(of))
  );
}

/** "Units delivered by product, only those over 12" are those of a figure that is split here. */
const isSplit = ({ figures, groups }: Draft): boolean =>
  groups.length > 0 && figures.some(({ of }) => of.figure.kind === 'measure');

/** Whether the words of a turn only make sense after the turn before. */
export function isFragment(draft: Draft, before: SemanticQuery | null): boolean {
  if (draft.classes.length > 0) {
    return false; // classes are of a figure, and the figure is said or the usual one
  }
  const { nouns, figures, events, fields, filters, periods, marks } = draft;
  const subjectless = nouns.length === 0 && events.length === 0 && fields.length === 0;
  const generic = figures.every(({ of: { figure } }) => figure.kind === 'quantity');
  const bare = filters.length === 0 && periods.length === 0;
  if (subjectless && (figures.length === 0 || (generic && bare))) {
    return true;
  }
  if (before && draft.shares[0] === 0) {
    return true; // "as a % of …" says of what, but not what
  }
  if (pointers.some(mark => marks.has(mark)) || draft.rows.length > 0) {
    return true;
  }
  if (before && marks.has('only') && periods.length === 0 && nouns.some(isLines)) {
    return true; // "only Acme, list the lines" is hardly said of all lines there are
  }
  return before !== null && continues(draft, before);
}

const isLines = ({ of }: Draft['nouns'][number]): boolean =>
  of.noun.rows === 'sales_line' || of.noun.rows === 'purchase_line';

/** Whether words that could stand alone are said of the answer before. */
function continues(draft: Draft, before: SemanticQuery): boolean {
  const { figures, events, fields, filters, periods, groups, ranks, marks } = draft;
  const nouns = draft.nouns.filter(noun => !isCompared(draft, noun.at));
  const isBare = filters.length === 0 && periods.length === 0 && events.length === 0;
  const joins = [...joining].some(mark => marks.has(mark));
  if (figures.length === 0 && draft.widened.some(({ of }) => isNarrowedBy(before, of))) {
    return true;
  }
  if (nouns.length === 0 && events.length === 0 && fields.length === 0) {
    return (isBare || joins) && figures.every(figure => isOfKind(figure.of, before));
  }
  if (figures.length > 0) {
    return false;
  }
  if (nouns.length === 0 && isBare) {
    return true; // fields alone are those of the rows that were listed
  }
  const isRanked = ranks.some(({ of }) => of.measure !== null || of.field !== null);
  const isAlone = isBare && fields.length === 0 && groups.length === 0 && !isRanked;
  const belongs = isAlone && nouns.every(({ of }) => belongsTo(before, of.noun));
  return joins
    ? nouns.every(({ of }) => isAbout(before, of.noun)) || (marks.has('with') && isAlone) || belongs
    : isNarrowed(before) && belongs;
}

/** "More than 3 orders": the noun says what is counted. */
const isCompared = ({ comparisons }: Draft, at: number): boolean =>
  comparisons.some(comparison => comparison.at < at && at - comparison.at <= 3);

const joining: readonly Mark[] = ['and', 'about', 'also', 'only', 'with'];

/** Whether an answer is about some rows only, of which "which customers" may be asked. */
const isNarrowed = ({ filters, period, limit }: SemanticQuery): boolean =>
  filters.length > 0 || period !== null || limit !== null;

/** Whether a noun names rows, or members, that an answer's rows have. */
function belongsTo(before: SemanticQuery, { rows, family, dimension }: Noun): boolean {
  const own = familyOfQuery(before);
  return rows !== null ? family === own : dimension !== null && own !== 'stock' && own !== null;
}

/** Whether a figure of a turn is of the part of the business that the answer was about. */
function isOfKind({ figure }: FigureUse, before: SemanticQuery): boolean {
  const family = familyOfQuery(before);
  switch (figure.kind) {
    case 'measure':
      return familyOfMeasure(measureNamed(figure.name)) === family;
    case 'counted':
      return figure.noun.family === null || figure.noun.family === family;
    case 'quantity':
      return true;
  }
}

/** Whether a noun only repeats what the turn before was about: "only the late orders". */
function isAbout({ rows, groups }: SemanticQuery, noun: Noun): boolean {
  const grouped = groups.some(of => of.kind === 'dimension' && of.name === noun.dimension);
  const listed =
    rows !== null && (noun.rows === rows || (rows === 'stock' && noun.dimension === 'product'));
  return grouped || listed;
}

/** "Which lines were short" after a list of orders: the lines of these. */
export function asksForItsLines({ rows }: SemanticQuery, draft: Draft): boolean {
  const lines = rows && linesOf[rows];
  const bare = draft.periods.length === 0 && draft.filters.every(({ of }) => of.kind !== 'members');
  return bare && lines !== null && draft.nouns.some(({ of }) => of.noun.rows === lines);
}
