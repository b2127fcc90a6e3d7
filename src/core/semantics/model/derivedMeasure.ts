import type { Measure } from './Measure.js';
import type { NamedFilter } from './NamedFilter.js';
import type { RelationName } from './Relation.js';

/**
 * What a figure under conditions of its own is called: the name spells how it is made, so it needs
 * no entry in the model and means the same wherever it is read.
 */
export const derivedName = (measure: string, filters: readonly string[]): string =>
  filters.length === 0 ? measure : `${measure}_where_${[...filters].sort().join('_and_')}`;

/** The parts of such a name; null for any other. */
export function derivationOf(
  name: string
): { readonly measure: string; readonly filters: readonly string[] } | null {
  const at = name.indexOf('_where_');
  return at < 0
    ? null
    : { measure: name.slice(0, at), filters: name.slice(at + '_where_'.length).split('_and_') };
}

/** The figure over only those rows; null where no kind of rows knows all the conditions. */
export function derivedMeasure(base: Measure, filters: readonly NamedFilter[]): Measure | null {
  const on = Object.fromEntries(
    Object.entries(base.on).filter(([relation]) =>
      filters.every(({ relations }) => relations.includes(relation as RelationName))
    )
  );
  if (Object.keys(on).length === 0) {
    return null;
  }
  const names = filters.map(({ name }) => name);
  return {
    ...base,
    name: derivedName(base.name, names),
    label: `${base.label} (${filters.map(({ label }) => label).join(', ')})`,
    on,
    filters: [...new Set([...base.filters, ...names])],
    assumes: filters.some(({ settlesStatus }) => settlesStatus) ? [] : base.assumes,
    definition: [base.definition, ...filters.map(({ definition }) => definition)].join(' ')
  };
}
