import type { Filter } from '../../semantics/SemanticQuery.js';
import type { Column, Draft } from './Draft.js';

/** How late a receipt was is told by the day it came in, not by today. */
export function daysOfReceipts({ fields, asked, sorts }: Draft, filters: readonly Filter[]): void {
  const isLate = filters.some(
    filter => filter.kind === 'named' && filter.name === 'received_late' && !filter.negated
  );
  if (!isLate) {
    return;
  }
  fields.forEach((field, index) => {
    fields[index] = isOverdue(field.of) ? { ...field, of: late } : field;
  });
  asked.forEach((column, index) => {
    asked[index] = isOverdue(column.of) ? { ...column, of: late } : column;
  });
  sorts.forEach((sort, index) => {
    sorts[index] = isOverdue(sort.of.by) ? { ...sort, of: { ...sort.of, by: late } } : sort;
  });
}

const late = { kind: 'field', field: 'days_late', relation: 'purchase_order' } as const;

const isOverdue = (of: Column | null): boolean =>
  of?.kind === 'field' && of.field === 'days_overdue';
