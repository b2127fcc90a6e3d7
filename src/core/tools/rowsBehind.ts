import { partsOf, type IsoDay } from '../calendar/IsoDay.js';
import type { Period } from '../reading/periods/Period.js';
import { dimensionNames, type DimensionName } from '../semantics/model/Dimension.js';
import {
  emptyQuery,
  plainUse,
  type SemanticQuery,
  type SimpleFilter
} from '../semantics/SemanticQuery.js';
import type { KnownPlaces } from './stockRows.js';
import type { DayWindow } from './windowParameters.js';

/** Which members rows are of; what is not said is all. */
export type MembersOf = Partial<Readonly<Record<DimensionName, string | undefined>>>;

/** The members that places are told by. */
export const membersOf = (places: KnownPlaces): MembersOf => ({
  product: places.product_code,
  warehouse: places.warehouse_code,
  product_group: places.product_group
});

/** Order lines that count as demand in the window. */
export function demandRows(members: MembersOf, window: DayWindow): SemanticQuery {
  return {
    ...emptyQuery,
    rows: 'sales_line',
    fields: ['order_date', 'warehouse_code'],
    filters: [...filtersOf(members), named('sales_not_cancelled')],
    period: periodOf(window, 'order_date')
  };
}

/** Lines of purchase orders that were placed in the window. */
export function purchaseRows(members: MembersOf, window: DayWindow): SemanticQuery {
  return {
    ...emptyQuery,
    rows: 'purchase_line',
    filters: [...filtersOf(members), named('purchases_not_cancelled')],
    period: periodOf(window, 'order_date')
  };
}

/** Lines of purchase orders that came in the window. */
export function receiptRows(members: MembersOf, window: DayWindow): SemanticQuery {
  return {
    ...emptyQuery,
    rows: 'purchase_line',
    filters: [...filtersOf(members), named('received')],
    period: periodOf(window, 'actual_delivery_date')
  };
}

/** Purchase orders that are overdue today. */
export function overdueRows(members: MembersOf): SemanticQuery {
  return {
    ...emptyQuery,
    rows: 'purchase_order',
    filters: [...filtersOf(members), named('overdue')]
  };
}

/** Sales orders by their ids, at least one. */
export function orderRows(ids: readonly string[]): SemanticQuery {
  return { ...emptyQuery, rows: 'sales_order', filters: [membersNamed('sales_order', ids)] };
}

/** Stock items, those that a named filter lets through. */
export function stockRowsBehind(members: MembersOf, filter?: string): SemanticQuery {
  return {
    ...emptyQuery,
    rows: 'stock',
    filters: [...filtersOf(members), ...(filter === undefined ? [] : [named(filter)])]
  };
}

/** Units on open purchase orders, by product. */
export function onOrderRows(members: MembersOf): SemanticQuery {
  return {
    ...emptyQuery,
    measures: [plainUse('units_on_order')],
    groups: [{ kind: 'dimension', name: 'product' }],
    filters: filtersOf(members)
  };
}

const named = (name: string): SimpleFilter => ({ kind: 'named', name, negated: false });

const membersNamed = (dimension: DimensionName, keys: readonly string[]): SimpleFilter => ({
  kind: 'members',
  dimension,
  keys: [...keys],
  negated: false
});

const filtersOf = (members: MembersOf): SimpleFilter[] =>
  dimensionNames.flatMap(dimension => {
    const key = members[dimension];
    return key === undefined ? [] : [membersNamed(dimension, [key])];
  });

const dayOf = (day: IsoDay): Period => ({ kind: 'date', ...partsOf(day) });

const periodOf = (
  { from, to }: DayWindow,
  event: string
): NonNullable<SemanticQuery['period']> => ({
  period: { kind: 'between', from: dayOf(from), to: dayOf(to) },
  direction: null,
  event
});
