import type { RelationName } from '../../semantics/model/Relation.js';
import type { Field } from '../../semantics/model/Relation.js';
import { measureNamed, relations } from '../../semantics/model/semanticModel.js';
import type { SemanticQuery } from '../../semantics/SemanticQuery.js';
import type { MeaningOf } from '../Span.js';
import { comparedCount } from './comparedNoun.js';
import { settlesStatus } from '../../semantics/compiler/settlesStatus.js';
import { dayFields, lateFilters, rowsOfFamily } from './conventions.js';
import type { At, Comparison } from './Draft.js';
import { isPartial, partOfRow } from './partsOfFields.js';
import type { Slots } from './Slots.js';

/**
 * Comparisons as filters on rows, or as conditions on figures.
 * @returns the conditions on figures; null where a comparison has no target
 */
export function conditions(
  slots: Slots,
  rows: RelationName | null
): SemanticQuery['having'] | null {
  const having: SemanticQuery['having'] = [];
  for (const comparison of slots.draft.comparisons) {
    const part = partOfRow(slots, comparison.of, rows);
    if (part) {
      slots.filters.push(part);
      continue;
    }
    const { operator, than, factor } = comparison.of;
    const field = comparedField(slots, comparison, rows);
    const measure = field === null ? comparedMeasure(slots, comparison) : null;
    if (than.kind === 'measure' || than.kind === 'quantity') {
      return null;
    }
    if (field !== null && than.kind === 'field') {
      slots.filters.push({
        kind: 'compare',
        field,
        operator,
        than: { field: than.field, factor }
      });
    } else if (field !== null && than.kind !== 'field') {
      const value = than.kind === 'number' ? than.value : daysIn(than);
      const isPercent = relationField(slots, rows, field)?.type === 'percent';
      if (value === null || (isPartial(than) && !isPercent)) {
        return null;
      }
      slots.filters.push({ kind: 'compare', field, operator, than: value });
      addImplied(slots, field);
    } else if (measure !== null && than.kind === 'duration') {
      const use = slots.measures[measure];
      const value = daysIn(than);
      if (!use || value === null || measureNamed(use.name).unit !== 'days') {
        return null;
      }
      having.push({ measure, of: 'value', operator, value });
    } else if (measure !== null && than.kind === 'number') {
      const use = slots.measures[measure];
      if (!use || (isPartial(than) && measureNamed(use.name).unit !== 'percent')) {
        return null; // half, or 10%, of what?
      }
      having.push({ measure, of: 'value', operator, value: than.value });
    } else {
      return null;
    }
  }
  return having;
}

function comparedField(
  slots: Slots,
  { at, of }: At<Comparison>,
  rows: RelationName | null
): string | null {
  const { fields } = slots.draft;
  const near =
    fields.find(field => Math.abs(field.at - at) === 1) ??
    fields.find(field => at - field.at === 2);
  const relation = rows ?? (slots.family && rowsOfFamily[slots.family]);
  const type = relation && near ? relations[relation].fields[near.of.field]?.type : undefined;
  const isBound = of.than.kind === 'field' || (type !== 'text' && type !== 'date');
  if (near && type !== undefined && isBound) {
    slots.draft.fields.splice(slots.draft.fields.indexOf(near), 1);
    return near.of.field;
  }
  if (of.than.kind === 'duration') {
    const named = slots.filters.find(filter => filter.kind === 'named' && dayFields[filter.name]);
    return named?.kind === 'named' ? (dayFields[named.name] ?? null) : null;
  }
  return null;
}

function relationField(slots: Slots, rows: RelationName | null, field: string): Field | undefined {
  const relation = rows ?? (slots.family && rowsOfFamily[slots.family]);
  return relation ? relations[relation].fields[field] : undefined;
}

function comparedMeasure(slots: Slots, comparison: At<Comparison>): number | null {
  const counted = comparedCount(slots, comparison);
  if (counted) {
    return slots.measures.findIndex(use => use.name === counted);
  }
  const figures = slots.draft.figures
    .map(({ at }, index) => ({ index, distance: Math.abs(at - comparison.at) }))
    .sort((a, b) => a.distance - b.distance);
  return figures[0]?.index ?? (slots.measures.length === 1 ? 0 : null);
}

/** Days late are those of what is late: a delivered order has none. */
export function addImplied({ filters, family }: Slots, field: string): void {
  const name = family && lateFilters[family][field];
  if (name && !filters.some(settlesStatus)) {
    filters.push({ kind: 'named', name, negated: false });
  }
}

/** Days of a duration; null for a unit that has no fixed number of them. */
function daysIn({ count, unit }: MeaningOf<'duration'>): number | null {
  return unit === 'day' ? count : unit === 'week' ? 7 * count : null;
}
