import { dimensionNames } from '../../../../src/core/semantics/model/Dimension.js';
import { relationNames } from '../../../../src/core/semantics/model/Relation.js';
import { relations } from '../../../../src/core/semantics/model/semanticModel.js';
import {
  comparisonOperators,
  type Group,
  type SemanticQuery,
  type SimpleFilter
} from '../../../../src/core/semantics/SemanticQuery.js';
import { by, combined, each, lastMonth, measure, named, only, queryOf } from '../queryOf.js';
import { compare, dated } from './filterLevels.js';

export interface SingleReading {
  readonly name: string;
  readonly query: SemanticQuery;
}

const operator = (index: number): (typeof comparisonOperators)[number] =>
  comparisonOperators[index % comparisonOperators.length] ?? '=';

/** A list of each kind of rows under a condition on each of its fields, and in its order. */
const listsOfFields = (): SingleReading[] =>
  relationNames.flatMap(rows =>
    Object.entries(relations[rows].fields).map(([field, { type }], index) => ({
      name: `list of ${rows} · ${field}`,
      query: queryOf({
        rows,
        fields: [field],
        filters:
          type === 'text'
            ? []
            : type === 'date'
              ? [dated(field, index % 2 === 0)]
              : [compare(field, operator(index), index % 3 === 0 ? 7.5 : 20)],
        order: [{ by: { field }, direction: index % 2 === 0 ? 'asc' : 'desc' }]
      })
    }))
  );

const groups: readonly Group[] = [
  ...dimensionNames.map(by),
  ...(['day', 'week', 'month', 'quarter', 'year', 'weekday'] as const).map(each)
];

/** A figure per member of everything, combined in each way. */
const combinations = (): SingleReading[] =>
  groups.map((group, index) => {
    const combine = (['avg', 'max', 'min'] as const)[index % 3] ?? 'avg';
    const isPurchase = group.kind === 'dimension' && group.name.startsWith('purchase');
    return {
      name: `${combine} per ${group.kind === 'time' ? group.unit : group.name}`,
      query: queryOf({ measures: [combined(combine, isPurchase ? 'spend' : 'units_sold', group)] })
    };
  });

const conditions: readonly SimpleFilter[] = [
  named('late_sales'),
  only('warehouse', 'WH02'),
  compare('order_quantity', '>', 20),
  dated('delivery_date', false),
  ...(['past', 'future'] as const).map((direction): SimpleFilter => ({
    kind: 'date',
    field: 'delivery_date',
    period: { kind: 'weekday', weekday: 5 },
    direction,
    negated: false,
    orEmpty: false
  })),
  { kind: 'text', field: 'status', values: ['Shipped'], negated: false },
  { kind: 'text', field: 'status', values: ['Shipped', 'Pending'], negated: true }
];

/** A figure under a condition of its own beside the whole one, and both of a second window. */
const ownConditions = (): SingleReading[] =>
  conditions.map(condition => ({
    name: `a part by ${condition.kind}`,
    query: queryOf({
      measures: [measure('units_sold'), measure('units_sold', condition)],
      groups: [by('warehouse')],
      filters: [condition].filter(({ kind }) => kind === 'date')
    })
  }));

const havings = (): SingleReading[] =>
  comparisonOperators.map((each, index) => ({
    name: `having ${each}`,
    query: queryOf({
      measures: [measure('sales_orders')],
      groups: [by('customer')],
      period: { period: lastMonth, direction: null, event: null },
      having: [{ measure: 0, of: 'value', operator: operator(index), value: 6 }]
    })
  }));

/** Readings of what needs no pair: every field, every operator, every member to combine by. */
export const singleReadings = (): readonly SingleReading[] => [
  ...listsOfFields(),
  ...combinations(),
  ...ownConditions(),
  ...havings()
];
