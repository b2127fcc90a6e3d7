import type { SemanticQuery } from '../../semantics/SemanticQuery.js';
import { measureNamed } from '../../semantics/model/semanticModel.js';
import type { Draft, Mark, Noun } from '../assembly/Draft.js';
import { familyOfMeasure } from '../assembly/familiesOf.js';
import { linesOf } from '../assembly/conventions.js';
import { familyOfQuery } from './Edit.js';

/** Words that mean nothing without a turn before. */
const pointers: readonly Mark[] = ['same', 'instead', 'those', 'no', 'leave-out'];

/** Whether the words mean nothing without a turn before: "those", "the same", "the second one". */
export function pointsBack(draft: Draft): boolean {
  const { marks, nouns, events, rows, widened, turns, mentions } = draft;
  const bare = nouns.length === 0 && events.length === 0;
  return (
    marks.has('same') ||
    marks.has('instead') ||
    marks.has('leave-out') ||
    (bare && [...pointers, 'only' as const, 'also' as const].some(mark => marks.has(mark))) ||
    rows.length > 0 ||
    turns.length > 0 ||
    mentions.length > 0 ||
    widened.some(({ of }) => of === 'filters' || of === 'period' || of === 'limit')
  );
}

/** Whether the words of a turn only make sense after the turn before. */
export function isFragment(draft: Draft, before: SemanticQuery | null): boolean {
  const { nouns, figures, events, fields, filters, periods, marks } = draft;
  const subjectless = nouns.length === 0 && events.length === 0 && fields.length === 0;
  const generic = figures.every(({ of: { figure } }) => figure.kind === 'quantity');
  const bare = filters.length === 0 && periods.length === 0;
  if (subjectless && (figures.length === 0 || (generic && bare))) {
    return true;
  }
  if (pointers.some(mark => marks.has(mark)) || draft.rows.length > 0) {
    return true;
  }
  if (before && figures.length === 0 && draft.widened.some(({ of }) => isNarrowedBy(before, of))) {
    return true;
  }
  const joins = marks.has('and') || marks.has('about') || marks.has('also');
  if (before && subjectless && (bare || joins) && isOfKind(draft, before)) {
    return true;
  }
  const narrows = marks.has('only') || marks.has('also') || marks.has('about');
  return (
    narrows &&
    before !== null &&
    figures.length === 0 &&
    nouns.every(({ of }) => isAbout(before, of.noun))
  );
}

/** "All warehouses", of an answer about one of them. */
const isNarrowedBy = ({ filters }: SemanticQuery, what: string): boolean =>
  filters.some(filter => filter.kind === 'members' && filter.dimension === what);

/** Whether the figures of a turn are of the part of the business that the answer was about. */
function isOfKind({ figures }: Draft, before: SemanticQuery): boolean {
  const family = familyOfQuery(before);
  return figures.every(
    ({ of: { figure } }) =>
      figure.kind === 'measure' && familyOfMeasure(measureNamed(figure.name)) === family
  );
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
