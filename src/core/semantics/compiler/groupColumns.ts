import type { Expression } from '../Expression.js';
import { dimensions, isFieldOf } from '../model/Dimension.js';
import type { FieldType, Relation } from '../model/Relation.js';
import type { Group } from '../SemanticQuery.js';

/** One column of a group: rows are told apart by the keys; a name that goes with a key is shown. */
export interface GroupColumn {
  readonly name: string;
  readonly of: Expression;
  readonly isKey: boolean;
  readonly type: FieldType;
}

const timeColumn = (unit: string): string => (unit === 'day' ? 'date' : unit);

/** The columns a group has, whatever relation gives them. */
export function groupNames(group: Group): readonly string[] {
  return group.kind === 'time' ? [timeColumn(group.unit)] : dimensions[group.name].shows;
}

/**
 * @param event the date field that a time group is taken from
 * @returns null where the relation does not know the group
 */
function groupColumns(
  group: Group,
  relation: Relation,
  event: string | null
): readonly GroupColumn[] | null {
  if (group.kind === 'dimension') {
    const dimension = dimensions[group.name];
    const { key, shows } = dimension;
    if (!isFieldOf(dimension, relation.name)) {
      return null;
    }
    const columns = shows.map(name => ({ name, field: relation.fields[name] }));
    return columns.every(({ field }) => field)
      ? columns.flatMap(({ name, field }) =>
          field ? [{ name, of: field.of, isKey: name === key, type: 'text' as const }] : []
        )
      : null;
  }
  const date = event === null ? undefined : relation.fields[event];
  if (!date) {
    return null;
  }
  const name = timeColumn(group.unit);
  return group.unit === 'weekday'
    ? [{ name, of: { kind: 'weekday', of: date.of }, isKey: true, type: 'number' }]
    : [{ name, of: { kind: 'trunc', unit: group.unit, of: date.of }, isKey: true, type: 'date' }];
}

/**
 * The columns of several groups, each once: a customer's orders split by customer have one name.
 * @returns null where the relation does not know one of the groups
 */
export function columnsOfGroups(
  groups: readonly Group[],
  relation: Relation,
  event: string | null
): readonly GroupColumn[] | null {
  const found = new Map<string, GroupColumn>();
  for (const group of groups) {
    const columns = groupColumns(group, relation, event);
    if (!columns) {
      return null;
    }
    for (const column of columns) {
      const known = found.get(column.name);
      found.set(column.name, known?.isKey ? known : column);
    }
  }
  return [...found.values()];
}

/** Fields that go with the groups, beside what a group shows anyway. */
export function attributeColumns(
  names: readonly string[],
  { fields }: Relation,
  shown: readonly GroupColumn[]
): readonly GroupColumn[] {
  return names.flatMap(name => {
    const field = fields[name];
    return !field || shown.some(column => column.name === name)
      ? []
      : [{ name, of: field.of, isKey: false, type: field.type }];
  });
}
