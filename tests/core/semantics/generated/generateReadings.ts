import { compileQuery } from '../../../../src/core/semantics/compiler/compileQuery.js';
import { dimensionNames } from '../../../../src/core/semantics/model/Dimension.js';
import type { Measure } from '../../../../src/core/semantics/model/Measure.js';
import { relationNames } from '../../../../src/core/semantics/model/Relation.js';
import { measures } from '../../../../src/core/semantics/model/semanticModel.js';
import type { Group, SemanticQuery } from '../../../../src/core/semantics/SemanticQuery.js';
import { Random } from '../../../../src/core/sample/Random.js';
import { personaNames, type PersonaName } from '../../../../src/core/session/personas.js';
import { goldToday } from '../GoldDatabases.js';
import { by, each, measure, queryOf, within } from '../queryOf.js';
import { constructLevels, listDates } from './constructLevels.js';
import { coverPairs, type Pair } from './coverPairs.js';
import { filterLevels } from './filterLevels.js';
import { singleReadings } from './singleReadings.js';
import { periodLevels } from './periodLevels.js';

const isOfRows = ({ on }: Measure): boolean =>
  !Object.keys(on).every(relation => relation.endsWith('_position'));

/** A part of a reading: the change that it makes, or why the reading cannot have it. */
export interface Level {
  readonly name: string;
  readonly add: (query: SemanticQuery) => SemanticQuery | string;
}

export interface Factor {
  readonly name: string;
  readonly levels: readonly Level[];
}

const none: Level = { name: 'none', add: query => query };

const subjects: readonly Level[] = [
  // Figures of positions need a window or a place: `positionConstructs` has them.
  ...[...measures.values()].filter(isOfRows).map(({ name }): Level => ({
    name,
    add: query => ({ ...query, measures: [measure(name)] })
  })),
  ...relationNames
    .filter(name => !name.endsWith('_position'))
    .map((rows): Level => ({
      name: `list of ${rows}`,
      add: query => ({ ...query, rows })
    })),
  ...dimensionNames.map((name): Level => ({
    name: `members of ${name}`,
    add: query => ({ ...query, groups: [by(name)] })
  }))
];

const noDate = 'members have no date';

const splitBy = (group: Group, name: string): Level => ({
  name: `by ${name}`,
  add: query =>
    query.rows
      ? 'a list is not split'
      : query.measures.length === 0 && group.kind === 'time'
        ? noDate
        : { ...query, groups: [...query.groups, group] }
});

const units = ['day', 'week', 'month', 'quarter', 'year', 'weekday'] as const;

/** Whatever a reading can be made of; level 0 of every factor but the first is nothing. */
export const factors: readonly Factor[] = [
  { name: 'subject', levels: subjects },
  {
    name: 'group',
    levels: [
      none,
      ...dimensionNames.map(name => splitBy(by(name), name)),
      ...units.map(unit => splitBy(each(unit), unit))
    ]
  },
  {
    name: 'filter',
    levels: [
      none,
      ...[...filterLevels].map(([name, filter]): Level => ({
        name,
        add: query => ({ ...query, filters: [...query.filters, filter] })
      }))
    ]
  },
  {
    name: 'period',
    levels: [
      none,
      ...Object.entries(periodLevels).flatMap(([kind, periods]) =>
        periods.map((period, index): Level => ({
          name: `${kind} ${index}`,
          add: query =>
            query.measures.length === 0 && query.groups.length > 0
              ? noDate
              : { ...query, period: within(period, query.rows ? listDates[query.rows] : null) }
        }))
      )
    ]
  },
  {
    name: 'construct',
    levels: [none, ...Object.entries(constructLevels).map(([name, add]): Level => ({ name, add }))]
  }
];

export interface GeneratedReading {
  /** Its levels, in words. */
  readonly name: string;
  readonly query: SemanticQuery;
  readonly persona: PersonaName;
}

export interface ImpossiblePair {
  readonly factors: readonly [string, string];
  readonly levels: readonly [Level, Level];
}

export interface Generated {
  readonly readings: readonly GeneratedReading[];
  readonly covered: number;
  readonly impossible: readonly ImpossiblePair[];
}

/** Every other reading is the opposite: what is not late, what is not in WH02. */
function opposite(query: SemanticQuery, row: readonly number[]): SemanticQuery {
  const isOdd = row.reduce((sum, level) => sum + level, 0) % 2 === 1;
  const filters = query.filters.map(filter =>
    isOdd && 'negated' in filter ? { ...filter, negated: !filter.negated } : filter
  );
  return { ...query, filters };
}

/** The reading of a row, and who may see it; a text says why there is none. */
export function readingOf(row: readonly number[]): GeneratedReading | string {
  const levels = row.flatMap((level, factor) => factors[factor]?.levels[level] ?? []);
  let query = queryOf({});
  for (const level of levels) {
    const next = level.add(query);
    if (typeof next === 'string') {
      return next;
    }
    query = next;
  }
  const name = levels.filter(level => level !== none).map(level => level.name);
  return seenBySomebody(name.join(' · '), opposite(query, row));
}

function seenBySomebody(name: string, query: SemanticQuery): GeneratedReading | string {
  const persona = personaNames.find(each =>
    compileQuery(query, { dialect: 'duckdb', persona: each, today: goldToday })
  );
  return persona ? { name, query, persona } : 'no tables give it';
}

/** Readings in which every two parts meet that any reading has together. */
export function generateReadings(seed: number): Generated {
  const random = new Random(seed, 0);
  const { rows, impossible, covered } = coverPairs({
    sizes: factors.map(({ levels }) => levels.length),
    isPossible: row => typeof readingOf(row) !== 'string',
    random: () => random.next()
  });
  const readings = [
    ...rows.map(readingOf),
    ...singleReadings().map(({ name, query }) => seenBySomebody(name, query))
  ];
  return {
    readings: readings.filter(
      (reading): reading is GeneratedReading => typeof reading !== 'string'
    ),
    covered,
    impossible: impossible.map(named)
  };
}

const named = ({ factors: [one, other], levels }: Pair): ImpossiblePair => ({
  factors: [factors[one]?.name ?? '', factors[other]?.name ?? ''],
  levels: [factors[one]?.levels[levels[0]] ?? none, factors[other]?.levels[levels[1]] ?? none]
});
