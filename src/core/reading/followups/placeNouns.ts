import { emptyQuery, type Group, type SemanticQuery } from '../../semantics/SemanticQuery.js';
import { dimensions } from '../../semantics/model/Dimension.js';
import { measureNamed, relations } from '../../semantics/model/semanticModel.js';
import { linesOf } from '../assembly/conventions.js';
import type { Draft, Figure, Noun } from '../assembly/Draft.js';
import { gapFields, isPositionMeasure, positionField } from '../assembly/positionFields.js';
import { countNouns } from './countNouns.js';
import { familyOfQuery, type Step } from './Edit.js';
import { withoutLimit } from './narrow.js';
import type { Turn } from '../ReadingContext.js';
import { scopeOf } from './scopeOf.js';

/** "Only the late orders", "which items is that", "list the lines". */
export const placeNouns: Step = ({ draft, query, asked, before }) => {
  countNouns(draft);
  splitByStatus(draft, query);
  let edited = query;
  for (const { at, of } of draft.nouns.splice(0)) {
    const shown = asked.marks.has('with') ? withMembersShown(edited, of.noun) : null;
    const next = shown ?? meant(edited, of.noun, before);
    if (!next) {
      return null;
    }
    if ('kind' in next) {
      draft.groups.push({ at, of: next });
    } else {
      edited = next;
    }
  }
  return edited;
};

/** "With their supplier": a column more of a list, a further split of figures. */
function withMembersShown(query: SemanticQuery, { dimension }: Noun): SemanticQuery | null {
  if (dimension === null) {
    return null;
  }
  if (!query.rows) {
    const group: Group = { kind: 'dimension', name: dimension };
    return { ...query, groups: [...query.groups, group] };
  }
  const { fields, listed } = relations[query.rows];
  const { shows } = dimensions[dimension];
  return shows.every(name => fields[name])
    ? { ...query, fields: [...query.fields, ...shows.filter(name => !listed.includes(name))] }
    : null;
}

/** What a noun makes of the answer: nothing new, other rows, or a split. */
function meant(query: SemanticQuery, noun: Noun, before: Turn): SemanticQuery | Group | null {
  const { rows } = query;
  const lines = rows && linesOf[rows];
  if (lines && (noun.rows === lines || noun.dimension === 'product')) {
    return linesOfOrders(query, lines);
  }
  if (rows !== null && (noun.rows === rows || (rows === 'stock' && noun.dimension === 'product'))) {
    return query;
  }
  if (rows === null && noun.rows !== null && noun.family === familyOfQuery(query)) {
    const whole = withoutLimit(query, before);
    return whole && { ...emptyQuery, ...scopeOf(whole), rows: noun.rows, assumed: query.assumed };
  }
  const position = rows === null && noun.rows !== null ? positionOf(query) : null;
  if (position) {
    // "List the lines" of what would be ordered: no orders yet, but what they would be of.
    const whole = withoutLimit(query, before);
    const figures = query.measures.map(({ name }): Figure => ({ kind: 'measure', name }));
    const shown = figures.flatMap(figure => positionField(figure, 'stock') ?? []);
    const gaps = query.filters.flatMap(of =>
      of.kind === 'named' && !of.negated ? (gapFields[of.name] ?? []) : []
    );
    return (
      whole && {
        ...emptyQuery,
        ...scopeOf(whole),
        rows: position,
        fields: [...new Set([...gaps, ...shown])],
        assumed: query.assumed
      }
    );
  }
  if (noun.dimension === null) {
    return null;
  }
  const { dimension } = noun;
  const isGrouped = query.groups.some(of => of.kind === 'dimension' && of.name === dimension);
  return isGrouped ? query : { kind: 'dimension', name: dimension };
}

/** The positions that a figure adds up; null where rows of their own tell it. */
function positionOf({ measures }: SemanticQuery): 'demand_position' | 'supply_position' | null {
  const [first] = measures;
  const on = first && isPositionMeasure(first.name) ? measureNamed(first.name).on : {};
  return (['demand_position', 'supply_position'] as const).find(name => on[name]) ?? null;
}

/** The lines of the orders that were listed. */
function linesOfOrders(
  query: SemanticQuery,
  lines: NonNullable<SemanticQuery['rows']>
): SemanticQuery | null {
  const { fields } = relations[lines];
  return query.limit === null
    ? {
        ...query,
        rows: lines,
        fields: query.fields.filter(name => fields[name]),
        order: query.order.filter(({ by }) => 'field' in by && fields[by.field])
      }
    : null;
}

/** "By status" splits where nothing is said to be sorted. */
function splitByStatus(draft: Draft, query: SemanticQuery): void {
  const sort = draft.sorts.find(({ of: { by } }) => by?.kind === 'field' && by.field === 'status');
  const family = familyOfQuery(query);
  if (sort && !draft.marks.has('sorted') && (family === 'sales' || family === 'purchase')) {
    draft.sorts.splice(draft.sorts.indexOf(sort), 1);
    const name = family === 'sales' ? 'sales_status' : 'purchase_status';
    draft.groups.push({ at: sort.at, of: { kind: 'dimension', name } });
  }
}
