import {
  binary,
  column,
  countRows,
  number,
  output,
  ratio,
  sum,
  text,
  times,
  type Expression,
  type OutputColumn,
  type Select
} from '../Expression.js';
import { dimensions } from '../model/Dimension.js';
import { select } from '../Select.js';
import type { SemanticQuery } from '../SemanticQuery.js';
import { groupNames } from './groupColumns.js';
import { addsUp, measureColumns } from './measureColumns.js';

/** The columns that a class adds. */
const classColumn = 'abc_class';
const shareColumn = 'cumulative_percent';

/**
 * Members in classes by the share of the total that they reach together, the biggest first; a
 * member's own part is counted in.
 * @param base one row per member with its figure
 * @returns null where there is more, or less, than members of one kind and one figure of theirs
 * that adds up
 */
export function classesSelect(query: SemanticQuery, base: Select): Select | null {
  const { classes, groups } = query;
  const [group, ...otherGroups] = groups;
  const [figure, ...otherFigures] = measureColumns(query);
  const isPlain =
    query.having.length === 0 &&
    query.versus === null &&
    query.limit === null &&
    query.order.length === 0 &&
    query.fields.length === 0 &&
    !query.share &&
    !query.totalled;
  if (
    !classes ||
    group?.kind !== 'dimension' ||
    !figure ||
    !addsUp(figure.use) ||
    otherGroups.length + otherFigures.length > 0 ||
    !isPlain
  ) {
    return null;
  }
  const name = figure.value;
  const keys = groupNames(group);
  const first = keys[0] ?? name;
  const order = [
    { of: column('figures', name), direction: 'desc' as const },
    { of: column('figures', first), direction: 'asc' as const }
  ];
  const window = (by: typeof order | []): Expression => ({
    kind: 'window',
    name: 'sum',
    of: column('figures', name),
    partition: [],
    order: by
  });
  const shown = [...keys, name];
  const ranked = select({
    columns: [
      ...shown.map(each => ({ name: each, of: column('figures', each) })),
      { name: shareColumn, of: times(number(100), ratio(window(order), window([]))) }
    ],
    from: { kind: 'named', name: 'figures', alias: 'figures' }
  });
  const classed = select({
    columns: [
      ...[...shown, shareColumn].map(each => ({ name: each, of: column('ranked', each) })),
      { name: classColumn, of: classOf(column('ranked', shareColumn), classes.cutoffs) }
    ],
    from: { kind: 'named', name: 'ranked', alias: 'ranked' }
  });
  const of = (each: string): Expression => column('classed', each);
  const counted: OutputColumn[] = [
    { name: classColumn, of: of(classColumn) },
    { name: dimensions[group.name].plural.replaceAll(' ', '_'), of: countRows() },
    { name, of: sum(of(name)) }
  ];
  const listed = [...shown, shareColumn, classColumn].map(each => ({ name: each, of: of(each) }));
  return select({
    with: [
      { name: 'figures', select: base },
      { name: 'ranked', select: ranked },
      { name: 'classed', select: classed }
    ],
    columns: classes.counted ? counted : listed,
    from: { kind: 'named', name: 'classed', alias: 'classed' },
    where: classes.only === null ? null : binary(of(classColumn), '=', text(classes.only)),
    groupBy: classes.counted ? [of(classColumn)] : [],
    orderBy: classes.counted
      ? [{ of: output(classColumn), direction: 'asc' }]
      : [
          { of: output(name), direction: 'desc' },
          { of: output(first), direction: 'asc' }
        ]
  });
}

function classOf(
  share: Expression,
  [first, second]: NonNullable<SemanticQuery['classes']>['cutoffs']
): Expression {
  const upTo = (cutoff: number): Expression => binary(share, '<=', number(cutoff));
  return {
    kind: 'case',
    when: upTo(first),
    then: text('A'),
    otherwise: { kind: 'case', when: upTo(second), then: text('B'), otherwise: text('C') }
  };
}
