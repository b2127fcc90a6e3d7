import type { PersonaName } from '../../session/personas.js';
import {
  all,
  binary,
  column,
  number,
  type Expression,
  type Ordering,
  type OutputColumn,
  type Select
} from '../Expression.js';
import { dimensions } from '../model/Dimension.js';
import { fieldOf, type RelationName } from '../model/Relation.js';
import { mayRead, relations } from '../model/semanticModel.js';
import { select } from '../Select.js';
import type { SemanticQuery } from '../SemanticQuery.js';
import { askedRows } from './askedRows.js';
import { fromRelation } from './fromRelation.js';

/** Rows of one relation, one by one. */
export function listSelect(
  query: SemanticQuery,
  name: RelationName,
  persona: PersonaName,
  today: string
): Select | null {
  const relation = relations[name];
  const shown = [...new Set([...relation.listed, ...query.fields])];
  const known = [...query.fields, ...orderFields(query)];
  if (!mayRead(persona, name) || !known.every(field => relation.fields[field])) {
    return null;
  }
  const columns = shown.map(field => ({ name: field, of: fieldOf(relation, field) }));
  const asked: Ordering[] = query.order.flatMap(({ by, direction }) =>
    'field' in by ? [{ of: fieldOf(relation, by.field), direction }] : []
  );
  const usual: Ordering[] = relation.listedBy.map(({ field, direction }) => ({
    of: fieldOf(relation, field),
    direction
  }));
  const shownOf = [...columns, ...asked].map(({ of }) => of);
  const rows = askedRows(relation, query.filters, query.period, shownOf, today);
  if (!rows) {
    return null;
  }
  const { conditions } = rows;
  const whole = select({
    columns,
    ...fromRelation(rows.relation, [
      ...columns.map(({ of }) => of),
      ...conditions,
      ...asked.map(({ of }) => of),
      ...usual.map(({ of }) => of)
    ]),
    where: all(conditions),
    orderBy: [...asked, ...usual],
    limit: query.limit?.per ? null : (query.limit?.count ?? null)
  });
  const per = query.limit?.per;
  if (!per || !query.limit) {
    return whole;
  }
  const key = per.kind === 'dimension' ? relation.fields[dimensions[per.name].key] : undefined;
  return key ? firstOfEach(whole, key.of, query.limit.count) : null;
}

/** The first rows of each member, in the order of the list. */
function firstOfEach(list: Select, key: Expression, count: number): Select {
  const place: OutputColumn = {
    name: 'place',
    of: { kind: 'window', name: 'row_number', of: null, partition: [key], order: list.orderBy }
  };
  const order: OutputColumn = {
    name: 'position',
    of: {
      kind: 'window',
      name: 'row_number',
      of: null,
      partition: [],
      order: [{ of: key, direction: 'asc' }, ...list.orderBy]
    }
  };
  const ranked: Select = { ...list, columns: [...list.columns, place, order], orderBy: [] };
  const of = (name: string): Expression => column('ranked', name);
  return select({
    with: [{ name: 'ranked', select: ranked }],
    columns: list.columns.map(({ name }) => ({ name, of: of(name) })),
    from: { kind: 'named', name: 'ranked', alias: 'ranked' },
    where: binary(of('place'), '<=', number(count)),
    orderBy: [{ of: of('position'), direction: 'asc' }]
  });
}

const orderFields = (query: SemanticQuery): string[] =>
  query.order.flatMap(({ by }) => ('field' in by ? [by.field] : []));
