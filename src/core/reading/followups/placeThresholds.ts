import { relations } from '../../semantics/model/semanticModel.js';
import { measureNamed } from '../../semantics/model/semanticModel.js';
import type { Filter, SemanticQuery } from '../../semantics/SemanticQuery.js';
import { dayFields, quantityFields, stockFields } from '../assembly/conventions.js';
import type { At, Comparison, Draft } from '../assembly/Draft.js';
import type { MeaningOf } from '../Span.js';
import { measureOf, withMeasure } from './measureOf.js';
import { orderFigures } from './orderFigures.js';
import type { Edit, Step } from './Edit.js';

/** "Only the ones over 5k", "at least 10 receipts", "more than 30 days". */
export const placeThresholds: Step = edit => {
  let { query } = edit;
  for (const comparison of edit.draft.comparisons.splice(0)) {
    const next = placed({ ...edit, query }, comparison);
    if (!next) {
      return null;
    }
    query = next;
  }
  return query;
};

function placed(edit: Edit, { at, of }: At<Comparison>): SemanticQuery | null {
  const { draft, query } = edit;
  const { operator, than } = of;
  if (than.kind === 'field') {
    return comparedFields(edit, at, operator, than.field);
  }
  if (than.kind !== 'number' && than.kind !== 'duration') {
    return null;
  }
  const amount = than.kind === 'number' ? than.value : daysIn(than);
  const field = than.kind === 'number' ? fieldNear(edit, at) : dayField(query);
  if (amount === null) {
    return null;
  }
  if (field !== null) {
    const filter: Filter = { kind: 'compare', field, operator, than: amount };
    return withComparison(query, filter);
  }
  const ofEach = query.rows && than.kind === 'number' ? figureOfEach(edit, at) : null;
  if (ofEach) {
    return { ...ofEach, having: [{ measure: 0, of: 'value', operator, value: amount }] };
  }
  if (query.rows !== null || (than.kind === 'number' && than.percent && !isPercent(query))) {
    return null;
  }
  const name = than.kind === 'number' ? measureNear(draft, at, query) : daysMeasure(query);
  if (name === null) {
    return null;
  }
  const known = query.measures.findIndex(use => use.name === name);
  const base = known < 0 ? withMeasure(query, name) : query;
  const measure = known < 0 ? query.measures.length : known;
  return query.groups.length === 0
    ? null
    : {
        ...base,
        having: [
          ...base.having.filter(
            other => other.measure !== measure || side(other.operator) !== side(operator)
          ),
          { measure, of: 'value', operator, value: amount }
        ]
      };
}

/** "Worth more than 5000": of orders, a figure of each of them. */
function figureOfEach({ draft, query, before }: Edit, at: number): SemanticQuery | null {
  const figure = draft.figures.find(each => Math.abs(each.at - at) <= 2 && !each.of.average);
  const figures = figure && orderFigures(query, figure.of.figure, before);
  if (!figure || !figures) {
    return null;
  }
  draft.figures.splice(draft.figures.indexOf(figure), 1);
  return figures;
}

/** "Stock <= reorder point": two fields of one row. */
function comparedFields(
  { draft, query }: Edit,
  at: number,
  operator: Comparison['operator'],
  other: string
): SemanticQuery | null {
  const figure = draft.figures.find(each => each.at < at && at - each.at <= 2);
  const meant = figure?.of.figure;
  const field = meant?.kind === 'measure' ? stockFields[meant.name] : undefined;
  const fields = query.rows ? relations[query.rows].fields : {};
  if (!figure || field === undefined || !fields[field] || !fields[other]) {
    return null;
  }
  draft.figures.splice(draft.figures.indexOf(figure), 1);
  const filter: Filter = { kind: 'compare', field, operator, than: { field: other, factor: 1 } };
  return { ...query, filters: [...query.filters, filter] };
}

const side = (operator: string): string => operator.slice(0, 1);

/** A new bound takes the place of one on the same side. */
function withComparison(
  query: SemanticQuery,
  filter: Extract<Filter, { kind: 'compare' }>
): SemanticQuery {
  const { field } = filter;
  const kept = query.filters.filter(
    other =>
      other.kind !== 'compare' ||
      other.field !== field ||
      typeof other.than !== 'number' ||
      side(other.operator) !== side(filter.operator)
  );
  const shown = query.rows && !relations[query.rows].listed.includes(field) ? [field] : [];
  return {
    ...query,
    filters: [...kept, filter],
    fields: [...new Set([...query.fields, ...shown])]
  };
}

/** The field that stands beside a number, or the one that the list is about. */
function fieldNear({ draft, query }: Edit, at: number): string | null {
  const near = draft.fields.find(field => Math.abs(field.at - at) <= 1);
  if (near) {
    draft.fields.splice(draft.fields.indexOf(near), 1);
    return near.of.field;
  }
  if (!query.rows) {
    return null;
  }
  const figure = draft.figures.find(each => Math.abs(each.at - at) <= 2);
  const meant = figure?.of.figure;
  if (meant?.kind === 'quantity' && quantityFields[meant.of][query.rows] === undefined) {
    return null;
  }
  if (figure && meant) {
    draft.figures.splice(draft.figures.indexOf(figure), 1);
    return meant.kind === 'quantity'
      ? (quantityFields[meant.of][query.rows] ?? null)
      : meant.kind === 'measure'
        ? (stockFields[meant.name] ?? null)
        : null;
  }
  const { fields } = relations[query.rows];
  const numeric = query.fields.filter(name => !['text', 'date'].includes(fields[name]?.type ?? ''));
  return numeric.length === 1 ? (numeric[0] ?? null) : null;
}

/** The figure that stands beside a number, or the one that the answer is about. */
function measureNear(draft: Draft, at: number, query: SemanticQuery): string | null {
  const noun = draft.nouns.find(each => each.at > at && each.at - at <= 3 && each.of.noun.count);
  if (noun) {
    draft.nouns.splice(draft.nouns.indexOf(noun), 1);
    return measureOf({ kind: 'counted', noun: noun.of.noun }, query);
  }
  const figure = draft.figures.find(each => Math.abs(each.at - at) <= 2);
  if (figure) {
    draft.figures.splice(draft.figures.indexOf(figure), 1);
    return figure.of.average ? null : measureOf(figure.of.figure, query);
  }
  const [order] = query.order;
  const index = order && 'measure' in order.by ? order.by.measure : 0;
  return query.measures[index]?.name ?? null;
}

/** The days that a bare number of days is of: days late where it is about what is late. */
function dayField({ filters, fields, rows }: SemanticQuery): string | null {
  const named = filters.find(filter => filter.kind === 'named' && dayFields[filter.name]);
  if (named?.kind === 'named') {
    return dayFields[named.name] ?? null;
  }
  const days = rows ? fields.filter(name => relations[rows].fields[name]?.type === 'days') : [];
  return days.length === 1 ? (days[0] ?? null) : null;
}

const daysMeasure = ({ measures }: SemanticQuery): string | null =>
  measures.find(({ name }) => measureNamed(name).unit === 'days')?.name ?? null;

const isPercent = ({ measures }: SemanticQuery): boolean =>
  measures.some(({ name }) => measureNamed(name).unit === 'percent');

/** Days of a duration; null for a unit that has no fixed number of them. */
function daysIn({ count, unit }: MeaningOf<'duration'>): number | null {
  return unit === 'day' ? count : unit === 'week' ? 7 * count : null;
}
