import { previousOf } from '../reading/periods/previousOf.js';
import type { Period } from '../reading/periods/Period.js';
import { dimensionNames, type DimensionName } from '../semantics/model/Dimension.js';
import { measureNamed, measures } from '../semantics/model/semanticModel.js';
import { settlesStatus } from '../semantics/compiler/settlesStatus.js';
import type { Filter, Group, MeasureUse, SemanticQuery } from '../semantics/SemanticQuery.js';
import type { Chip, ChipSlot, Choice } from './Outcome.js';
import type { QueryWords } from './QueryWords.js';

/** The windows that people change to most. */
const commonPeriods: readonly Period[] = [
  { kind: 'unit', unit: 'week', offset: 0 },
  { kind: 'unit', unit: 'week', offset: -1 },
  { kind: 'unit', unit: 'month', offset: 0 },
  { kind: 'unit', unit: 'month', offset: -1 },
  { kind: 'unit', unit: 'quarter', offset: -1 },
  { kind: 'soFar', period: { kind: 'unit', unit: 'year', offset: 0 } },
  { kind: 'last', count: 90, unit: 'day' },
  { kind: 'last', count: 12, unit: 'month' }
];

const limits = [5, 10, 20] as const;

const splits: readonly DimensionName[] = [
  'warehouse',
  'product_group',
  'product',
  'supplier',
  'customer',
  'area'
];

/**
 * The reading as chips, each with what it can be changed to.
 * @param isPossible whether a changed reading still compiles for this persona
 */
export function chipsOf(
  query: SemanticQuery,
  words: QueryWords,
  isPossible: (query: SemanticQuery) => boolean
): readonly Chip[] {
  const choice = (label: string, reading: SemanticQuery): Choice[] =>
    isPossible(reading)
      ? [{ label, request: { kind: 'reading', reading, text: words.query(reading) } }]
      : [];
  const chip = (
    slot: ChipSlot,
    label: string,
    choices: readonly Choice[],
    assumed = false
  ): Chip => ({ slot, label, assumed, choices });
  const assumes = (slot: SemanticQuery['assumed'][number]): boolean => query.assumed.includes(slot);
  const what: Chip[] = query.rows
    ? [chip('measure', words.rows(query.rows), [])]
    : query.measures.map((use, index) =>
        chip(
          'measure',
          words.measure(use),
          otherMeasures(query, use).flatMap(other =>
            choice(words.measure(other), {
              ...query,
              measures: query.measures.map((each, at) => (at === index ? other : each))
            })
          ),
          assumes('measure')
        )
      );
  const groups = query.groups.map((group, index) =>
    chip('group', words.group(group), [
      ...otherGroups(query.groups).flatMap(other =>
        choice(words.group(other), {
          ...query,
          groups: query.groups.map((each, at) => (at === index ? other : each))
        })
      ),
      ...choice(words.withoutLabel(), { ...query, groups: without(query.groups, index) })
    ])
  );
  const filters = query.filters.map((filter, index) =>
    chip(
      'filter',
      words.filter(filter),
      [
        ...choice(words.withoutLabel(), { ...query, filters: without(query.filters, index) }),
        ...opposite(filter).flatMap(other =>
          choice(words.filter(other), {
            ...query,
            filters: query.filters.map((each, at) => (at === index ? other : each))
          })
        )
      ],
      assumes('status') && settlesStatus(filter)
    )
  );
  return [
    ...what,
    ...groups,
    ...filters,
    ...periodChips(query, words, choice),
    ...orderChips(query, words, choice)
  ];
}

type MakeChoice = (label: string, reading: SemanticQuery) => Choice[];

function periodChips(query: SemanticQuery, words: QueryWords, choice: MakeChoice): Chip[] {
  const { period, versus } = query;
  if (!period) {
    return [];
  }
  const others = [previousOf(period.period), ...commonPeriods].filter(
    other => JSON.stringify(other) !== JSON.stringify(period.period)
  );
  const choices = others.flatMap(other => {
    const changed = { ...period, period: other, direction: null };
    return choice(words.window(changed), { ...query, period: changed });
  });
  const whole = choice(words.withoutLabel(), { ...query, period: null, versus: null });
  const assumed = query.assumed.includes('event') || query.assumed.includes('period');
  const chips: Chip[] = [
    { slot: 'period', label: words.period(period), assumed, choices: [...choices, ...whole] }
  ];
  return versus
    ? [
        ...chips,
        {
          slot: 'period',
          label: words.against(versus),
          assumed: false,
          choices: choice(words.withoutLabel(), { ...query, versus: null, having: [] })
        }
      ]
    : chips;
}

function orderChips(query: SemanticQuery, words: QueryWords, choice: MakeChoice): Chip[] {
  const chips: Chip[] = [];
  const [first] = query.order;
  if (first) {
    const reversed: SemanticQuery['order'][number] = {
      ...first,
      direction: first.direction === 'asc' ? 'desc' : 'asc'
    };
    chips.push({
      slot: 'order',
      label: words.order(query, first),
      assumed: query.assumed.includes('order'),
      choices: choice(words.order(query, reversed), {
        ...query,
        order: [reversed, ...query.order.slice(1)]
      })
    });
  }
  if (query.limit) {
    const { limit } = query;
    const others = limits.filter(count => count !== limit.count);
    chips.push({
      slot: 'limit',
      label: words.limit(limit),
      assumed: query.assumed.includes('limit'),
      choices: [
        ...others.flatMap(count =>
          choice(words.limit({ ...limit, count }), { ...query, limit: { ...limit, count } })
        ),
        ...choice(words.withoutLabel(), { ...query, limit: null })
      ]
    });
  }
  return chips;
}

/** Measures that the same rows give. */
function otherMeasures(query: SemanticQuery, use: MeasureUse): MeasureUse[] {
  const used = new Set(query.measures.map(({ name }) => name));
  const relations = Object.keys(measureNamed(use.name).on);
  return [...measures.values()]
    .filter(({ name, on }) => !used.has(name) && relations.some(relation => relation in on))
    .map(({ name }) => ({ ...use, name }));
}

function otherGroups(groups: readonly Group[]): Group[] {
  const used = new Set(groups.map(group => (group.kind === 'dimension' ? group.name : group.unit)));
  const units = ['day', 'week', 'month', 'quarter'] as const;
  return [
    ...dimensionNames
      .filter(name => splits.includes(name) && !used.has(name))
      .map(name => ({ kind: 'dimension' as const, name })),
    ...units.filter(unit => !used.has(unit)).map(unit => ({ kind: 'time' as const, unit }))
  ];
}

const without = <T>(items: readonly T[], index: number): T[] =>
  items.filter((_item, at) => at !== index);

function opposite(filter: Filter): Filter[] {
  return filter.kind === 'named' || filter.kind === 'members'
    ? [{ ...filter, negated: !filter.negated }]
    : [];
}
