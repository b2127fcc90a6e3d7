import type { Measure } from '../../semantics/model/Measure.js';
import type { RelationName } from '../../semantics/model/Relation.js';
import { product, stock } from '../../semantics/model/stock.js';
import type { Filter } from '../../semantics/SemanticQuery.js';
import { filterNamed, measureNamed } from '../../semantics/model/semanticModel.js';
import type { Family } from '../lexicon/Sense.js';
import { familyOfDimension } from './conventions.js';
import type { Column, Draft } from './Draft.js';

export function familyOfRelation(relation: RelationName): Family | null {
  switch (relation) {
    case 'product':
      return null;
    case 'stock':
    case 'demand_position':
    case 'supply_position':
      return 'stock';
    case 'sales_order':
    case 'sales_line':
      return 'sales';
    case 'purchase_order':
    case 'purchase_line':
      return 'purchase';
  }
}

export function familyOfMeasure({ on }: Measure): Family | null {
  // A position only repeats what the rows themselves tell.
  const own = Object.keys(on).filter(name => !name.endsWith('_position'));
  const families = (own.length > 0 ? own : Object.keys(on)).map(name =>
    familyOfRelation(name as RelationName)
  );
  return families.includes('stock') ? 'stock' : (families[0] ?? null);
}

function familyOfFilter(filter: Filter): Family | null {
  if (filter.kind === 'named') {
    const [relation] = filterNamed(filter.name).relations;
    return relation ? familyOfRelation(relation) : null;
  }
  if (filter.kind === 'any') {
    return filter.of.map(familyOfFilter).find(family => family !== null) ?? null;
  }
  if (filter.kind === 'compare' || filter.kind === 'date') {
    return filter.field in stock.fields && !(filter.field in product.fields) ? 'stock' : null;
  }
  if (filter.kind !== 'members') {
    return null;
  }
  return familyOfDimension[filter.dimension] ?? null;
}

function familyOfColumn(column: Column): Family | null {
  switch (column.kind) {
    case 'noun':
    case 'event':
      return column.family;
    case 'field':
      return familyOfRelation(column.relation);
    case 'counted':
      return column.noun.family;
    case 'measure':
      return familyOfMeasure(measureNamed(column.name));
    case 'quantity':
    case 'count':
      return null;
  }
}

/** The parts of the business that a question speaks of, the most spoken of first. */
export function familiesOf(draft: Draft): readonly Family[] {
  const votes: (Family | null)[] = [
    ...draft.nouns.map(({ of }) => of.noun.family),
    ...draft.figures.map(({ of: { figure } }) =>
      figure.kind === 'measure'
        ? familyOfMeasure(measureNamed(figure.name))
        : figure.kind === 'counted'
          ? figure.noun.family
          : null
    ),
    ...draft.columns.map(({ of }) =>
      of.kind === 'measure' ? familyOfMeasure(measureNamed(of.name)) : null
    ),
    ...draft.filters.map(({ of }) => familyOfFilter(of)),
    ...draft.rates.flatMap(({ of }) => [
      ...of.filters.map(familyOfFilter),
      of.noun?.family ?? null,
      of.figure?.kind === 'measure' ? familyOfMeasure(measureNamed(of.figure.name)) : null
    ]),
    ...draft.events.map(({ of }) => (of.negated ? null : of.event.family)),
    ...draft.fields.map(({ of }) => familyOfRelation(of.relation)),
    ...draft.groups.map(({ of }) =>
      of.kind === 'dimension' ? (familyOfDimension[of.name] ?? null) : null
    ),
    ...draft.asked.map(({ of }) => familyOfColumn(of)),
    ...draft.sorts.map(({ of: { by } }) =>
      by?.kind === 'measure' ? familyOfMeasure(measureNamed(by.name)) : null
    ),
    ...draft.ranks.map(({ of }) =>
      of.measure === null ? null : familyOfMeasure(measureNamed(of.measure))
    )
  ];
  const counted = new Map<Family, number>();
  for (const family of votes) {
    if (family) {
      counted.set(family, (counted.get(family) ?? 0) + 1);
    }
  }
  return [...counted].sort(([, a], [, b]) => b - a).map(([family]) => family);
}
