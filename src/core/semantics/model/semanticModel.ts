import type { TableName } from '../../database/tables.js';
import { personas, personasReading, type PersonaName } from '../../session/personas.js';
import { derivationOf, derivedMeasure } from './derivedMeasure.js';
import { dimensions, type DimensionName } from './Dimension.js';
import { lastDates } from './lastDates.js';
import type { Measure } from './Measure.js';
import type { NamedFilter } from './NamedFilter.js';
import { demandPosition, positionFilters, positionMeasures, supplyPosition } from './positions.js';
import { purchaseFilters } from './purchaseFilters.js';
import { purchaseLine, purchaseMeasures, purchaseOrder } from './purchases.js';
import { purchaseRates } from './purchaseRates.js';
import type { Relation, RelationName } from './Relation.js';
import { salesLine, salesMeasures, salesOrder } from './sales.js';
import { salesFilters } from './salesFilters.js';
import { salesRateFilters, salesRates } from './salesRates.js';
import { product, stock, stockFilters, stockMeasures } from './stock.js';

export const relations: Readonly<Record<RelationName, Relation>> = {
  product,
  stock,
  sales_order: salesOrder,
  sales_line: salesLine,
  purchase_order: purchaseOrder,
  purchase_line: purchaseLine,
  demand_position: demandPosition,
  supply_position: supplyPosition
};

const byName = <T extends { readonly name: string }>(items: readonly T[]): ReadonlyMap<string, T> =>
  new Map(items.map(item => [item.name, item]));

export const measures = byName<Measure>([
  ...stockMeasures,
  ...salesMeasures,
  ...salesRates,
  ...purchaseMeasures,
  ...purchaseRates,
  ...positionMeasures,
  ...lastDates
]);

export const namedFilters = byName<NamedFilter>([
  ...stockFilters,
  ...salesFilters,
  ...salesRateFilters,
  ...purchaseFilters,
  ...positionFilters
]);

export function measureNamed(name: string): Measure {
  return found(measures.get(name) ?? derived(name), name);
}

function derived(name: string): Measure | undefined {
  const parts = derivationOf(name);
  const base = parts && measures.get(parts.measure);
  const filters = parts?.filters.flatMap(each => namedFilters.get(each) ?? []) ?? [];
  const isWhole = filters.length === parts?.filters.length;
  return (base && isWhole && derivedMeasure(base, filters)) || undefined;
}

export function filterNamed(name: string): NamedFilter {
  return found(namedFilters.get(name), name);
}

function found<T>(item: T | undefined, name: string): T {
  if (!item) {
    throw new RangeError(`The semantic model has no ${name}.`);
  }
  return item;
}

/** Every table that a row of the relation may touch. */
function tablesOf(relation: RelationName): readonly TableName[] {
  const { root, joins, movements = [] } = relations[relation];
  const moved = movements.flatMap(movement => tablesOf(movement.relation));
  return [...new Set([root.table, ...joins.map(join => join.table), ...moved])];
}

export function mayRead(persona: PersonaName, relation: RelationName): boolean {
  return tablesOf(relation).every(table => personas[persona].tables.includes(table));
}

/** The personas that may read every table of a relation. */
export function readersOf(relation: RelationName): readonly PersonaName[] {
  const [first, ...rest] = tablesOf(relation).map(personasReading);
  return (first ?? []).filter(name => rest.every(readers => readers.includes(name)));
}

export function maySee(persona: PersonaName, dimension: DimensionName): boolean {
  return dimensions[dimension].homes.some(home => mayRead(persona, home));
}
