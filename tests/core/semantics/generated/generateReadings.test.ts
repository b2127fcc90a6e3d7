import { dimensions, isFieldOf } from '../../../../src/core/semantics/model/Dimension.js';
import { relationNames, type RelationName } from '../../../../src/core/semantics/model/Relation.js';
import {
  filterNamed,
  measureNamed,
  readersOf,
  relations
} from '../../../../src/core/semantics/model/semanticModel.js';
import {
  semanticQuerySchema,
  type Filter,
  type Group
} from '../../../../src/core/semantics/SemanticQuery.js';
import { queryOf } from '../queryOf.js';
import { generateReadings, type ImpossiblePair, type Level } from './generateReadings.js';
import { unseenIn } from './unseenIn.js';

const { readings, covered, impossible } = generateReadings(1);

/** What a filter on a part of a row says of the whole, too. */
const wholes: Partial<Record<RelationName, RelationName>> = {
  sales_line: 'sales_order',
  purchase_line: 'purchase_order',
  stock: 'product'
};

const dated: readonly RelationName[] = relationNames.filter(
  name => name.includes('_') && !name.endsWith('_position')
);

function splits(group: Group, name: RelationName): boolean {
  if (group.kind === 'time') {
    return dated.includes(name);
  }
  const dimension = dimensions[group.name];
  return (
    isFieldOf(dimension, name) && dimension.shows.every(field => field in relations[name].fields)
  );
}

function tells(filter: Filter, name: RelationName): boolean {
  const { fields } = relations[name];
  switch (filter.kind) {
    case 'named':
      return filterNamed(filter.name).relations.includes(name);
    case 'members': {
      const dimension = dimensions[filter.dimension];
      return isFieldOf(dimension, name) && dimension.key in fields;
    }
    case 'compare':
      return (
        filter.field in fields && (typeof filter.than === 'number' || filter.than.field in fields)
      );
    case 'any':
      return filter.of.every(each => tells(each, name));
    case 'related':
      return (
        filter.by.every(by => dimensions[by].key in fields) &&
        readersOf(name).some(persona => readersOf(filter.relation).includes(persona))
      );
    case 'date':
    case 'text':
      return filter.field in fields;
  }
}

/** The kinds of rows that know a part of a reading, told from the model alone. */
function knowing(factor: string, level: Level): readonly RelationName[] {
  const query = level.add(queryOf({}));
  if (typeof query === 'string' || query.period) {
    return dated; // a window needs a date
  }
  const tellsAll = (name: RelationName): boolean =>
    query.filters.every(filter => tells(filter, name));
  const viaParts = relationNames.filter(tellsAll).flatMap(name => wholes[name] ?? []);
  const [group] = query.groups;
  const homes = group?.kind === 'dimension' ? dimensions[group.name].homes : [];
  return relationNames.filter(
    name =>
      (!query.rows || query.rows === name) &&
      query.measures.every(({ name: measure }) => name in measureNamed(measure).on) &&
      query.groups.every(each => splits(each, name)) &&
      (factor !== 'subject' || !group || homes.includes(name)) &&
      (tellsAll(name) ||
        (query.filters.every(({ kind }) => kind !== 'related') && viaParts.includes(name)))
  );
}

/** Why two parts do not go together; null where nothing says so. */
function reason({ factors, levels: [one, other] }: ImpossiblePair): string | null {
  const alone = one.add(queryOf({}));
  const both = typeof alone === 'string' ? alone : other.add(alone);
  if (typeof both === 'string') {
    return both;
  }
  const known = knowing(factors[1], other);
  return knowing(factors[0], one).some(name => known.includes(name))
    ? null
    : 'no kind of rows knows both';
}

/** What a construct needs that not all rows have; the others go with every figure. */
const needs: Readonly<Record<string, (name: RelationName) => boolean>> = {
  'against a year before': name => dated.includes(name),
  'with a change': name => dated.includes(name),
  'with a change in percent': name => dated.includes(name),
  'a window to come': name => dated.includes(name),
  'a window that is past': name => dated.includes(name),
  'lowest per day': name => dated.includes(name),
  'average per order': name => 'sales_order' in relations[name].fields,
  'average per product': name => 'product_code' in relations[name].fields,
  'how many products': name => 'product_code' in relations[name].fields,
  'how many products between': name => 'product_code' in relations[name].fields,
  'how many orders above': name => 'sales_order' in relations[name].fields,
  // Orders have a warehouse, and it is the first thing that figures are split by here.
  'two groups': name => 'product_group' in relations[name].fields,
  'share within each': name => 'product_group' in relations[name].fields,
  'first of each': name => 'product_group' in relations[name].fields
};

function reasonOfConstruct({ factors, levels: [one, construct] }: ImpossiblePair): string | null {
  const alone = one.add(queryOf({}));
  const both = typeof alone === 'string' ? alone : construct.add(alone);
  if (typeof both === 'string') {
    return both;
  }
  const need = needs[construct.name];
  return need && !knowing(factors[0], one).some(need) ? 'its rows lack what it needs' : null;
}

/**
 * What the compiler does not look at, who filled a slot in, and what it treats by the rule of a
 * filter of the whole reading: conditions of one figure and of related rows.
 */
const elsewhere =
  /^\.assumed|filters\[\]<related>\.(by|filters|relation: \w+_position)|filters\[\]<any>|^\.measures\[\]\.filters\[\]</;

describe('Generated readings', () => {
  it('have every two parts together that any reading has together', () => {
    expect(covered).toBeGreaterThan(5000);
    expect(readings.length).toBeGreaterThan(2000);
  });

  it('leave out two parts only where no kind of rows knows both', () => {
    const unexplained = impossible
      .filter(({ factors }) => !factors.includes('construct'))
      .filter(pair => reason(pair) === null)
      .map(({ levels }) => `${levels[0].name} · ${levels[1].name}`);
    expect(unexplained).toEqual([]);
  });

  it('leave out a construct only where it says why, or the rows lack what it needs', () => {
    const unexplained = impossible
      .filter(({ factors }) => factors[1] === 'construct')
      .filter(pair => reasonOfConstruct(pair) === null)
      .map(({ levels }) => `${levels[0].name} · ${levels[1].name}`);
    expect(unexplained).toEqual([]);
  });

  it('pass the schema, and leave nothing out that it allows', () => {
    const queries = readings.map(({ query }) => query);
    for (const query of queries) {
      expect(semanticQuerySchema.parse(query)).toEqual(query);
    }
    const unseen = unseenIn(semanticQuerySchema, queries);
    expect(unseen.filter(path => !elsewhere.test(path))).toEqual([]);
  });
});
