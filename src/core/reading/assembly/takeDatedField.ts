import { relations } from '../../semantics/model/semanticModel.js';
import type { Draft } from './Draft.js';
import { familyOfRelation } from './familiesOf.js';

/** "With an expected date in May": the field before a period is the date that it is of. */
export function takeDatedField({ fields, events }: Draft, at: number): void {
  const last = fields.at(-1);
  if (last?.at !== at - 1 || relations[last.of.relation].fields[last.of.field]?.type !== 'date') {
    return;
  }
  const { field, relation } = last.of;
  const family = familyOfRelation(relation) ?? 'stock';
  fields.pop();
  events.push({
    at: last.at,
    of: {
      event: { kind: 'event', family, relation, field, filter: null, onlyWith: null },
      negated: false
    }
  });
}
