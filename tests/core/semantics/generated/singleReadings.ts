import { dimensionNames } from '../../../../src/core/semantics/model/Dimension.js';
import { relationNames } from '../../../../src/core/semantics/model/Relation.js';
import { relations } from '../../../../src/core/semantics/model/semanticModel.js';
import {
  comparisonOperators,
  type Bound,
  type Group,
  type MeasureUse,
  type SemanticQuery,
  type SimpleFilter
} from '../../../../src/core/semantics/SemanticQuery.js';
import {
  by,
  combined,
  each,
  lastMonth,
  measure,
  monthBefore,
  named,
  only,
  queryOf
} from '../queryOf.js';
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

/** Members of everything that keep a bound, counted; each way to bound them. */
const counts = (): SingleReading[] =>
  groups.map((group, index) => {
    const isPurchase = group.kind === 'dimension' && group.name.startsWith('purchase');
    return {
      name: `count per ${group.kind === 'time' ? group.unit : group.name}`,
      query: queryOf({
        measures: [
          countOf(isPurchase ? 'spend' : 'units_sold', group, {
            operator: operator(index),
            value: index % 2 === 0 ? 40 : 250.5
          })
        ]
      })
    };
  });

const countOf = (name: string, per: Group, ...bounds: Bound[]): MeasureUse => ({
  ...combined('count', name, per),
  bounds
});

/** Orders in bands of their lines, beside another figure, against another window, none left out. */
function bands(): SingleReading[] {
  const lines = (...bounds: Bound[]): MeasureUse =>
    countOf('sales_lines', by('sales_order'), ...bounds);
  const measures = [
    lines({ operator: '=', value: 1 }),
    lines({ operator: '>=', value: 2 }, { operator: '<=', value: 3 }),
    lines({ operator: '>', value: 3 })
  ];
  const [first] = measures;
  const split = queryOf({ measures, groups: [by('warehouse')] });
  const one = { ...split, measures: first ? [first] : [] };
  const period = { period: lastMonth, direction: null, event: null };
  return [
    { name: 'bands', query: queryOf({ measures }) },
    { name: 'bands by warehouse', query: split },
    {
      name: 'bands beside a figure',
      query: { ...split, measures: [...measures, measure('revenue')] }
    },
    { name: 'bands by month', query: { ...split, groups: [each('month')] } },
    { name: 'one band of each', query: { ...one, keepEmpty: true } },
    { name: 'one band with its share', query: { ...one, share: true } },
    { name: 'one band of two windows', query: { ...one, period, versus: monthBefore } },
    { name: 'one band that is often met', query: { ...one, having: oftenMet } }
  ];
}

const oftenMet: SemanticQuery['having'] = [{ measure: 0, of: 'value', operator: '>=', value: 2 }];

/** Each class, listed and counted, of the members of everything. */
const classes = (): SingleReading[] =>
  dimensionNames.flatMap((name, index) =>
    ([null, 'A', 'B', 'C'] as const).map(only => ({
      name: `class ${only ?? 'of each'} of ${name}`,
      query: queryOf({
        measures: [
          measure(name.startsWith('purchase') || name === 'supplier' ? 'spend' : 'revenue')
        ],
        groups: [by(name)],
        keepEmpty: index % 2 === 0,
        classes: {
          cutoffs: index % 3 === 0 ? [70, 90.5] : [80, 95],
          only,
          counted: index % 2 === 1
        }
      })
    }))
  );

/** Dates of members: the latest of all, the earliest of them, how many have one. */
const dates = (): SingleReading[] =>
  ([null, 'max', 'min', 'count'] as const).map(combine => ({
    name: `${combine ?? 'each'} last order date`,
    query: queryOf({
      measures: [
        combine === null
          ? measure('last_order_date')
          : combined(combine, 'last_order_date', by('customer'))
      ],
      groups: [by('area')],
      keepEmpty: combine === null,
      order: [{ by: { measure: 0 }, direction: 'asc' }]
    })
  }));

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
  ...counts(),
  ...bands(),
  ...classes(),
  ...dates(),
  ...ownConditions(),
  ...havings()
];
