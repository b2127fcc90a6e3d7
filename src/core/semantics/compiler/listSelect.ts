import type { PersonaName } from '../../session/personas.js';
import { all, type Ordering, type Select } from '../Expression.js';
import { fieldOf, type RelationName } from '../model/Relation.js';
import { mayRead, relations } from '../model/semanticModel.js';
import { select } from '../Select.js';
import type { SemanticQuery } from '../SemanticQuery.js';
import { conditionsOf, periodCondition } from './conditionOf.js';
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
  const conditions = conditionsOf(query.filters, relation, today);
  const dated = query.period?.event ? relation.fields[query.period.event] : undefined;
  if (!conditions || (query.period && !dated)) {
    return null;
  }
  if (query.period && dated) {
    conditions.push(periodCondition(dated.of, query.period, today));
  }
  const columns = shown.map(field => ({ name: field, of: fieldOf(relation, field) }));
  const asked: Ordering[] = query.order.flatMap(({ by, direction }) =>
    'field' in by ? [{ of: fieldOf(relation, by.field), direction }] : []
  );
  const usual: Ordering[] = relation.listedBy.map(({ field, direction }) => ({
    of: fieldOf(relation, field),
    direction
  }));
  return select({
    columns,
    ...fromRelation(relation, [
      ...columns.map(({ of }) => of),
      ...conditions,
      ...asked.map(({ of }) => of),
      ...usual.map(({ of }) => of)
    ]),
    where: all(conditions),
    orderBy: [...asked, ...usual],
    limit: query.limit?.count ?? null
  });
}

const orderFields = (query: SemanticQuery): string[] =>
  query.order.flatMap(({ by }) => ('field' in by ? [by.field] : []));
