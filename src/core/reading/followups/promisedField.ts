import type { SemanticQuery } from '../../semantics/SemanticQuery.js';

/** The date that something is late by; null where an answer is not about what is late. */
export function promisedField({ filters }: SemanticQuery): string | null {
  const [field] = filters.flatMap(filter =>
    filter.kind === 'named' && !filter.negated ? (lateness[filter.name] ?? []) : []
  );
  return field ?? null;
}

const lateness: Readonly<Record<string, string>> = {
  late_sales: 'delivery_date',
  overdue: 'expected_delivery_date'
};
