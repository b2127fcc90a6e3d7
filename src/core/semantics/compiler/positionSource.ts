import {
  all,
  coalesce,
  column,
  largest,
  number,
  type Expression,
  type OutputColumn,
  type Select,
  type Source
} from '../Expression.js';
import { dimensions } from '../model/Dimension.js';
import { fieldOf, type Movement, type Relation } from '../model/Relation.js';
import { relations } from '../model/semanticModel.js';
import { select } from '../Select.js';
import { fromRelation } from './fromRelation.js';

/** A total beside the stock, over the rows that a question is about. */
export interface NarrowedMovement {
  readonly movement: Movement;
  readonly conditions: readonly Expression[];
  /** Days of its window, where it is a rate. */
  readonly days: number | null;
}

const keys = [dimensions.warehouse.key, dimensions.product.key];

/** What one stock item has of its own. */
const carried = [
  'current_stock',
  'minimum_stock',
  'maximum_stock',
  'reorder_point',
  'lead_time_days'
] as const;

/**
 * One row per product and warehouse: what is in stock and the totals of what moves. Stock and
 * totals stand one below another before they are grouped, so that nothing is counted twice and
 * what is ordered where it is not stocked has a row, too.
 */
export function positionSource({ root }: Relation, movements: readonly NarrowedMovement[]): Source {
  const totals = movements.map(({ movement }) => movement.column);
  const empty = { kind: 'empty', type: 'integer' } as const;
  const own: OutputColumn[] = [...keys, ...carried, 'last_restock_date'].map(name => ({
    name,
    of: column(root.alias, name)
  }));
  const stock = select({
    columns: [...own, ...totals.map(name => ({ name, of: empty }))],
    from: { kind: 'table', ...root }
  });
  const parts = [stock, ...movements.map(each => movedSelect(each, totals))];
  const of = (name: string): Expression => column('parts', name);
  const rows = select({
    columns: [
      ...keys.map(name => ({ name, of: of(name) })),
      { name: 'current_stock', of: coalesce(largest(of('current_stock')), number(0)) },
      ...[...carried.slice(1), 'last_restock_date'].map(name => ({ name, of: largest(of(name)) })),
      ...totals.map(name => ({ name, of: coalesce(largest(of(name)), number(0)) })),
      ...movements.flatMap(({ movement, days }) =>
        movement.days === null || days === null ? [] : [{ name: movement.days, of: number(days) }]
      )
    ],
    from: { kind: 'union', selects: parts, alias: 'parts' },
    groupBy: keys.map(of)
  });
  return { kind: 'union', selects: [rows], alias: root.alias };
}

function movedSelect(
  { movement, conditions }: NarrowedMovement,
  totals: readonly string[]
): Select {
  const relation = relations[movement.relation];
  const links = keys.map(name => ({ name, of: fieldOf(relation, name) }));
  const columns: OutputColumn[] = [
    ...links,
    ...carried.map(name => ({ name, of: { kind: 'empty', type: 'integer' } as const })),
    { name: 'last_restock_date', of: { kind: 'empty', type: 'date' } },
    ...totals.map(name => ({
      name,
      of: name === movement.column ? movement.of : ({ kind: 'empty', type: 'integer' } as const)
    }))
  ];
  return select({
    columns,
    ...fromRelation(relation, [...columns.map(({ of }) => of), ...conditions]),
    where: all(conditions),
    groupBy: links.map(({ of }) => of)
  });
}
