import { isAdditive } from '../../../../src/core/semantics/compiler/measureColumns.js';
import {
  measureNamed,
  measures,
  namedFilters,
  relations
} from '../../../../src/core/semantics/model/semanticModel.js';
import type {
  Bound,
  Group,
  MeasureUse,
  SemanticQuery,
  SimpleFilter
} from '../../../../src/core/semantics/SemanticQuery.js';
import { by, each, last90, measure, named, within } from '../queryOf.js';
import { dimensionNames, dimensions } from '../../../../src/core/semantics/model/Dimension.js';
import type { RelationName } from '../../../../src/core/semantics/model/Relation.js';

/** Adds a construct to a reading; a text says why this reading cannot have it. */
export type Construct = (query: SemanticQuery) => SemanticQuery | string;

const noFigure = 'there is no figure';

/** Only what has figures. */
const figures =
  (change: (query: SemanticQuery, first: MeasureUse) => SemanticQuery | string): Construct =>
  query => {
    const [first] = query.measures;
    return first ? change(query, first) : noFigure;
  };

const isNumber = (name: string): boolean => measureNamed(name).unit !== 'date';

/** Only figures that can be reckoned with. */
const ofNumbers = (construct: Construct): Construct =>
  figures(query =>
    query.measures.every(({ name }) => isNumber(name)) ? construct(query) : 'a date is no number'
  );

/** Only figures split by something; by whatever their rows have, if by nothing yet. */
const splits = (
  change: (query: SemanticQuery, group: Group) => SemanticQuery | string
): Construct =>
  figures((query, first) => {
    const [group] = query.groups;
    const dimension = dimensionNames.find(name =>
      Object.keys(measureNamed(first.name).on).some(relation =>
        dimensions[name].shows.every(field => field in relations[relation as RelationName].fields)
      )
    );
    const given = group ?? (dimension && by(dimension));
    return given ? change({ ...query, groups: [given] }, given) : 'nothing splits it';
  });

/** In a window; in the last 90 days, if in none yet. */
const windowed = (
  query: SemanticQuery
): SemanticQuery & { readonly period: NonNullable<SemanticQuery['period']> } => ({
  ...query,
  period: query.period ?? within(last90, query.rows ? listDates[query.rows] : null)
});

/** Only figures of a window that another one can stand against. */
const compared = (change: (query: SemanticQuery) => SemanticQuery): Construct =>
  ofNumbers(query => {
    const given = windowed(query);
    const { period } = given.period;
    return change({ ...given, versus: { kind: 'shifted', period, count: -1, unit: 'year' } });
  });

const per = (combine: 'avg' | 'max' | 'min', group: Group): Construct =>
  figures((query, first) => ({ ...query, measures: [{ ...first, per: group, combine }] }));

/** How many members there are whose figure keeps its bounds. */
const counted = (group: Group, ...bounds: Bound[]): Construct =>
  figures((query, first) => ({
    ...query,
    measures: [{ ...first, per: group, combine: 'count', bounds }]
  }));

const having = (
  of: SemanticQuery['having'][number]['of'],
  operator: '<' | '>=',
  value: number
): SemanticQuery['having'] => [{ measure: 0, of, operator, value }];

/** The next figure that the same rows give. */
function nextFigure(
  first: MeasureUse,
  fits: (name: string) => boolean = () => true
): MeasureUse | undefined {
  const names = [...measures.keys()];
  const at = names.indexOf(first.name);
  const known = Object.keys(measureNamed(first.name).on);
  const next = [...names.slice(at + 1), ...names.slice(0, at)].find(
    name =>
      fits(name) && Object.keys(measureNamed(name).on).some(relation => known.includes(relation))
  );
  return next === undefined ? undefined : measure(next);
}

const noNext = 'its rows give no other figure';

const withNext: Construct = figures((query, first) => {
  const next = nextFigure(first);
  return next ? { ...query, measures: [first, next] } : noNext;
});

const belowNext = splits(query => {
  const [first] = query.measures;
  const next = first && nextFigure(first, isNumber);
  return next
    ? {
        ...query,
        measures: [first, next],
        having: [{ measure: 0, of: 'value', operator: '<', value: { measure: 1, factor: 0.75 } }]
      }
    : noNext;
});

/** A second figure, of other rows. */
const withStock: Construct = figures((query, first) =>
  'stock' in measureNamed(first.name).on
    ? { ...query, measures: [first, measure('units_sold')] }
    : { ...query, measures: [first, measure('stock_units')] }
);

/** A condition that the rows of a figure know. */
function conditionFor(first: MeasureUse): SimpleFilter | undefined {
  const known = Object.keys(measureNamed(first.name).on);
  const filter = [...namedFilters.values()].find(({ relations: on }) =>
    on.some(name => known.includes(name))
  );
  return filter && named(filter.name, true);
}

const noCondition = 'no named filter speaks of its rows';

/** The same figure once more, under a condition of its own. */
const withPart: Construct = figures((query, first) => {
  const filter = conditionFor(first);
  return filter ? { ...query, measures: [first, measure(first.name, filter)] } : noCondition;
});

/** How much of a figure meets a condition. */
const asRate: Construct = figures((query, first) => {
  const filter = conditionFor(first);
  const isSum = Object.values(measureNamed(first.name).on).every(
    of => of.kind === 'aggregate' && (of.name === 'sum' || of.name === 'count')
  );
  return !isSum
    ? 'only of sums and counts there is a part'
    : filter
      ? { ...query, measures: [{ ...first, filters: [filter], rate: true }] }
      : noCondition;
});

/** Only figures that add up. */
const additive = (
  change: (query: SemanticQuery, group: Group) => SemanticQuery | string
): Construct =>
  splits((query, group) =>
    query.measures.every(({ name }) => isAdditive(measureNamed(name).unit))
      ? change(query, group)
      : 'it does not add up'
  );

/** Members of one kind in classes by one figure that adds up. */
const classed = (only: 'A' | null, isCounted: boolean): Construct =>
  additive((query, group) =>
    group.kind === 'dimension'
      ? { ...query, classes: { cutoffs: [80, 95], only, counted: isCounted } }
      : 'days are put in no classes'
  );

const another = (group: Group): Group =>
  group.kind === 'dimension' && group.name === 'warehouse' ? by('product_group') : by('warehouse');

/** A field of a list: its own first number, by which it is put in order. */
const listFields: Construct = query => {
  const relation = query.rows && relations[query.rows];
  const shown = relation
    ? Object.entries(relation.fields).filter(([, { type }]) => type !== 'text')
    : [];
  const [first] = shown;
  return first
    ? {
        ...query,
        fields: shown.map(([name]) => name),
        order: [{ by: { field: first[0] }, direction: 'desc' }]
      }
    : 'no field is listed';
};

function directed(direction: 'past' | 'future'): Construct {
  return query => {
    if (!query.rows && query.measures.length === 0) {
      return 'members have no date';
    }
    const given = windowed(query);
    return { ...given, period: { ...given.period, direction } };
  };
}

/** A list of rows takes its window from a date that is named. */
export const listDates: Readonly<Record<RelationName, string>> = {
  product: 'created_date',
  stock: 'last_restock_date',
  sales_order: 'delivery_date',
  sales_line: 'order_date',
  purchase_order: 'expected_delivery_date',
  purchase_line: 'order_date',
  demand_position: 'last_restock_date',
  supply_position: 'last_restock_date'
};

/** What a reading can do beyond subject, groups, filter and window; a new construct is a row. */
export const constructLevels: Readonly<Record<string, Construct>> = {
  share: additive(query => ({ ...query, share: true })),
  'share within each': additive((query, group) => ({
    ...query,
    groups: [group, another(group)],
    share: true,
    sharePer: group
  })),
  'share of the first together': additive(query => ({
    ...query,
    share: true,
    totalled: true,
    limit: { count: 3, per: null }
  })),
  'added up': additive(query => ({ ...query, totalled: true, having: having('value', '>=', 3) })),
  'a figure as a rate': asRate,
  'below a part of another': ofNumbers(belowNext),
  'keep empty': splits((query, group) =>
    group.kind === 'dimension' ? { ...query, keepEmpty: true } : 'days have no list of members'
  ),
  'against a year before': compared(query => query),
  'with a change': compared(query => ({ ...query, having: having('change', '<', 0) })),
  'with a change in percent': compared(query => ({
    ...query,
    having: having('changePercent', '>=', 10.5)
  })),
  'at least': ofNumbers(splits(query => ({ ...query, having: having('value', '>=', 12) }))),
  'below a fraction': ofNumbers(
    splits(query => ({ ...query, having: having('value', '<', 1500.75) }))
  ),
  'lowest first': splits(query => ({
    ...query,
    order: [{ by: { measure: 0 }, direction: 'asc' }],
    limit: { count: 5, per: null }
  })),
  'highest first': splits(query => ({
    ...query,
    order: [{ by: { measure: 0 }, direction: 'desc' }],
    limit: { count: 3, per: null }
  })),
  'first of each': splits((query, group) => ({
    ...query,
    groups: [group, another(group)],
    order: [{ by: { measure: 0 }, direction: 'desc' }],
    limit: { count: 2, per: group }
  })),
  'two groups': splits((query, group) => ({ ...query, groups: [group, another(group)] })),
  'average per product': ofNumbers(per('avg', by('product'))),
  'highest per warehouse': per('max', by('warehouse')),
  'lowest per day': per('min', each('day')),
  'average per order': ofNumbers(per('avg', by('sales_order'))),
  'how many products': counted(by('product')),
  'how many products between': ofNumbers(
    counted(by('product'), { operator: '>=', value: 2 }, { operator: '<', value: 60.5 })
  ),
  'how many orders above': ofNumbers(counted(by('sales_order'), { operator: '>', value: 3 })),
  'members in classes': classed(null, false),
  'members of the first class': classed('A', false),
  'how many of each class': classed(null, true),
  'another figure': withNext,
  'a figure from elsewhere': withStock,
  'a figure under a condition': withPart,
  'by another date': figures((query, first) => {
    const event = measureNamed(first.name).events.at(-1);
    const given = windowed(query);
    return event ? { ...given, period: { ...given.period, event } } : 'there is no other date';
  }),
  'a window to come': directed('future'),
  'a window that is past': directed('past'),
  'listed fields': listFields,
  'first rows': query =>
    query.rows ? { ...query, limit: { count: 4, per: null } } : 'nothing is listed'
};
